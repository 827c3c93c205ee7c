/** Answers through HTTP, durable, against the same rows inserted by one process without HTTP. */
import { randomUUID } from 'node:crypto';
import { createApp } from '../api/app.ts';
import type { Deps } from '../api/deps.ts';
import type { QueuedResponse } from '../api/domain/attempts/contract.ts';
import { termsOf } from '../api/domain/attempts/draft.ts';
import { engineOf } from '../api/domain/attempts/engine.ts';
import type { Bench } from './bench.ts';
import { sendAll } from './support/sendAll.ts';
import { addTrainees, makeExam, type Trainee } from './support/trainees.ts';

const PAPER = 100;
const BATCH = 10;
/** Of a round; each answers a whole paper. */
const ATTEMPTS = 800;
const LEARNERS = 200;
const CONNECTIONS = 256;
/** Rows per statement of the yardstick, and statements at a time. */
const ROWS = 1_000;
const IN_FLIGHT = 2;
const UNLIMITED = { perAccount: Number.MAX_SAFE_INTEGER, perAddress: Number.MAX_SAFE_INTEGER };

export const bench: Bench = {
  name: 'answers in batches of 10 per request, durable / the same rows by raw multi-row INSERT',
  aim: 0.5,
  async run({ deps, serve, interleave }) {
    const exam = await makeExam(deps, { questions: PAPER });
    const { version } = exam;
    const trainees = await addTrainees(deps, exam, LEARNERS);
    const origin = await serve(await createApp(deps, { limits: UNLIMITED }));
    const ours = async () => {
      const attempts = await openAttempts(deps, trainees, version);
      const requests = attempts.flatMap(({ id, token }) =>
        batchesOf(version.itemIds).map((responses) => ({
          path: `/api/learner/attempts/${id}/responses`,
          token,
          body: JSON.stringify({ responses }),
        })),
      );
      const batches = await sendAll({ origin, requests: spread(requests), connections: CONNECTIONS });
      await mustHold(
        deps,
        attempts.map(({ id }) => id),
      );
      return batches * BATCH;
    };
    const yardstick = async () => {
      const attempts = await openAttempts(deps, trainees, version);
      const rows = attempts.flatMap(({ id }) =>
        batchesOf(version.itemIds).flatMap((responses) => responses.map((response) => ({ id, ...response }))),
      );
      const perSecond = await insertRaw(deps, rows);
      await mustHold(
        deps,
        attempts.map(({ id }) => id),
      );
      return perSecond;
    };
    return { ...(await interleave(ours, yardstick)), unit: 'answers/s' };
  },
};

/** As through HTTP, where the process that opens a paper usually also takes its answers. */
const openAttempts = (deps: Deps, trainees: Trainee[], version: { id: number; itemIds: number[] }) => {
  const terms = termsOf({
    ...{ mode: 'practice', source: 'training', blueprintId: null, paperId: null, versionId: version.id },
    rules: { title: 'bench', sections: [], multipleRule: 'all', minutes: null, passScore: null },
  });
  return Promise.all(
    Array.from({ length: ATTEMPTS }, async (_, index) => {
      const { learnerId, token } = trainees[index % trainees.length]!;
      const id = await engineOf(deps).insertAttempt({
        learnerId,
        clientKey: randomUUID(),
        terms,
        seed: 1,
        itemIds: version.itemIds,
        startedAt: new Date(),
        deadlineAt: null,
      });
      return { id: id as number, token };
    }),
  );
};

const batchesOf = (itemIds: number[]): QueuedResponse[][] =>
  Array.from({ length: PAPER / BATCH }, (_, batch) =>
    itemIds.slice(batch * BATCH, (batch + 1) * BATCH).map((itemId, index) => ({
      itemId,
      seq: batch * BATCH + index + 1,
      response: { keys: ['B'] },
      answeredAt: '2026-12-01T02:00:00.000Z',
    })),
  );

/** Learners answer side by side: the first batch of each before the second of any. */
const spread = <T>(requests: T[]): T[] => {
  const perAttempt = PAPER / BATCH;
  return requests.map((_, index) => {
    const [batch, attempt] = [Math.floor(index / ATTEMPTS), index % ATTEMPTS];
    return requests[attempt * perAttempt + batch] as T;
  });
};

async function insertRaw({ db }: Deps, rows: (QueuedResponse & { id: number })[]): Promise<number> {
  const start = performance.now();
  let next = 0;
  const writer = async () => {
    while (next < rows.length) {
      const some = rows.slice(next, next + ROWS);
      next += ROWS;
      const places = some.map(
        (_, row) => `($${row * 5 + 1},$${row * 5 + 2},$${row * 5 + 3},$${row * 5 + 4},$${row * 5 + 5})`,
      );
      const values = some.flatMap(({ id, itemId, seq, response, answeredAt }) => [
        id,
        itemId,
        seq,
        JSON.stringify(response),
        answeredAt,
      ]);
      const connection = await db.client.acquireConnection();
      await connection.query({
        text: `insert into responses (attempt_id, item_id, seq, response, answered_at) values ${places.join(',')}`,
        values,
      });
      await db.client.releaseConnection(connection);
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, writer));
  return rows.length / ((performance.now() - start) / 1000);
}

/** A figure for rows that are not there would say nothing. */
async function mustHold({ db }: Deps, attemptIds: number[]): Promise<void> {
  const counted = await db('responses').whereIn('attempt_id', attemptIds).count({ count: '*' }).first();
  if (counted?.count !== attemptIds.length * PAPER) throw new Error(`only ${counted?.count} answers stored`);
}
