/** A process of the product that runs one of its jobs once, and may be killed meanwhile. Started by jobApart.ts. */
import { text } from 'node:stream/consumers';
import type { Config } from '../config.ts';
import { jobsOf } from '../jobs.ts';
import { openDeps } from '../serve.ts';

/** The key travels as text. */
export interface JobProgramInput {
  config: Omit<Config, 'secretKey'>;
  secretKey: string;
  job: string;
}

const { config, secretKey, job } = JSON.parse(await text(process.stdin)) as JobProgramInput;
const { deps, close } = await openDeps({ ...config, secretKey: Buffer.from(secretKey, 'hex') });
await jobsOf(deps)
  .find(({ name }) => name === job)!
  .run();
await close();
