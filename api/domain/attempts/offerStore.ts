/** SQL of what there is to train for one learner. */
import type { Knex } from 'knex';
import type { QuestionType } from '../bank/question.ts';
import { type MembersOnly, type MembersPaper, membersOnly } from '../orders/access.ts';
import type { BlueprintSection } from '../papers/blueprint.ts';
import type { Distribution } from '../papers/distribution.ts';
import type { UnderWay } from './offerContract.ts';

/** Banks of the occupation and level that the learner has chosen; none when he has not. */
const banksOf = (db: Knex, learnerId: number) =>
  db('learners')
    .join('banks', {
      'banks.occupation_id': 'learners.occupation_id',
      'banks.level_id': 'learners.level_id',
    })
    .where('learners.id', learnerId);

/** What an offer draws from, and how. */
export interface OfferedDraw {
  versionId: number;
  countsByType: Partial<Record<QuestionType, number>>;
  sections: BlueprintSection[];
  /** Null: its questions are put together already. */
  distribution: Distribution | null;
}

export interface OfferedBlueprint extends OfferedDraw {
  id: number;
  name: string;
  bankName: string;
  versionNumber: number;
  minutes: number;
  passScore: number;
}

export interface OfferedPaper extends OfferedDraw {
  id: number;
  name: string;
  kind: MembersPaper;
  minutes: number;
  passScore: number;
  members: MembersOnly;
}

export const findBlueprints = (db: Knex, learnerId: number): Promise<OfferedBlueprint[]> =>
  banksOf(db, learnerId)
    .join('blueprints', 'blueprints.bank_id', 'banks.id')
    .join('bank_versions', 'bank_versions.id', 'banks.published_version_id')
    .where('blueprints.enabled', true)
    .orderBy(['banks.name', 'blueprints.name'])
    .select<OfferedBlueprint[]>({
      id: 'blueprints.id',
      name: 'blueprints.name',
      bankName: 'banks.name',
      versionNumber: 'bank_versions.number',
      minutes: 'blueprints.minutes',
      passScore: 'blueprints.pass_score',
      versionId: 'bank_versions.id',
      sections: 'blueprints.sections',
      distribution: 'blueprints.distribution',
      countsByType: 'bank_versions.counts_by_type',
    });

/** @param ids only these */
export const findPapers = (db: Knex, learnerId: number, ids?: readonly number[]): Promise<OfferedPaper[]> =>
  banksOf(db, learnerId)
    .join('papers', 'papers.bank_id', 'banks.id')
    .join('bank_versions', 'bank_versions.id', 'papers.version_id')
    .leftJoin('blueprints', 'blueprints.id', 'papers.blueprint_id')
    .where('papers.published', true)
    .whereNull('bank_versions.withdrawn_at')
    .modify((query) => ids && query.whereIn('papers.id', ids))
    .orderBy('papers.name')
    .select<OfferedPaper[]>(
      {
        id: 'papers.id',
        name: 'papers.name',
        kind: 'papers.kind',
        versionId: 'bank_versions.id',
        countsByType: 'bank_versions.counts_by_type',
      },
      db.raw('coalesce(papers.sections, blueprints.sections) as sections'),
      db.raw('coalesce(papers.minutes, blueprints.minutes) as minutes'),
      db.raw('coalesce(papers.pass_score, blueprints.pass_score) as "passScore"'),
      db.raw(`${membersOnly('papers', 'learners.id')} as members`),
      db.raw('case when papers.item_ids is null then blueprints.distribution end as distribution'),
    );

/** What a learner has handed in of one paper, or of papers that a blueprint has drawn for him. */
export interface RecordRow {
  paperId: number | null;
  blueprintId: number | null;
  times: number;
  best: number;
  last: number;
  lastAt: Date;
}

export async function findRecords(db: Knex, learnerId: number): Promise<RecordRow[]> {
  const { rows } = await db.raw<{ rows: RecordRow[] }>(
    `select paper_id as "paperId", case when paper_id is null then blueprint_id end as "blueprintId",
        count(*)::int as times, max(submitted_at) as "lastAt",
        (array_agg(score order by score / nullif(max_score, 0) desc nulls last))[1] as best,
        (array_agg(score order by submitted_at desc, id desc))[1] as last
      from attempts
      where learner_id = ? and state = 'submitted' and score is not null
        and source in ('paper', 'training') and coalesce(paper_id, blueprint_id) is not null
      group by 1, 2`,
    [learnerId],
  );
  return rows;
}

type UnderWayRow = Omit<UnderWay, 'startedAt'> & { startedAt: Date };

/** Nobody goes on with more. */
const MOST_UNDER_WAY = 50;

export async function findUnderWay(db: Knex, learnerId: number): Promise<UnderWayRow[]> {
  const { rows } = await db.raw<{ rows: UnderWayRow[] }>(
    `select * from (select a.mode as kind, a.id, a.rules->>'title' as title, a.started_at as "startedAt",
       (select count(*)::int from responses where attempt_id = a.id) as "answeredCount",
       cardinality(a.item_ids) as "itemCount"
     from attempts a where a.learner_id = :learnerId and a.state = 'in_progress'
     union all
     select 'practical', r.id, v.title, r.started_at,
       (select count(*)::int from jsonb_array_elements(r.marks) task, jsonb_array_elements(task) mark
         where mark <> 'null'),
       (select count(*)::int from jsonb_array_elements(r.marks) task, jsonb_array_elements(task))
     from practical_runs r join practical_versions v on v.id = r.version_id
     where r.learner_id = :learnerId and r.finished_at is null
     ) under_way order by kind = 'exam' desc, "startedAt" desc, id desc limit :most`,
    { learnerId, most: MOST_UNDER_WAY },
  );
  return rows;
}
