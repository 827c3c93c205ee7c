/** A process of the product that makes the exports that wait, and may be killed meanwhile. Configured on standard input. */
import { text } from 'node:stream/consumers';
import type { Config } from '../../config.ts';
import { openDeps } from '../../serve.ts';
import { runExports } from './job.ts';

const { secretKey, ...config } = JSON.parse(await text(process.stdin)) as Omit<Config, 'secretKey'> & {
  secretKey: string;
};
const { deps, close } = await openDeps({ ...config, secretKey: Buffer.from(secretKey, 'hex') });
await runExports(deps);
await close();
