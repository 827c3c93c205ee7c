/** The sending side of `sendAll`. */
import type { Sending } from './sendAll.ts';
import { jsonRequest, Wire } from './wire.ts';

process.on('message', async (sending: Sending) => process.send?.(await run(sending)));

async function run({ origin, requests, connections }: Sending): Promise<number> {
  const waiting = requests
    .map(({ path, token, body }) => jsonRequest(path, body, { authorization: `Bearer ${token}` }))
    .values();
  const wires = Array.from({ length: connections }, () => new Wire(origin));
  await Promise.all(wires.map((wire) => wire.opened));
  const start = performance.now();
  await Promise.all(wires.map((wire) => sendAlong(wire, waiting)));
  return requests.length / ((performance.now() - start) / 1000);
}

async function sendAlong(wire: Wire, waiting: Iterable<Buffer>): Promise<void> {
  for (const request of waiting) {
    const { status, start } = await wire.exchange(request);
    if (status >= 300) throw new Error(`unexpected reply: ${start}`);
  }
  wire.close();
}
