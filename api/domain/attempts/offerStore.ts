/** SQL of what there is to train for one learner. */
import type { Knex } from 'knex';
import type { QuestionType } from '../bank/question.ts';
import type { BlueprintSection } from '../papers/blueprint.ts';
import type { Distribution } from '../papers/distribution.ts';

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
  kind: 'past' | 'mock';
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

export const findPapers = (db: Knex, learnerId: number): Promise<OfferedPaper[]> =>
  banksOf(db, learnerId)
    .join('papers', 'papers.bank_id', 'banks.id')
    .join('bank_versions', 'bank_versions.id', 'papers.version_id')
    .leftJoin('blueprints', 'blueprints.id', 'papers.blueprint_id')
    .where('papers.published', true)
    .whereNull('bank_versions.withdrawn_at')
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
      db.raw('case when papers.item_ids is null then blueprints.distribution end as distribution'),
    );

export interface OpenAttemptRow {
  id: number;
  title: string;
  answeredCount: number;
  itemCount: number;
  startedAt: Date;
}

/** The one opened last, if several are. */
export const findOpenAttempt = (db: Knex, learnerId: number): Promise<OpenAttemptRow | undefined> =>
  db('attempts')
    .where({ learner_id: learnerId, state: 'in_progress' })
    .orderBy('id', 'desc')
    .first<OpenAttemptRow | undefined>(
      'id',
      'started_at as startedAt',
      db.raw(`rules ->> 'title' as title`),
      db.raw(`cardinality(item_ids) as "itemCount"`),
      db.raw(`(select count(*) from responses where attempt_id = attempts.id) as "answeredCount"`),
    );
