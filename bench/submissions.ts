/** Handing in full papers through HTTP, marked and counted durably, against marking the same answers by SQL alone. */
import { randomUUID } from 'node:crypto';
import { createApp } from '../api/app.ts';
import type { Deps } from '../api/deps.ts';
import type { QueuedResponse } from '../api/domain/attempts/contract.ts';
import { termsOf } from '../api/domain/attempts/draft.ts';
import { engineOf } from '../api/domain/attempts/engine.ts';
import type { Bench } from './bench.ts';
import { costs } from './support/costs.ts';
import { sendAll } from './support/sendAll.ts';
import { addTrainees, makeExam, type Trainee } from './support/trainees.ts';

const QUESTIONS = 100;
/** Of a round; each of a learner of his own. */
const PAPERS = 1_000;
const CONNECTIONS = 256;
/** Papers per transaction of the yardstick. */
const GROUP = 100;
const UNLIMITED = { perAccount: Number.MAX_SAFE_INTEGER, perAddress: Number.MAX_SAFE_INTEGER };

export const bench: Bench = {
  name: 'hand in 100 answers, a quarter wrong, durable, with the result as reply / marking them by bare SQL',
  // Bare SQL compares and adds up; ours also counts, notes mistakes, and answers with the result.
  aim: 0.35,
  async run({ deps, serve, interleave }) {
    const exam = await makeExam(deps, { questions: QUESTIONS });
    const origin = await serve(await createApp(deps, { limits: UNLIMITED }));
    const cost = await costs(deps.db);
    const ours = async () => {
      const papers = await answeredPapers(deps, await addTrainees(deps, exam, PAPERS), exam.version);
      const requests = papers.map(({ id, token }) => ({
        path: `/api/learner/attempts/${id}/submit`,
        token,
        body: '{"responses":[]}',
      }));
      return cost.of(PAPERS, () => sendAll({ origin, requests, connections: CONNECTIONS }));
    };
    const yardstick = async () => {
      const papers = await answeredPapers(deps, await addTrainees(deps, exam, PAPERS), exam.version);
      return markRaw(
        deps,
        papers.map(({ id }) => id),
      );
    };
    const figures = await interleave(ours, yardstick);
    return { ...figures, unit: 'papers/s', also: cost.text() };
  },
};

async function answeredPapers(deps: Deps, trainees: Trainee[], version: { id: number; itemIds: number[] }) {
  const { insertAttempt, record } = engineOf(deps);
  const terms = termsOf({
    ...{ mode: 'exam', source: 'training', blueprintId: null, paperId: null, versionId: version.id },
    rules: {
      ...{ title: 'bench', multipleRule: 'all', minutes: null, passScore: 60 },
      sections: [{ type: 'single', count: QUESTIONS, score: 1 }],
    },
  });
  const papers = await Promise.all(
    trainees.map(async ({ learnerId, token }) => {
      const id = await insertAttempt({
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
  const responses = version.itemIds.map(answerTo);
  await Promise.all(papers.map(({ id }) => record({ attemptId: id, responses })));
  // As the database does by itself a minute later: before it has, bare SQL is planned badly, and looks slow.
  await deps.db.raw('analyze attempts, items, responses');
  return papers;
}

const answerTo = (itemId: number, index: number): QueuedResponse => ({
  itemId,
  seq: index + 1,
  response: { keys: [index % 4 === 0 ? 'B' : 'A'] },
  answeredAt: new Date().toISOString(),
});

async function markRaw({ db }: Deps, ids: number[]): Promise<number> {
  const start = performance.now();
  for (let next = 0; next < ids.length; next += GROUP)
    await db.raw(
      `with marked as (
         update responses r set correct = r.response = i.answer, score = (r.response = i.answer)::int
         from items i where i.id = r.item_id and r.attempt_id = any(:ids) returning r.attempt_id, r.score
       ), summed as (select attempt_id, sum(score) as score from marked group by attempt_id)
       update attempts a set state = 'submitted', score = s.score, correct_count = s.score, submitted_at = now()
       from summed s where s.attempt_id = a.id`,
      { ids: ids.slice(next, next + GROUP) },
    );
  return ids.length / ((performance.now() - start) / 1000);
}
