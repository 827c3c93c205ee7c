/** Opening papers over HTTP, each stored durably, against a route that only sends the bytes of one. */
import { randomUUID } from 'node:crypto';
import Koa from 'koa';
import { createApp } from '../../api/app.ts';
import type { OpenAttempt } from '../../api/domain/attempts/contract.ts';
import type { BenchContext, Figures } from '../bench.ts';
import { type OneRequest, sendAll } from './sendAll.ts';
import { makeTrainees } from './trainees.ts';

const QUESTIONS = 2_000;
const LEARNERS = 200;
const OPENINGS = 6_000;
const CONNECTIONS = 256;
const UNLIMITED = { perAccount: Number.MAX_SAFE_INTEGER, perAddress: Number.MAX_SAFE_INTEGER };

interface Exam {
  paperId: number;
  blueprintId: number;
}

/** @param wish what the phones ask for; each request gets its own key */
export async function compareOpening(
  { deps, serve, interleave }: BenchContext,
  wish: (exam: Exam, clientKey: string) => OpenAttempt,
): Promise<Figures> {
  const { paper, blueprint, trainees } = await makeTrainees(deps, {
    questions: QUESTIONS,
    learners: LEARNERS,
  });
  const exam = { paperId: paper.id, blueprintId: blueprint.id };
  const requests = () =>
    Array.from({ length: OPENINGS }, (_, index) => ({
      path: '/api/learner/attempts',
      token: trainees[index % LEARNERS]!.token,
      body: JSON.stringify(wish(exam, randomUUID())),
    }));
  const ours = await serve(await createApp(deps, { limits: UNLIMITED }));
  const theirs = await serve(await sendingTheBytesOf(ours, requests()[0]!));
  const opened = (origin: string) => () =>
    sendAll({ origin, requests: requests(), connections: CONNECTIONS });
  return { ...(await interleave(opened(ours), opened(theirs))), unit: 'papers/s' };
}

async function sendingTheBytesOf(origin: string, { path, token, body }: OneRequest): Promise<Koa> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const reply = await fetch(origin + path, { method: 'POST', headers, body });
  if (!reply.ok) throw new Error(await reply.text());
  const bytes = Buffer.from(await reply.arrayBuffer());
  return new Koa().use((ctx) => {
    ctx.type = 'application/json';
    ctx.body = bytes;
  });
}
