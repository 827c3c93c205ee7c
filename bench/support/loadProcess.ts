/** Keeps a fixed number of connections busy for some seconds and tells how many replies came per second. */
import { Agent, request as send } from 'node:http';
import type { LoadRequest } from '../bench.ts';

process.once('message', async (request: LoadRequest) => {
  const perSecond = await run(request);
  process.send?.(perSecond, () => process.disconnect());
});

async function run({ connections = 32, seconds = 3, ...request }: LoadRequest): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const start = performance.now();
  const end = start + seconds * 1000;
  let sent = 0;
  let answered = 0;
  const connection = async () => {
    while (performance.now() < end) {
      await exchange(request, request.bodies?.[sent++ % request.bodies.length], agent);
      answered++;
    }
  };
  await Promise.all(Array.from({ length: connections }, connection));
  agent.destroy();
  return answered / ((performance.now() - start) / 1000);
}

function exchange(
  { url, method = 'GET', headers }: LoadRequest,
  body: string | undefined,
  agent: Agent,
): Promise<void> {
  const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
  const type = body === undefined ? {} : { 'content-type': 'application/json' };
  return new Promise((resolve, reject) => {
    const request = send(url, { agent, method, headers: { ...headers, ...type, ...length } }, (reply) => {
      if ((reply.statusCode ?? 500) >= 300) reject(new Error(`${method} ${url}: ${reply.statusCode}`));
      reply.resume();
      reply.on('end', resolve);
    });
    request.on('error', reject);
    request.end(body);
  });
}
