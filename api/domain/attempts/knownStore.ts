/** SQL of opening what the process knows already: one statement, which stores only what is still as known. */
import type { Knex } from 'knex';
import { numberArray, type Statement, statement, textArray } from '../../infra/prepared.ts';
import { agreementDue, heldAt, OF_LEARNER } from '../accounts/sessionStore.ts';
import { forMembers } from '../orders/access.ts';
import {
  firstOfEachKey,
  type Inserted,
  inserting,
  insertWith,
  type Opening,
  type Terms,
} from './insertStore.ts';
import { type KnownPlan, openExams } from './knownPlans.ts';
import { BLUEPRINTS, EXAMS, PAPERS } from './planSql.ts';
import { type PlanKind, saidOf } from './planStore.ts';

/** By what the process knows. Not who opens it: the statement finds that out. */
export interface KnownAttempt {
  opening: Opening;
  known: KnownPlan;
  tokenHash: string;
}

/**
 * Nobody who may not open it can slip through: he must be a learner who is logged in and has accepted what is asked
 * for, it must say what it said, for the learner's occupation and level, his exam, if he has one, must be among those
 * that are known to be open and say what they said, and no exam of his may run that began before. A repeat of the key
 * is not taken either. Whoever is left out may still open it: he is asked about one by one.
 *
 * Whoever asks is found by his token, and what he has by him: while the statistics of a growing table are old, the
 * planner would rather go by the level, and ask about everybody who has chosen it. It does not see through `offset 0`.
 */
const guarded = (plans: string, alsoOpen: string): string =>
  inserting({
    who: 'text',
    learner: 'learners.id',
    ctes: `still as materialized (
      select term, plan.occupation_id, plan.level_id, occupations.trains_without_plan
      from unnest($17::bigint[], $18::text[]) with ordinality as known(id, said, term)
        join (${plans}) plan on plan.id = known.id and plan.told = known.said ${alsoOpen}
        join occupations on occupations.id = plan.occupation_id
    ), exam as materialized (
      select known.id from unnest($19::bigint[], $20::text[]) as known(id, said)
        join (${EXAMS}) now on now.id = known.id and now.told = known.said
    )`,
    narrowed: `join still on still.term = t.term
      join lateral (select learners.* from sessions join learners on ${OF_LEARNER}
        where sessions.token_hash = t.who and ${heldAt('to_timestamp(t.started / 1000)')}
          and not ${agreementDue('$21::bigint[]')} offset 0) learners
        on learners.occupation_id = still.occupation_id and learners.level_id = still.level_id
    where case when learners.exam_plan_id is null then still.trains_without_plan
        else learners.exam_plan_id in (select id from exam) end
      and not exists (
        select from (select from attempts where learner_id = learners.id and client_key = t.key offset 0) earlier)
      and not exists (
        select from (select * from attempts where learner_id = learners.id and state = 'in_progress' offset 0) own
        where mode = 'exam')
    order by t.place`,
  });

const STATEMENTS: Record<PlanKind, Statement> = {
  training: statement({ name: 'attempts.insertKnownBlueprints', text: guarded(BLUEPRINTS, '') }),
  paper: statement({
    name: 'attempts.insertKnownPapers',
    text: guarded(PAPERS, `and not ${forMembers('plan')}`),
  }),
};

const UNIQUE_VIOLATION = '23505';

/**
 * In the order given; undefined for whoever has to be asked about.
 * @param agreementIds what learners must have accepted
 */
export const insertKnown = (
  db: Knex,
  kind: PlanKind,
  attempts: readonly KnownAttempt[],
  agreementIds: readonly number[],
): Promise<Inserted[]> =>
  firstOfEachKey(
    attempts,
    ({ opening }) => opening.clientKey,
    (firsts) => insertStill(db, kind, firsts, agreementIds),
  );

async function insertStill(
  db: Knex,
  kind: PlanKind,
  attempts: readonly KnownAttempt[],
  agreementIds: readonly number[],
): Promise<Inserted[]> {
  const openings = attempts.map(({ opening }) => opening);
  const plans = new Map<Terms, KnownPlan>();
  for (const { opening, known } of attempts) plans.set(opening.terms, known);
  const moments = openings.map(({ startedAt }) => startedAt.getTime());
  const exams = openExams(new Set(plans.values()), [
    new Date(Math.min(...moments)),
    new Date(Math.max(...moments)),
  ]);
  const known = (terms: readonly Terms[]) => [
    numberArray(terms.map(({ blueprintId, paperId }) => (kind === 'paper' ? paperId : blueprintId))),
    textArray(terms.map((one) => saidOf((plans.get(one) as KnownPlan).paper))),
    numberArray([...exams.keys()]),
    textArray([...exams.values()].map(saidOf)),
    numberArray(agreementIds),
  ];
  try {
    return await insertWith(
      db,
      STATEMENTS[kind],
      openings,
      textArray(attempts.map(({ tokenHash }) => tokenHash)),
      known,
    );
  } catch (error) {
    // Asked for the same paper twice at one moment, by two keys or of two processes: no phone that waits for its reply.
    if ((error as { code?: string }).code === UNIQUE_VIOLATION) return attempts.map(() => undefined);
    throw error;
  }
}
