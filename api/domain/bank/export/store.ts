/** All SQL of exporting: a bank's questions as drafts, in batches. */
import type { Knex } from 'knex';
import { tidy } from '../../imports/recognise/text.ts';
import type { Part, QuestionDraft } from '../question.ts';
import type { ExportChoice } from './contract.ts';

const BATCH = 500;

interface Stored extends Omit<QuestionDraft, 'parts'> {
  id: number;
  parts: Part[];
}

/** In the order of the bank. Texts come without outer blanks, as every import keeps them. */
export async function* exportedDrafts(
  db: Knex,
  bankId: number,
  choice: ExportChoice,
): AsyncGenerator<QuestionDraft> {
  let after = 0;
  for (;;) {
    const rows: Stored[] = await chosen(db, bankId, choice)
      .leftJoin('knowledge_points as k', 'k.id', 'q.knowledge_point_id')
      .where('q.id', '>', after)
      .orderBy('q.id')
      .limit(BATCH)
      .select('q.id', 'q.type', 'stem', 'options', 'answer', 'explanation', 'parts', 'difficulty', {
        knowledgePointCode: 'k.code',
      });
    for (const { id, ...row } of rows) {
      after = id;
      yield draftOf(row);
    }
    if (rows.length < BATCH) return;
  }
}

/** Rows of `q`: a version's items were made in the order of their questions. */
function chosen(db: Knex, bankId: number, { version, types }: ExportChoice): Knex.QueryBuilder {
  const rows =
    version === undefined
      ? db('questions as q').where({ 'q.bank_id': bankId, 'q.retired': false })
      : db('items as q').where({ 'q.version_id': version });
  return types ? rows.whereIn('q.type', types) : rows;
}

function draftOf({ parts, ...row }: Omit<Stored, 'id'>): QuestionDraft {
  const draft = tidied(row) as Omit<Stored, 'id' | 'parts'>;
  return parts.length > 0 ? { ...draft, parts: tidied(parts) as Part[] } : draft;
}

/** Every text inside. */
function tidied(value: unknown): unknown {
  if (typeof value === 'string') return tidy(value);
  if (Array.isArray(value)) return value.map(tidied);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, tidied(inner)]));
}

/** How many letters the options use; at least the four of an empty form. */
export async function optionColumns(db: Knex, bankId: number, choice: ExportChoice): Promise<number> {
  const keys = chosen(db, bankId, choice).select(
    db.raw(`jsonb_path_query(jsonb_build_array(options, parts), 'strict $.**.key')#>>'{}' as key`),
  );
  const { last } = await db.from(keys.as('k')).max({ last: 'key' }).first();
  return Math.max(4, last ? last.charCodeAt(0) - 64 : 0);
}

/** Undefined when the bank has no such version. */
export const versionTitle = async (db: Knex, bankId: number, id: number): Promise<string | undefined> =>
  (await db('bank_versions').where({ id, bank_id: bankId }).first('name'))?.name;
