/** Opening papers over HTTP, each stored durably, against a route that only sends the bytes of one. */
import { randomUUID } from 'node:crypto';
import Koa from 'koa';
import { createApp } from '../../api/app.ts';
import type { OpenAttempt } from '../../api/domain/attempts/contract.ts';
import type { BenchContext, Figures } from '../bench.ts';
import { type Costs, costs } from './costs.ts';
import { type OneRequest, sendAll } from './sendAll.ts';
import { addTrainees, makeExam } from './trainees.ts';

const QUESTIONS = 2_000;
const OPENINGS = 12_000;
/** A small part of the learners who train at once, each with a connection of his own. */
const CONNECTIONS = 1_000;
const UNLIMITED = { perAccount: Number.MAX_SAFE_INTEGER, perAddress: Number.MAX_SAFE_INTEGER };

/** @param wish what the phones ask for; each request gets its own key */
export async function compareOpening(
  { deps, serve, interleave }: BenchContext,
  wish: (ids: { paperId: number; blueprintId: number }, clientKey: string) => OpenAttempt,
): Promise<Figures> {
  const exam = await makeExam(deps, { questions: QUESTIONS });
  const ids = { paperId: exam.paper.id, blueprintId: exam.blueprint.id };
  /** Each of a learner of his own, because nobody has two open attempts of one paper. */
  const openings = async (count: number): Promise<OneRequest[]> =>
    (await addTrainees(deps, exam, count)).map(({ token }) => ({
      path: '/api/learner/attempts',
      token,
      body: JSON.stringify(wish(ids, randomUUID())),
    }));
  const ours = await serve(await createApp(deps, { limits: UNLIMITED }));
  const theirs = await serve(await sendingTheBytesOf(ours, await openings(1)));
  const [cost, bareCost] = [await costs(deps.db), await costs(deps.db)];
  const opened = (origin: string, cost: Costs) => async () => {
    const requests = await openings(OPENINGS);
    return cost.of(OPENINGS, () => sendAll({ origin, requests, connections: CONNECTIONS }));
  };
  const figures = await interleave(opened(ours, cost), opened(theirs, bareCost));
  return { ...figures, unit: 'papers/s', also: `${cost.text()}; of the bare route: ${bareCost.text()}` };
}

async function sendingTheBytesOf(origin: string, [request]: OneRequest[]): Promise<Koa> {
  const { path, token, body } = request as OneRequest;
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const reply = await fetch(origin + path, { method: 'POST', headers, body });
  if (!reply.ok) throw new Error(await reply.text());
  const bytes = Buffer.from(await reply.arrayBuffer());
  return new Koa().use((ctx) => {
    ctx.type = 'application/json';
    ctx.body = bytes;
  });
}
