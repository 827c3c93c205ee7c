/** Opening a published paper, stored durably, against a route that only sends the same bytes. */
import { randomUUID } from 'node:crypto';
import Koa from 'koa';
import { createApp } from '../api/app.ts';
import type { Bench } from './bench.ts';
import { sendAll } from './support/sendAll.ts';
import { makeTrainees } from './support/trainees.ts';

const QUESTIONS = 2_000;
const LEARNERS = 200;
const OPENINGS = 6_000;
const CONNECTIONS = 256;
const UNLIMITED = { perAccount: Number.MAX_SAFE_INTEGER, perAddress: Number.MAX_SAFE_INTEGER };

export const bench: Bench = {
  name: 'open of a published paper of 100 questions, durable / a bare Koa route that sends the same bytes',
  aim: 0.5,
  async run({ deps, serve, interleave }) {
    const { paper, trainees } = await makeTrainees(deps, { questions: QUESTIONS, learners: LEARNERS });
    const requests = () =>
      Array.from({ length: OPENINGS }, (_, index) => ({
        path: '/api/learner/attempts',
        token: trainees[index % LEARNERS]!.token,
        body: JSON.stringify({ source: 'paper', clientKey: randomUUID(), paperId: paper.id }),
      }));
    const ours = await serve(await createApp(deps, { limits: UNLIMITED }));
    const theirs = await serve(await sendingTheBytesOf(ours, requests()[0]!));
    const opened = (origin: string) => () =>
      sendAll({ origin, requests: requests(), connections: CONNECTIONS });
    return { ...(await interleave(opened(ours), opened(theirs))), unit: 'papers/s' };
  },
};

async function sendingTheBytesOf(
  origin: string,
  { path, token, body }: { path: string; token: string; body: string },
): Promise<Koa> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const reply = await fetch(origin + path, { method: 'POST', headers, body });
  if (!reply.ok) throw new Error(await reply.text());
  const bytes = Buffer.from(await reply.arrayBuffer());
  return new Koa().use((ctx) => {
    ctx.type = 'application/json';
    ctx.body = bytes;
  });
}
