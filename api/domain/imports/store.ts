/** All SQL of imports. */
import type { Knex } from 'knex';
import type { Import, ImportReport, ImportState } from './contract.ts';
import type { ImportMapping, Layout } from './mappingContract.ts';
import type { BankQuestion } from './readingWorker.ts';

export interface ImportRow extends Omit<Import, 'createdAt' | 'updatedAt' | 'total' | 'errorCount'> {
  fileId: string;
  createdBy: number;
  mapping: ImportMapping | null;
  createdAt: Date;
  updatedAt: Date;
}

const COLUMNS = {
  id: 'id',
  bankId: 'bank_id',
  fileId: 'file_id',
  fileName: 'file_name',
  state: 'state',
  progress: 'progress',
  error: 'error',
  mapping: 'mapping',
  createdBy: 'created_by',
  report: 'report',
  createdAt: 'created_at',
  updatedAt: 'updated_at',
};

export const findImport = (db: Knex, id: number): Promise<ImportRow | undefined> =>
  db('imports').where({ id }).first<ImportRow>(COLUMNS);

/** Newest first. */
export const latestImports = (
  db: Knex,
  bankId: number,
  seen: Knex.Raw,
  limit: number,
): Promise<ImportRow[]> =>
  db('imports')
    .where({ bank_id: bankId })
    .where(seen)
    .orderBy('id', 'desc')
    .limit(limit)
    .select<ImportRow[]>(COLUMNS);

/** Any number that no other lock of the product uses. */
const LOCK_CLASS = 7301;

/** Held until the transaction ends, by death of the process too: whoever gets it knows nobody works on it. */
export async function lockImport(trx: Knex.Transaction, id: number): Promise<boolean> {
  const { rows } = await trx.raw('select pg_try_advisory_xact_lock(?, ?) as locked', [LOCK_CLASS, id]);
  return rows[0].locked;
}

export const insertImport = (
  db: Knex,
  row: { bankId: number; fileId: string; fileName: string; createdBy: number },
): Promise<{ id: number }[]> =>
  db('imports').insert(
    {
      bank_id: row.bankId,
      file_id: row.fileId,
      file_name: row.fileName,
      created_by: row.createdBy,
      state: 'waiting',
    },
    ['id'],
  );

/** First come, first read. */
export const waitingImports = (db: Knex): Promise<ImportRow[]> =>
  db('imports').where({ state: 'waiting' }).orderBy('id').select<ImportRow[]>(COLUMNS);

/** Moves on only from one of the given states. False when it was in another one by then. */
export async function moveImport(
  db: Knex,
  id: number,
  from: readonly ImportState[],
  to: { state: ImportState; error?: string | null; progress?: number; report?: ImportReport },
): Promise<boolean> {
  const changed = await db('imports')
    .where({ id })
    .whereIn('state', [...from])
    .update({ ...to, ...(to.report && { report: JSON.stringify(to.report) }), updated_at: db.fn.now() });
  return changed > 0;
}

export const noteProgress = (db: Knex, id: number, state: ImportState, progress: number) =>
  db('imports').where({ id, state }).update({ progress, updated_at: db.fn.now() });

const BATCH = 2000;

export async function* bankQuestions(db: Knex, bankId: number): AsyncGenerator<BankQuestion[]> {
  let after = 0;
  for (;;) {
    const rows: (BankQuestion & { id: number })[] = await db('questions')
      .where({ bank_id: bankId, retired: false })
      .where('id', '>', after)
      .orderBy('id')
      .limit(BATCH)
      .select('id', 'type', 'stem', 'options', 'answer');
    if (rows.length === 0) return;
    after = rows.at(-1)!.id;
    yield rows;
  }
}

/** @param rows JSON of `position, sheet, row, type, question` */
export const insertImportQuestions = async (trx: Knex, importId: number, rows: string): Promise<void> =>
  trx.raw(
    `insert into import_questions (import_id, position, sheet, "row", type, question)
     select ?, position, sheet, "row", type, question
     from jsonb_to_recordset(?::jsonb)
       as t(position int, sheet text, "row" int, type text, question jsonb)`,
    [importId, rows],
  );

export async function importQuestions(
  db: Knex,
  importId: number,
  { page, pageSize, type }: { page: number; pageSize: number; type?: string },
) {
  const found = db('import_questions').where({ import_id: importId, ...(type && { type }) });
  const total = (await found.clone().count<{ count: number }[]>({ count: '*' }))[0]?.count ?? 0;
  const data = await found
    .select('position', 'sheet', 'row', 'type', 'question')
    .orderBy('position')
    .limit(pageSize)
    .offset((page - 1) * pageSize);
  return { data, total };
}

/** Codes and names alike, as files use either. */
export async function knowledgePointsOf(db: Knex, bankId: number): Promise<Set<string>> {
  const rows = await db('knowledge_points as p')
    .join('banks as b', { 'b.occupation_id': 'p.occupation_id', 'b.level_id': 'p.level_id' })
    .where('b.id', bankId)
    .select('p.code', 'p.name');
  return new Set(rows.flatMap((row: { code: string; name: string }) => [row.code, row.name]));
}

/**
 * Positions of the recognised questions that the bank does not hold, in their order. What came into it since the file
 * was read, for example by the same file confirmed twice, is left out. Nobody adds to the bank until the transaction ends.
 */
export async function newPositions(
  trx: Knex.Transaction,
  importId: number,
  bankId: number,
): Promise<number[]> {
  await trx('banks').where({ id: bankId }).forUpdate().first('id');
  const { rows } = await trx.raw(
    `select i.position from import_questions i
     where i.import_id = :importId
       and not exists (
         select 1 from questions q
         where q.bank_id = :bankId and not q.retired and q.type = i.type and q.stem = i.question->>'stem'
           and q.options = i.question->'options' and q.answer = i.question->'answer')
     order by i.position`,
    { importId, bankId },
  );
  return rows.map(({ position }: { position: number }) => position);
}

export const copyIntoBank = (
  trx: Knex.Transaction,
  importId: number,
  bankId: number,
  positions: readonly number[],
) =>
  trx.raw(
    `insert into questions
       (bank_id, type, stem, options, answer, explanation, parts, difficulty, knowledge_point_id, import_id, source)
     select b.id, i.type, i.question->>'stem', i.question->'options', i.question->'answer',
            i.question->>'explanation', coalesce(i.question->'parts', '[]'), (i.question->>'difficulty')::smallint, p.id, i.import_id,
            i.sheet || ' 第 ' || i."row" || ' 行'
     from import_questions i
     join banks b on b.id = :bankId
     left join lateral (
       select id from knowledge_points
       where occupation_id = b.occupation_id and level_id = b.level_id
         and i.question->>'knowledgePointCode' in (code, name)
       order by code = i.question->>'knowledgePointCode' desc, id limit 1
     ) p on true
     where i.import_id = :importId and i.position = any(:positions)
     order by i.position`,
    { importId, bankId, positions: [...positions] },
  );

/** Back into the queue, with the corrections to read it by; what was recognised before is dropped. */
export async function readAgain(trx: Knex, id: number, mapping: ImportMapping): Promise<boolean> {
  const changed = await trx('imports')
    .where({ id, state: 'ready' })
    .update({
      state: 'waiting',
      progress: 0,
      report: null,
      mapping: JSON.stringify(mapping),
      updated_at: trx.fn.now(),
    });
  if (changed > 0) await trx('import_questions').where({ import_id: id }).delete();
  return changed > 0;
}

const MOST_LAYOUTS = 1000;

/** Newest first. */
export const rememberedLayouts = (db: Knex): Promise<Layout[]> =>
  db('import_layouts')
    .orderBy('updated_at', 'desc')
    .limit(MOST_LAYOUTS)
    .select('id', 'fingerprint', 'sheet', 'mapping');

export async function rememberLayouts(
  trx: Knex,
  layouts: (Omit<Layout, 'id'> & { headers: string })[],
  createdBy: number,
): Promise<void> {
  for (const { mapping, ...layout } of layouts)
    await trx('import_layouts')
      .insert({ ...layout, mapping: JSON.stringify(mapping), created_by: createdBy || null })
      .onConflict(['fingerprint', 'sheet'])
      .merge(['mapping', 'headers', 'created_by', 'updated_at']);
}
