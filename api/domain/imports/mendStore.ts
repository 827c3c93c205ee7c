/** All SQL of failed rows and of mending them. */
import type { Knex } from 'knex';
import type { z } from 'zod';
import type { QuestionDraft } from '../bank/question.ts';
import { byPosition } from './byPosition.ts';
import type { ImportReport, ImportState } from './contract.ts';
import type { ProblemRows } from './failedRows.ts';
import type { MendDraft, Outcome, ProblemsQuery, problemGroupsReply, problemRow } from './mendContract.ts';
import type { BankQuestion } from './readingWorker.ts';
import type { Frame } from './recognise/frames.ts';

const BATCH = 1000;

/** In place of those of an earlier reading. */
export async function keepProblems(
  trx: Knex,
  importId: number,
  { rows, frames }: ProblemRows,
): Promise<void> {
  await trx('imports')
    .where({ id: importId })
    .update({ frames: JSON.stringify(frames) });
  await trx('import_problems').where({ import_id: importId }).delete();
  for (let from = 0; from < rows.length; from += BATCH) {
    const batch = rows.slice(from, from + BATCH).map((row, at) => ({ ...row, position: from + at + 1 }));
    await trx.raw(
      `insert into import_problems
         (import_id, position, sheet, "row", severity, message, reason, outcome, cells, heading, frame, question)
       select ?, position, sheet, "row", severity, message, reason, outcome,
              nullif(cells, 'null'), heading, frame, nullif(question, 'null')
       from jsonb_to_recordset(?::jsonb)
         as t(position int, sheet text, "row" int, severity text, message text, reason text, outcome text,
              cells jsonb, heading text, frame int, question jsonb)`,
      [importId, JSON.stringify(batch)],
    );
  }
}

export type StoredProblem = z.infer<typeof problemRow>;
const SHOWN = ['position', 'sheet', 'row', 'severity', 'message', 'outcome', 'cells', 'question'];
/** Header rows above a failed row; a second one letters the options. */
const HEADER = "(select frames->import_problems.frame->'header' from imports where id = import_id) as header";

type Found<T> = Omit<T, 'columns'> & { header: string[][] | null };

const withColumns = <T extends StoredProblem>({ header, ...row }: Found<T>): T =>
  ({ ...row, columns: (header?.[0] ?? []).map((name, at) => header?.[1]?.[at] || name) }) as unknown as T;

export async function findProblems(db: Knex, importId: number, query: ProblemsQuery) {
  const { page, pageSize, ...wanted } = query;
  const conditions = Object.entries(wanted).filter(([, value]) => value !== undefined);
  const found = db('import_problems').where({ import_id: importId, ...Object.fromEntries(conditions) });
  const [counted] = await found.clone().count<{ count: number }[]>({ count: '*' });
  const data: Found<StoredProblem>[] = await found
    .select(...SHOWN, db.raw(HEADER))
    .orderBy('position')
    .limit(pageSize)
    .offset((page - 1) * pageSize);
  return { data: data.map(withColumns), total: counted?.count ?? 0 };
}

type Groups = z.infer<typeof problemGroupsReply>['data'];

export async function problemGroups(db: Knex, importId: number): Promise<Groups> {
  const all = () => db('import_problems').where({ import_id: importId });
  const sheets: Groups['sheets'] = await all()
    .groupBy('sheet')
    .select('sheet', db.raw('count(*) as count'))
    .orderByRaw('min(position)');
  const reasons: Groups['reasons'] = await all()
    .groupBy('reason', 'severity')
    .select('reason', 'severity', db.raw('count(*) as count'))
    .orderByRaw('severity, count(*) desc, reason');
  const [open] = await all().where({ outcome: 'open' }).count<{ count: number }[]>({ count: '*' });
  return { sheets, reasons, open: open?.count ?? 0 };
}

export interface HeldImport {
  id: number;
  bankId: number;
  state: ImportState;
  report: ImportReport | null;
}

/** Until the transaction ends nobody else mends, confirms or cancels this import. */
export const holdImport = (trx: Knex, id: number): Promise<HeldImport | undefined> =>
  trx('imports')
    .where({ id })
    .forUpdate()
    .first<HeldImport>({ id: 'id', bankId: 'bank_id', state: 'state', report: 'report' });

export interface FailedRow extends StoredProblem {
  questionPosition: number | null;
}

export async function findFailed(
  trx: Knex,
  importId: number,
  position: number,
): Promise<FailedRow | undefined> {
  const row: Found<FailedRow> | undefined = await trx('import_problems')
    .where({ import_id: importId, position, severity: 'error' })
    .first([...SHOWN, 'question_position as questionPosition', trx.raw(HEADER)]);
  return row && withColumns<FailedRow>(row);
}

export async function setOutcome(
  trx: Knex,
  importId: number,
  position: number,
  to: { outcome: Outcome; question?: MendDraft; questionPosition?: number | null },
): Promise<void> {
  await trx('import_problems')
    .where({ import_id: importId, position })
    .update({
      outcome: to.outcome,
      question_position: to.questionPosition ?? null,
      ...(to.question && { question: JSON.stringify(to.question) }),
    });
}

/** @returns its position */
export async function addQuestion(
  trx: Knex,
  importId: number,
  { sheet, row }: Pick<StoredProblem, 'sheet' | 'row'>,
  question: QuestionDraft,
): Promise<number> {
  const { rows } = await trx.raw(
    `insert into import_questions (import_id, position, sheet, "row", type, question)
     select :importId, coalesce(max(position), 0) + 1, :sheet, :row, :type, :question
     from import_questions where import_id = :importId returning position`,
    { importId, sheet, row: row ?? 1, type: question.type, question: JSON.stringify(question) },
  );
  return rows[0].position;
}

export const removeQuestion = (trx: Knex, importId: number, position: number) =>
  trx('import_questions').where({ import_id: importId, position }).delete();

export const saveReport = (trx: Knex, importId: number, report: ImportReport) =>
  trx('imports')
    .where({ id: importId })
    .update({ report: JSON.stringify(report), updated_at: trx.fn.now() });

const range = (from: number) => String.fromCharCode(...Array.from({ length: 94 }, (_, at) => from + at));
/** Coarser than `foldText`, by which drafts are compared in the end: never misses what that takes as equal. */
const coarse = (text: string): string =>
  `regexp_replace(translate(${text}, :fullWidth::text, :halfWidth::text), :noise, '', 'g')`;
const COARSE = {
  fullWidth: range(0xff01),
  halfWidth: range(0x21),
  noise: '[\\s\u00a0\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\\[\\](){}【】〔〕_。.;,:!?、·"\'“”‘’]+',
};

export interface Alike extends BankQuestion {
  /** Null: the bank holds it already. */
  place: { sheet: string; row: number } | null;
}

/** Questions of the bank and of this import whose stems may say the same. */
export async function questionsAlike(
  trx: Knex,
  { id, bankId }: HeldImport,
  stem: string,
  except: number | null,
): Promise<Alike[]> {
  const { rows } = await trx.raw(
    `select type, stem, options, answer, null as place from questions
     where bank_id = :bankId and not retired and ${coarse('stem')} = ${coarse(':stem::text')}
     union all
     select type, question->>'stem', question->'options', question->'answer',
            jsonb_build_object('sheet', sheet, 'row', "row")
     from import_questions
     where import_id = :id and position is distinct from :except
       and ${coarse("question->>'stem'")} = ${coarse(':stem::text')}`,
    { id, bankId, stem, except, ...COARSE },
  );
  return rows;
}

/** Rows that are not going to be imported and that nobody has set aside. */
const failedIn = (db: Knex, importId: number) =>
  db('import_problems').where({ import_id: importId, outcome: 'open' }).whereNotNull('cells');

export interface FailedSheet {
  name: string;
  /** Cells of the longest row. */
  longest: number;
  /** Indexes in `framesOf`, of all rows and of the first. */
  frames: number[];
  firstFrame: number;
}

/** In file order. */
export const failedSheets = (db: Knex, importId: number): Promise<FailedSheet[]> =>
  failedIn(db, importId)
    .groupBy('sheet')
    .orderByRaw('min(position)')
    .select(
      'sheet as name',
      db.raw('max(jsonb_array_length(cells)) as longest'),
      db.raw('array_agg(distinct frame) as frames'),
      db.raw('(array_agg(frame order by position))[1] as "firstFrame"'),
    );

export interface FailedRow {
  position: number;
  row: number | null;
  message: string;
  cells: string[];
  heading: string;
  frame: number;
}

/** Of one sheet, in file order. */
export const failedRows = (db: Knex, importId: number, sheet: string): AsyncIterable<FailedRow[]> =>
  byPosition<FailedRow>(
    failedIn(db, importId).where({ sheet }).select('position', 'row', 'message', 'cells', 'heading', 'frame'),
  );

export const framesOf = async (db: Knex, importId: number): Promise<Frame[]> =>
  (await db('imports').where({ id: importId }).first('frames'))?.frames ?? [];
