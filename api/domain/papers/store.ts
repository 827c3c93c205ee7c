/** SQL of blueprints and papers beyond the generic layer. */
import type { Knex } from 'knex';
import type { BlueprintSection } from './blueprint.ts';
import type { Distribution } from './distribution.ts';

export interface BlueprintRow {
  id: number;
  bankId: number;
  sections: BlueprintSection[];
  distribution: Distribution;
  multipleRule: string;
  minutes: number;
  passScore: number;
  enabled: boolean;
}

export const findBlueprint = (db: Knex, id: number): Promise<BlueprintRow | undefined> =>
  db('blueprints').where({ id }).first<BlueprintRow | undefined>({
    id: 'id',
    bankId: 'bank_id',
    sections: 'sections',
    distribution: 'distribution',
    multipleRule: 'multiple_rule',
    minutes: 'minutes',
    passScore: 'pass_score',
    enabled: 'enabled',
  });

export const publishedVersion = (
  db: Knex,
  bankId: number,
): Promise<{ id: number; number: number } | undefined> =>
  db('banks')
    .join('bank_versions', 'bank_versions.id', 'banks.published_version_id')
    .where('banks.id', bankId)
    .first({ id: 'bank_versions.id', number: 'bank_versions.number' });

export interface PaperQuestions {
  itemIds: number[];
  /** See `runsOf`. */
  sections: BlueprintSection[];
}

export interface PaperRow {
  id: number;
  name: string;
  kind: 'past' | 'mock';
  bankId: number;
  versionId: number;
  blueprintId: number | null;
  seed: number;
  /** Null: not put together yet; the blueprint draws it. */
  itemIds: number[] | null;
  sections: BlueprintSection[] | null;
  minutes: number | null;
  passScore: number | null;
  multipleRule: string | null;
  published: boolean;
  publishedAt: Date | null;
}

const PAPER = {
  id: 'id',
  name: 'name',
  kind: 'kind',
  bankId: 'bank_id',
  versionId: 'version_id',
  blueprintId: 'blueprint_id',
  seed: 'seed',
  itemIds: 'item_ids',
  sections: 'sections',
  minutes: 'minutes',
  passScore: 'pass_score',
  multipleRule: 'multiple_rule',
  published: 'published',
  publishedAt: 'published_at',
};

export const findPaper = (db: Knex, id: number): Promise<PaperRow | undefined> =>
  db('papers').where({ id }).first<PaperRow | undefined>(PAPER);

/** Until the transaction ends nobody else changes or publishes it. */
export const lockPaper = (trx: Knex.Transaction, id: number): Promise<PaperRow | undefined> =>
  trx('papers').where({ id }).forUpdate().first<PaperRow | undefined>(PAPER);

const questionColumns = (db: Knex, { itemIds, sections }: PaperQuestions) => ({
  item_ids: itemIds,
  sections: JSON.stringify(sections),
  updated_at: db.fn.now(),
});

export const freezePaper = (
  db: Knex,
  id: number,
  paper: PaperQuestions & { minutes: number; passScore: number; multipleRule: string },
) =>
  db('papers')
    .where({ id })
    .update({
      ...questionColumns(db, paper),
      minutes: paper.minutes,
      pass_score: paper.passScore,
      multiple_rule: paper.multipleRule,
      published_at: db.fn.now(),
    });

export const setQuestions = (db: Knex, id: number, questions: PaperQuestions) =>
  db('papers').where({ id }).update(questionColumns(db, questions));

export const setSeed = (db: Knex, id: number, seed: number) => db('papers').where({ id }).update({ seed });

export const findNames = (
  db: Knex,
  versionId: number,
): Promise<{ bankName: string; versionNumber: number }> =>
  db('bank_versions')
    .join('banks', 'banks.id', 'bank_versions.bank_id')
    .where('bank_versions.id', versionId)
    .first({ bankName: 'banks.name', versionNumber: 'bank_versions.number' });

/** "模拟卷一 副本", "模拟卷一 副本 2", … within the bank. */
export async function freeName(db: Knex, { name, bankId }: PaperRow): Promise<string> {
  const base = `${name.slice(0, 90)} 副本`;
  const taken: string[] = await db('papers')
    .where({ bank_id: bankId })
    .whereLike('name', `${base}%`)
    .pluck('name');
  for (let number = 1; ; number++) {
    const free = number === 1 ? base : `${base} ${number}`;
    if (!taken.includes(free)) return free;
  }
}

export async function insertCopy(db: Knex, id: number, name: string): Promise<number> {
  const kept = [
    'kind',
    'version_id',
    'blueprint_id',
    'seed',
    'item_ids',
    'sections',
    'multiple_rule',
    'minutes',
    'pass_score',
  ];
  const [row] = await db('papers')
    .insert(
      db('papers')
        .where({ id })
        .select(db.raw('? as name', [name]), ...kept),
    )
    .into(db.raw(`papers (name, ${kept.join(', ')})`))
    .returning('id');
  return row.id;
}
