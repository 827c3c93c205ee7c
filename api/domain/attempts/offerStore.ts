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

export interface OfferedBlueprint {
  id: number;
  name: string;
  bankName: string;
  versionNumber: number;
  minutes: number;
  passScore: number;
  versionId: number;
  sections: BlueprintSection[];
  distribution: Distribution;
  countsByType: Partial<Record<QuestionType, number>>;
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

export const findPapers = (
  db: Knex,
  learnerId: number,
): Promise<{ id: number; name: string; kind: 'past' | 'mock' }[]> =>
  banksOf(db, learnerId)
    .join('papers', 'papers.bank_id', 'banks.id')
    .join('bank_versions', 'bank_versions.id', 'papers.version_id')
    .where('papers.published', true)
    .whereNull('bank_versions.withdrawn_at')
    .orderBy('papers.name')
    .select({ id: 'papers.id', name: 'papers.name', kind: 'papers.kind' });

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
