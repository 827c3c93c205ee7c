/**
 * Practice explains each answer at once, and so it counts at once: most learners never hand practice in. Done
 * within seconds of the answer and apart from taking it, which stays as cheap as it was; whoever dies when, each
 * answer is counted once, by this or by handing in.
 */
import type { Knex } from 'knex';
import type { Deps } from '../../deps.ts';
import { byKeys } from '../../infra/db.ts';
import type { Repeated } from '../../infra/repeating.ts';
import { isObjective } from '../bank/question.ts';
import * as store from './countStore.ts';
import { engineOf } from './engine.ts';
import { followMarks, type MarkedPaper, newVerdict } from './figures.ts';
import { markAttempt } from './markAttempt.ts';
import { findAnswers } from './markStore.ts';
import type { Item } from './versions.ts';

/** Meanwhile answers to these attempts wait. */
const PORTION = 10;

type Needs = Pick<Deps, 'db' | 'clock' | 'log'>;

export const practiceCounting = (deps: Needs): Repeated => ({
  name: 'count practice',
  // A learner who leaves his practice for his figures finds it there.
  everyMs: 2_000,
  run: () => countPractice(deps),
});

/**
 * Each attempt once; returns how many had something to count. One that fails holds up no other, and is tried
 * again next time.
 */
export async function countPractice(deps: Needs): Promise<number> {
  let counted = 0;
  for (let after = 0, took = PORTION; took === PORTION; ) {
    const ids = await store.findAttemptsToCount(deps.db, after, PORTION);
    counted += await countPortion(ids, deps).catch(() => countEach(ids, deps));
    took = ids.length;
    after = ids.at(-1) ?? after;
  }
  return counted;
}

async function countEach(ids: readonly number[], deps: Needs): Promise<number> {
  let counted = 0;
  for (const id of ids)
    try {
      counted += await countPortion([id], deps);
    } catch (error) {
      deps.log.error({ err: error, attemptId: id }, 'could not count practice');
    }
  return counted;
}

async function countPortion(ids: readonly number[], { db, clock }: Omit<Needs, 'log'>): Promise<number> {
  if (ids.length === 0) return 0;
  const items = await itemsOf(db, ids);
  return byKeys(db).transaction(async (trx) => {
    if (!(await store.lockCounting(trx))) return 0;
    const attempts = await store.lockPractice(trx, ids);
    const answers = await findAnswers(trx, attempts);
    const at = clock();
    const papers = attempts.map((attempt): MarkedPaper => {
      const waiting = [...answers.get(attempt.id)!.values()].filter(({ toCount }) => toCount);
      const responses = new Map(waiting.map(({ itemId, response }) => [itemId, response]));
      const { marks } = markAttempt(items.get(attempt.id)!, responses, attempt.rules);
      return { attempt, at, marks: marks.filter(({ response }) => response !== null) };
    });
    await store.saveCounted(
      trx,
      papers.flatMap(({ attempt, marks }) =>
        marks.map((mark) => ({
          ...{ attemptId: attempt.id, itemId: mark.item.id, correct: mark.correct, at },
          // What has its points is replaced by nothing, and of his own words he may still say what he thinks.
          score: isObjective(mark.item.type) ? mark.earned : null,
          noted: newVerdict(mark, answers.get(attempt.id)!.get(mark.item.id)!.counted),
        })),
      ),
    );
    await followMarks(trx, papers, answers);
    return attempts.length;
  });
}

/** Attempt -> its questions, in paper order. */
async function itemsOf(db: Knex, attemptIds: readonly number[]): Promise<Map<number, Item[]>> {
  const { facts, versions } = engineOf({ db });
  const found = await Promise.all(attemptIds.map((id) => facts(id)));
  const known = found.filter((one) => one !== undefined);
  const items = await Promise.all(known.map(({ versionId, itemIds }) => versions.items(versionId, itemIds)));
  return new Map(known.map(({ id }, index) => [id, items[index]!]));
}
