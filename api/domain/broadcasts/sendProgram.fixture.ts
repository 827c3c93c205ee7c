/** A process of the product that sends the broadcasts that wait, and may be killed meanwhile. Configured on standard input. */
import { text } from 'node:stream/consumers';
import type { Config } from '../../config.ts';
import { openDeps } from '../../serve.ts';
import { sendDue } from './sending.ts';

const { secretKey, ...config } = JSON.parse(await text(process.stdin)) as Omit<Config, 'secretKey'> & {
  secretKey: string;
};
const { deps, close } = await openDeps({ ...config, secretKey: Buffer.from(secretKey, 'hex') });
await sendDue(deps);
await close();
