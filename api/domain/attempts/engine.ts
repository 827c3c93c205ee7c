/**
 * What one process keeps while learners train: published versions, the unchanging part of attempts, and
 * the queues that group what many requests ask of the database. All of it can be lost at any moment; every process can serve every request.
 */
import type { Knex } from 'knex';
import type { AppError } from '../../errors.ts';
import { grouped } from '../../infra/grouped.ts';
import { perDatabase } from '../../infra/perDatabase.ts';
import { RecentMap } from '../../infra/recentMap.ts';
import { type Closed, type Closing, closeGroup } from './closeGroup.ts';
import { standingPerItem } from './merge.ts';
import { findBlueprintPlans, findPaperPlans, type PaperPlan, type PlanWish } from './planStore.ts';
import { type Batch, recordBatches, type Taken } from './responseStore.ts';
import { type AttemptFacts, findFacts, insertAttempts, type NewAttempt } from './store.ts';
import { type VersionCache, versionCache } from './versions.ts';

export interface Engine {
  versions: VersionCache;
  /** Undefined when there is no such attempt. */
  facts(attemptId: number): Promise<AttemptFacts | undefined>;
  blueprintPlan(wish: PlanWish): Promise<PaperPlan | undefined>;
  paperPlan(wish: PlanWish): Promise<PaperPlan | undefined>;
  /** Resolves after commit: the new id, or undefined when this key, or this paper, has an attempt. */
  insertAttempt(attempt: NewAttempt): Promise<number | undefined>;
  /**
   * Resolves after commit: how many of these answers are surely the stored ones, and whose turn it is;
   * undefined when the attempt is handed in. 0 for what shared its attempt with another batch.
   */
  record(batch: Batch): Promise<Taken | undefined>;
  /** Resolves after commit. */
  close(closing: Closing): Promise<Closed | AppError>;
}

/** Marking holds up the other requests of the process meanwhile. */
const MOST_CLOSED = 100;

/** About 1 kB each. */
const MOST_FACTS = 100_000;

const engines = perDatabase(createEngine);

export const engineOf = ({ db }: { db: Knex }): Engine => engines(db);

function createEngine(db: Knex): Engine {
  const known = new RecentMap<number, AttemptFacts>(MOST_FACTS);
  // Papers and versions are held until it commits: two at a time would need locks shared between them.
  const insert = grouped<NewAttempt, number | undefined>((attempts) => insertAttempts(db, attempts), {
    inFlight: 1,
  });
  const find = grouped<number, AttemptFacts | undefined>((ids) => findFacts(db, ids), { inFlight: 1 });
  return {
    versions: versionCache(db),
    async facts(attemptId) {
      const kept = known.get(attemptId);
      if (kept) return kept;
      const facts = await find(attemptId);
      if (facts) known.set(attemptId, facts);
      return facts;
    },
    blueprintPlan: grouped((wishes) => findBlueprintPlans(db, wishes), { inFlight: 1 }),
    paperPlan: grouped((wishes) => findPaperPlans(db, wishes), { inFlight: 1 }),
    async insertAttempt(attempt) {
      const id = await insert(attempt);
      if (id !== undefined) known.set(id, factsOf(id, attempt));
      return id;
    },
    record: grouped(async (batches) => {
      const merged = mergedByAttempt(batches);
      const taken = await recordBatches(db, [...merged.values()]);
      // Of merged batches nobody knows whose answers were taken.
      return batches.map((batch) => {
        const own = taken.get(batch.attemptId);
        return own && merged.get(batch.attemptId) !== batch ? { ...own, taken: 0 } : own;
      });
    }),
    close: grouped((closings) => closeGroup(db, closings), { most: MOST_CLOSED }),
  };
}

const factsOf = (
  id: number,
  { learnerId, terms: { mode, versionId }, deadlineAt, itemIds }: NewAttempt,
): AttemptFacts => ({ id, learnerId, mode, deadlineAt, versionId, itemIds });

/** A phone that repeats itself may have two requests in one group. */
function mergedByAttempt(batches: readonly Batch[]): Map<number, Batch> {
  const merged = new Map<number, Batch>();
  for (const batch of batches) {
    const earlier = merged.get(batch.attemptId);
    const both = [...(earlier?.responses ?? []), ...batch.responses];
    const responses = earlier && standingPerItem(both, batch.practice === true);
    merged.set(batch.attemptId, responses ? { ...batch, responses } : batch);
  }
  return merged;
}
