/**
 * What one process keeps while learners train: published versions, the unchanging part of attempts, and
 * the queues that group what many requests ask of the database. All of it can be lost at any moment; every process can serve every request.
 */
import type { Knex } from 'knex';
import type { Deps } from '../../deps.ts';
import type { AppError } from '../../errors.ts';
import { grouped } from '../../infra/grouped.ts';
import { perDatabase } from '../../infra/perDatabase.ts';
import { RecentMap } from '../../infra/recentMap.ts';
import { askedNow } from '../agreements/inForce.ts';
import { type Closed, type Closing, closeGroup } from './closeGroup.ts';
import { type Inserted, insertAttempts, type NewAttempt, type Opening } from './insertStore.ts';
import { KnownPlans } from './knownPlans.ts';
import { insertKnown, type KnownAttempt } from './knownStore.ts';
import { standingPerItem } from './merge.ts';
import { findPlans, type PaperPlan, type PlanKind, type PlanWish } from './planStore.ts';
import { type Batch, recordBatches, type Taken } from './responseStore.ts';
import { type AttemptFacts, findFacts } from './store.ts';
import { type VersionCache, versionCache } from './versions.ts';

export interface Engine {
  versions: VersionCache;
  /** Undefined when there is no such attempt. */
  facts(attemptId: number): Promise<AttemptFacts | undefined>;
  plans: Record<PlanKind, Plans>;
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

/** About 1 kB each. */
const MOST_FACTS = 100_000;

/** What tells which agreements have to be accepted. */
type Asking = Pick<Deps, 'db' | 'store' | 'clock'>;

interface Asked {
  attempt: KnownAttempt;
  deps: Asking;
}

/** Blueprints, or papers. */
interface Plans {
  find(wish: PlanWish): Promise<PaperPlan | undefined>;
  /** What was found last. */
  known: KnownPlans;
  /** Resolves after commit: as `insertAttempt`, and undefined too when that may be out of date, or says nothing of whoever asks. */
  insertKnown(attempt: KnownAttempt, deps: Asking): Promise<Inserted>;
}

/** Papers and versions are held until it commits: statements of one kind would wait for locks shared between them. */
const ONE_AT_A_TIME = { inFlight: 1 };

/** Marking holds up the other requests of the process meanwhile. */
const MOST_CLOSED = 100;

const engines = perDatabase(createEngine);

export const engineOf = ({ db }: { db: Knex }): Engine => engines(db);

function createEngine(db: Knex): Engine {
  const known = new RecentMap<number, AttemptFacts>(MOST_FACTS);
  const find = grouped<number, AttemptFacts | undefined>((ids) => findFacts(db, ids), { inFlight: 1 });
  const remember = (all: readonly Inserted[], attempts: readonly Opening[]) => {
    for (const [place, inserted] of all.entries())
      if (inserted) known.set(inserted.id, factsOf(inserted, attempts[place] as Opening));
    return all;
  };
  const insert = grouped<NewAttempt, Inserted>(
    async (attempts) => remember(await insertAttempts(db, attempts), attempts),
    ONE_AT_A_TIME,
  );
  return {
    versions: versionCache(db),
    async facts(attemptId) {
      const kept = known.get(attemptId);
      if (kept) return kept;
      const facts = await find(attemptId);
      if (facts) known.set(attemptId, facts);
      return facts;
    },
    plans: { training: plansOf('training', db, remember), paper: plansOf('paper', db, remember) },
    insertAttempt: async (attempt) => (await insert(attempt))?.id,
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

function plansOf(
  kind: PlanKind,
  db: Knex,
  remember: (all: readonly Inserted[], attempts: readonly Opening[]) => readonly Inserted[],
): Plans {
  const known = new KnownPlans();
  const insert = grouped<Asked, Inserted>(async (asked) => {
    const [{ deps }] = asked as [Asked];
    const attempts = asked.map(({ attempt }) => attempt);
    const agreementIds = (await askedNow(deps)).map(({ id }) => id);
    return remember(
      await insertKnown(db, kind, attempts, agreementIds),
      attempts.map(({ opening }) => opening),
    );
  }, ONE_AT_A_TIME);
  return {
    known,
    find: grouped(
      async (wishes) => {
        const plans = await findPlans(db, kind, wishes);
        for (const plan of plans) if (plan) known.note(plan);
        return plans;
      },
      { inFlight: 1 },
    ),
    insertKnown: (attempt, deps) => insert({ attempt, deps }),
  };
}

const factsOf = (
  { id, learnerId }: NonNullable<Inserted>,
  { terms: { mode, versionId }, deadlineAt, itemIds }: Opening,
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
