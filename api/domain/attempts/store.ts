/** SQL of attempts: opening and finding them. Responses and marks are in their own files. */
import type { Knex } from 'knex';
import { numberArray, runPrepared, type Statement, textArray } from '../../infra/prepared.ts';
import type { BlueprintSection } from '../papers/blueprint.ts';
import type { AttemptMode, AttemptRules, AttemptSource, AttemptState, MultipleRule } from './contract.ts';

/** What a blueprint or paper says of the attempt to open. */
export interface PaperPlan {
  blueprintId: number;
  paperId: number | null;
  title: string;
  sections: BlueprintSection[];
  multipleRule: MultipleRule;
  minutes: number;
  passScore: number;
  /** Null: the bank has nothing published. */
  versionId: number | null;
  /** Null: draw a new one. */
  seed: number | null;
}

const PLAN_COLUMNS = `b.id as "blueprintId", b.sections, b.multiple_rule as "multipleRule", b.minutes,
  b.pass_score as "passScore"`;
const OF_THE_LEARNERS_EXAM = `join banks on banks.id = b.bank_id
  join learners l on l.occupation_id = banks.occupation_id and l.level_id = banks.level_id`;

const findTraining: Statement = {
  name: 'attempts.findTraining',
  text: `select ${PLAN_COLUMNS}, null as "paperId", b.name as title, banks.published_version_id as "versionId",
      null as seed
    from blueprints b ${OF_THE_LEARNERS_EXAM}
    where b.id = $1 and b.enabled and l.id = $2`,
};

const findPaper: Statement = {
  name: 'attempts.findPaper',
  text: `select ${PLAN_COLUMNS}, p.id as "paperId", p.name as title, p.version_id as "versionId", p.seed
    from papers p join blueprints b on b.id = p.blueprint_id ${OF_THE_LEARNERS_EXAM}
      join bank_versions v on v.id = p.version_id and v.withdrawn_at is null
    where p.id = $1 and p.published and l.id = $2`,
};

/** Undefined also when it is of another occupation or level than the learner's exam. */
export const findPlan = async (
  db: Knex,
  from: { blueprintId: number } | { paperId: number },
  learnerId: number,
): Promise<PaperPlan | undefined> => {
  const [statement, id] = 'paperId' in from ? [findPaper, from.paperId] : [findTraining, from.blueprintId];
  return (await runPrepared<PaperPlan>(db, statement, [id, learnerId]))[0];
};

export interface NewAttempt {
  learnerId: number;
  clientKey: string;
  mode: AttemptMode;
  source: AttemptSource;
  blueprintId: number | null;
  paperId: number | null;
  versionId: number | null;
  seed: number | null;
  itemIds: number[];
  rules: AttemptRules;
  startedAt: Date;
  deadlineAt: Date | null;
  maxScore: number;
}

const insertStatement: Statement = {
  name: 'attempts.insert',
  text: `insert into attempts (learner_id, client_key, mode, source, blueprint_id, paper_id, version_id,
      seed, item_ids, rules, state, started_at, deadline_at, max_score)
    select learner, key, mode, source, blueprint, paper, version, seed, items::bigint[], rules, 'in_progress',
      started, deadline, max
    from unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::bigint[], $6::bigint[], $7::bigint[],
      $8::bigint[], $9::text[], $10::jsonb[], $11::timestamptz[], $12::timestamptz[], $13::numeric[])
      as t(learner, key, mode, source, blueprint, paper, version, seed, items, rules, started, deadline, max)
    on conflict (learner_id, client_key) do nothing
    returning id, learner_id as "learnerId", client_key as "clientKey"`,
};

/** The new ids in the order given; undefined where this learner's key has opened an attempt before. */
export async function insertAttempts(
  db: Knex,
  attempts: readonly NewAttempt[],
): Promise<(number | undefined)[]> {
  const column = <T>(of: (attempt: NewAttempt) => T) => attempts.map(of);
  const inserted = await runPrepared<{ id: number; learnerId: number; clientKey: string }>(
    db,
    insertStatement,
    [
      column((a) => a.learnerId),
      column((a) => a.clientKey),
      column((a) => a.mode),
      column((a) => a.source),
      column((a) => a.blueprintId),
      column((a) => a.paperId),
      column((a) => a.versionId),
      column((a) => a.seed),
      textArray(column((a) => numberArray(a.itemIds))),
      textArray(column((a) => JSON.stringify(a.rules))),
      column((a) => a.startedAt),
      column((a) => a.deadlineAt),
      column((a) => a.maxScore),
    ],
  );
  const ids = new Map(inserted.map((row) => [`${row.learnerId} ${row.clientKey}`, row.id]));
  return attempts.map(({ learnerId, clientKey }) => {
    const key = `${learnerId} ${clientKey}`;
    const id = ids.get(key);
    // Twice in one group: the second is the repeat.
    ids.delete(key);
    return id;
  });
}

export interface AttemptRow {
  id: number;
  learnerId: number;
  mode: AttemptMode;
  source: AttemptSource;
  versionId: number | null;
  itemIds: number[];
  rules: AttemptRules;
  state: AttemptState;
  startedAt: Date;
  deadlineAt: Date | null;
  submittedAt: Date | null;
  score: number | null;
  maxScore: number;
  passed: boolean | null;
}

const attemptColumns = {
  id: 'attempts.id',
  learnerId: 'attempts.learner_id',
  mode: 'attempts.mode',
  source: 'attempts.source',
  versionId: 'attempts.version_id',
  itemIds: 'attempts.item_ids',
  rules: 'attempts.rules',
  state: 'attempts.state',
  startedAt: 'attempts.started_at',
  deadlineAt: 'attempts.deadline_at',
  submittedAt: 'attempts.submitted_at',
  score: 'attempts.score',
  maxScore: 'attempts.max_score',
  passed: 'attempts.passed',
} as const;

export const findAttempt = (
  db: Knex,
  where: { id: number } | { learner_id: number; client_key: string },
): Promise<AttemptRow | undefined> =>
  db('attempts').where(where).first<AttemptRow | undefined>(attemptColumns);

/** Until the transaction ends nobody records into it, submits it or expires it. */
export const lockAttempt = (trx: Knex.Transaction, id: number): Promise<AttemptRow | undefined> =>
  trx('attempts').where({ id }).forUpdate().first<AttemptRow | undefined>(attemptColumns);

/** Exams whose deadline lies before `before`, oldest first. */
export const findOverdue = async (db: Knex, before: Date, limit: number): Promise<number[]> =>
  db('attempts')
    .where({ state: 'in_progress', mode: 'exam' })
    .where('deadline_at', '<', before)
    .orderBy('deadline_at')
    .limit(limit)
    .pluck('id');
