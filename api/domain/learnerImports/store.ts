/** SQL of importing learners, up to what is confirmed. */
import type { Knex } from 'knex';
import { byPosition } from '../imports/byPosition.ts';
import type { ImportState } from '../imports/contract.ts';
import type { LearnerImport, ListRow, ListRowsQuery } from './contract.ts';
import type { CatalogueNames, KnownByPhone } from './readingWorker.ts';
import type { Known } from './recognise/compare.ts';

/** The name of who began it is sealed. */
export interface ImportRow extends Omit<LearnerImport, 'createdAt'> {
  fileId: string | null;
  organisationId: number | null;
  createdBy: number;
  createdAt: Date;
}

const imports = (db: Knex) =>
  db('learner_imports as i')
    .join('staff', 'staff.id', 'i.created_by')
    .leftJoin('organisations', 'organisations.id', 'i.organisation_id')
    .select<ImportRow[]>({
      id: 'i.id',
      fileId: 'file_id',
      fileName: 'file_name',
      organisationId: 'i.organisation_id',
      organisationName: 'organisations.name',
      state: 'state',
      progress: 'progress',
      error: 'error',
      report: 'report',
      existing: 'existing',
      outcome: 'outcome',
      undone: 'undone',
      createdBy: 'i.created_by',
      createdByName: 'staff.name',
      createdAt: 'i.created_at',
    });

/** @param organisationId see `organisationLimit` */
export async function findImport(
  db: Knex,
  id: number,
  organisationId?: number | null,
): Promise<ImportRow | undefined> {
  const query = imports(db).where('i.id', id);
  if (organisationId !== undefined) query.whereRaw('i.organisation_id = ?', [organisationId]);
  return (await query)[0];
}

/** Newest first. */
export function latestImports(
  db: Knex,
  organisationId: number | null | undefined,
  limit: number,
): Promise<ImportRow[]> {
  const query = imports(db).orderBy('i.id', 'desc').limit(limit);
  if (organisationId !== undefined) query.whereRaw('i.organisation_id = ?', [organisationId]);
  return query as unknown as Promise<ImportRow[]>;
}

export const waitingImports = (db: Knex): Promise<ImportRow[]> =>
  imports(db).where('state', 'waiting').orderBy('i.id') as unknown as Promise<ImportRow[]>;

export async function insertImport(
  db: Knex,
  row: { organisationId: number | null; fileId: string; fileName: string; createdBy: number },
): Promise<number> {
  const [{ id }] = await db('learner_imports')
    .insert({
      organisation_id: row.organisationId,
      file_id: row.fileId,
      file_name: row.fileName,
      created_by: row.createdBy,
      state: 'waiting',
    })
    .returning('id');
  return id;
}

/** Any number that no other lock of the product uses. */
const LOCK_CLASS = 7305;

/** Held until the transaction ends, by death of the process too: whoever gets it knows nobody works on it. */
export async function lockImport(trx: Knex.Transaction, id: number): Promise<boolean> {
  const { rows } = await trx.raw('select pg_try_advisory_xact_lock(?, ?) as locked', [LOCK_CLASS, id]);
  return rows[0].locked;
}

type Change = Partial<
  Pick<ImportRow, 'error' | 'progress' | 'report' | 'existing' | 'outcome' | 'undone'> & { fileId: null }
>;

/** Moves on only from one of the given states. False when it was in another one by then. */
export async function moveImport(
  db: Knex,
  id: number,
  from: readonly ImportState[],
  { fileId, report, outcome, undone, ...to }: Change & { state: ImportState },
): Promise<boolean> {
  const json = Object.entries({ report, outcome, undone }).filter(([, value]) => value !== undefined);
  const changed = await db('learner_imports')
    .where({ id })
    .whereIn('state', [...from])
    .update({
      ...to,
      ...(fileId === null && { file_id: null }),
      ...Object.fromEntries(json.map(([name, value]) => [name, JSON.stringify(value)])),
      updated_at: db.fn.now(),
    });
  return changed > 0;
}

export const noteProgress = (db: Knex, id: number, state: ImportState, progress: number) =>
  db('learner_imports').where({ id, state }).update({ progress });

/** What rows may name. @param organisationId whose list it is: it hears of no other's */
export async function namesFor(db: Knex, organisationId: number | null, now: Date): Promise<CatalogueNames> {
  const closable = (table: string) =>
    db(table).orderBy('id').select('id', 'name', db.raw('not enabled as closed'));
  const own = (query: Knex.QueryBuilder, column: string) =>
    organisationId === null ? query : query.where(column, organisationId);
  const [occupation, level, examPlan, place, organisation, group] = await Promise.all([
    closable('occupations').select('code'),
    closable('levels').select('code'),
    db('exam_plans')
      .orderBy('id')
      .select('id', 'name', db.raw('(not enabled or exam_ends_at <= ?) as closed', [now])),
    closable('places'),
    own(closable('organisations'), 'id'),
    own(closable('classes').select({ organisationId: 'organisation_id' }), 'organisation_id'),
  ]);
  return { occupation, level, examPlan, place, organisation, class: group };
}

/**
 * By the index of the phone. @param organisationId nobody else's learners are there; null: all are
 */
export async function findKnown(
  db: Knex,
  indexes: readonly string[],
  organisationId: number | null,
): Promise<KnownByPhone> {
  const { rows } = await db.raw(
    `select phone_index as index, name, category, occupation_id as "occupationId", level_id as "levelId",
       exam_plan_id as "examPlanId", place_id as "placeId", organisation_id as "organisationId",
       class_id as "classId", m.until as "memberUntil", coalesce(m.always, false) as always
     from learners l left join lateral (
       select max(ends_at) as until, bool_or(ends_at is null) as always from entitlements
       where learner_id = l.id and state = 'active' and opens_past and opens_mock) m on true
     where phone_index = any(:indexes) and (:organisationId::bigint is null or organisation_id = :organisationId)`,
    { indexes: [...indexes] as unknown as Knex.Value, organisationId },
  );
  return new Map(
    rows.map(({ index, always, ...known }: Known & { index: string; always: boolean }) => [
      index,
      { ...known, memberUntil: always ? 'always' : known.memberUntil },
    ]),
  );
}

/** @param rows JSON of what `readingWorker` hands over */
export const insertRows = (trx: Knex, importId: number, rows: string): Promise<unknown> =>
  trx.raw(
    `insert into learner_import_rows (import_id, position, sheet, "row", fault, cells, phone, phone_index, claim_index,
       name, organisation_id, occupation_id, level_id, exam_plan_id, place_id, class_id, category, member_until,
       known, fills, differs, opens)
     select ?, position, sheet, "row", fault, cells, phone, "phoneIndex", "claimIndex", name, "organisationId",
       "occupationId", "levelId", "examPlanId", "placeId", "classId", category, "memberUntil",
       coalesce(known, false), coalesce(fills, '{}'), coalesce(differs, '{}'), coalesce(opens, false)
     from jsonb_to_recordset(?::jsonb) as t(position int, sheet text, "row" int, fault text, cells text, phone text,
       "phoneIndex" text, "claimIndex" text, name text, "organisationId" bigint, "occupationId" bigint,
       "levelId" bigint, "examPlanId" bigint, "placeId" bigint, "classId" bigint, category text,
       "memberUntil" timestamptz, known boolean, fills text[], differs text[], opens boolean)`,
    [importId, rows],
  );

export type RowRecord = Omit<ListRow, 'memberUntil'> & { memberUntil: Date | null; cells: string | null };

/** In the order of the file; fault, phone, name and cells sealed. */
export async function findRows(
  db: Knex,
  importId: number,
  { only, page, pageSize }: ListRowsQuery,
): Promise<{ data: RowRecord[]; total: number }> {
  const rows = db('learner_import_rows as r').where('import_id', importId);
  if (only === 'faults') rows.whereNotNull('fault');
  else if (only) rows.whereNull('fault').where('known', only === 'known');
  const label = (table: string, column: string) =>
    db.raw(
      `(select name from ${table} where id = r.${column}_id) as "${column === 'exam_plan' ? 'examPlan' : column}"`,
    );
  const [counted, data] = await Promise.all([
    rows.clone().count({ total: '*' }).first<{ total: number }>(),
    rows
      .select<RowRecord[]>(
        ...['position', 'sheet', 'row', 'fault', 'cells', 'phone', 'name', 'category'],
        ...['known', 'fills', 'differs', 'opens'],
        { memberUntil: 'member_until' },
        label('occupations', 'occupation'),
        label('levels', 'level'),
        label('exam_plans', 'exam_plan'),
        label('places', 'place'),
        label('organisations', 'organisation'),
        label('classes', 'class'),
      )
      .orderBy('position')
      .limit(pageSize)
      .offset((page - 1) * pageSize),
  ]);
  return { data, total: counted.total };
}

export interface FaultyRow {
  position: number;
  row: number;
  /** Sealed, as the JSON of the cells is. */
  fault: string;
  cells: string;
}

/** Of one sheet. */
export const faultyRows = (db: Knex, importId: number, sheet: string): AsyncIterable<FaultyRow[]> =>
  byPosition<FaultyRow>(
    db('learner_import_rows')
      .where({ import_id: importId, sheet })
      .whereNotNull('fault')
      .select('position', 'row', 'fault', 'cells'),
  );

export const countFaulty = async (db: Knex, importId: number): Promise<number> =>
  Number(
    (await db('learner_import_rows').where({ import_id: importId }).whereNotNull('fault').count().first())
      ?.count,
  );

/** Nothing is left of what was read. */
export const dropRows = (db: Knex, importId: number) =>
  db('learner_import_rows').where({ import_id: importId }).delete();

/** Of imports that began before, and with which nobody is at work. */
export const dropRowsBefore = (db: Knex, before: Date): Promise<number> =>
  db('learner_import_rows')
    .whereIn(
      'import_id',
      db('learner_imports')
        .where('created_at', '<', before)
        .whereNotIn('state', ['waiting', 'reading', 'importing'])
        .select('id'),
    )
    .delete();
