/** Runs in a worker thread: parsing, checking and sealing a long list costs this thread its time, not the API. */
import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../../errors.ts';
import { createSecrets } from '../../infra/secrets.ts';
import type { GridRow } from '../imports/readers/reader.ts';
import { readTables } from '../imports/readers/readFile.ts';
import type { Refused } from '../imports/readingThread.ts';
import { withoutReasons } from '../imports/recognise/frames.ts';
import { letter } from '../imports/recognise/text.ts';
import type { ListReport } from './contract.ts';
import { columnsOf, type ListField, type ListTable, tableOf } from './recognise/columns.ts';
import { compare, type Known } from './recognise/compare.ts';
import { type Named, namesOf } from './recognise/names.ts';
import { type Draft, type ListCatalogue, readRow } from './recognise/row.ts';

export type CatalogueNames = Record<
  'occupation' | 'level' | 'examPlan' | 'place' | 'organisation' | 'class',
  Named[]
>;

export interface WorkerInput {
  path: string;
  fileName: string;
  secretKey: Uint8Array;
  names: CatalogueNames;
  own: Named | null;
  now: Date;
}
/** By the index of the phone that was asked for; the name as it is stored. */
export type KnownByPhone = Map<string, Known>;
export type ToWorker = { known: KnownByPhone } | { kept: true };
export type FromWorker =
  | { progress: number }
  | { lookUp: string[]; claims: string[] }
  /** Of `learner_import_rows`, as JSON: text crosses to the other thread without being taken apart. */
  | { rows: string }
  | { report: ListReport };

const LABELS = {
  occupation: '职业',
  level: '等级',
  examPlan: '考试计划',
  place: '考点',
  organisation: '合作机构',
  class: '班级',
} as const;
/** Parsing the file takes about as long as all that follows. */
const READ_PERCENT = 50;
const BATCH = 1000;

const input = workerData as WorkerInput;
const secrets = createSecrets(Buffer.from(input.secretKey));
const catalogue = {
  ...Object.fromEntries(
    Object.entries(LABELS).map(([kind, label]) => [
      kind,
      namesOf(label, input.names[kind as keyof CatalogueNames]),
    ]),
  ),
  own: input.own,
  now: input.now,
} as ListCatalogue;

const post = (message: FromWorker | Refused) => parentPort?.postMessage(message);
/** One question at a time: the other thread never holds more than one batch. */
let answered: (answer: ToWorker) => void = () => {};
const ask = (message: FromWorker): Promise<ToWorker> =>
  new Promise((resolve) => {
    answered = resolve;
    post(message);
  });
parentPort?.on('message', (answer: ToWorker) => answered(answer));

interface Line {
  sheet: string;
  row: GridRow;
  draft: Draft;
  faults: string[];
}

async function read(): Promise<ListReport> {
  const grids = (await readTables(await readFile(input.path), input.fileName)).map(withoutReasons);
  const tables = grids.map(tableOf).filter((table) => table !== undefined);
  const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
  if (tables.length === 0) throw new AppError('learnerImport.noPhone');
  if (rows === 0) throw new AppError('learnerImport.noRows');
  post({ progress: READ_PERCENT });
  const sheets = grids.map((grid) =>
    sheetOf(
      grid.sheet,
      tables.find(({ sheet }) => sheet === grid.sheet),
    ),
  );
  const report = { ...NOTHING, sheets, rows };
  let batch: Line[] = [];
  let position = 0;
  const flush = async () => {
    await keep(batch, position, report);
    position += batch.length;
    batch = [];
    post({ progress: Math.round(READ_PERCENT + (position / rows) * (100 - READ_PERCENT)) });
  };
  for (const line of linesOf(tables)) {
    batch.push(line);
    if (batch.length === BATCH) await flush();
  }
  await flush();
  return report;
}

const NOTHING = { faults: 0, created: 0, known: 0, filled: 0, overwritten: 0, opensNew: 0, opensKnown: 0 };

/** A phone that stands in the list twice is imported where it stands first. */
function* linesOf(tables: readonly ListTable[]): Generator<Line> {
  const firsts = new Map<string, string>();
  for (const { sheet, columns, rows } of tables)
    for (const row of rows) {
      const { draft, faults } = readRow(row.cells, columns, catalogue);
      if (draft.phone) {
        const first = firsts.get(draft.phone);
        if (first) faults.push(`手机号与${first}重复`);
        else
          firsts.set(
            draft.phone,
            tables.length > 1 ? `“${sheet}”第 ${row.number} 行` : `第 ${row.number} 行`,
          );
      }
      yield { sheet, row, draft, faults };
    }
}

async function keep(lines: readonly Line[], position: number, report: ListReport): Promise<void> {
  if (lines.length === 0) return;
  const usable = lines.filter(({ faults }) => faults.length === 0);
  const indexes = new Map(usable.map(({ draft }) => [draft, indexesOf(draft.phone!)]));
  const own = [...indexes.values()];
  const answer = await ask({
    lookUp: own.map(({ phone }) => phone),
    claims: own.flatMap(({ claim }) => claim ?? []),
  });
  const known = 'known' in answer ? answer.known : new Map<string, Known>();
  const rows = lines.map(({ sheet, row, draft, faults }, at) => {
    const place = { position: position + at + 1, sheet, row: row.number };
    const index = indexes.get(draft);
    if (!index) return faultyRow(place, row, faults, report);
    const there = known.get(index.phone) ?? (index.claim ? known.get(index.claim) : undefined);
    const opened = there && { ...there, name: there.name && secrets.decrypt(there.name) };
    const { fault, ...comparison } = compare(draft, opened);
    if (fault) return faultyRow(place, row, [fault], report);
    count(report, comparison, there !== undefined);
    return {
      ...place,
      ...draft,
      ...comparison,
      known: there !== undefined,
      phone: secrets.encrypt(draft.phone!),
      name: draft.name && secrets.encrypt(draft.name),
      phoneIndex: index.phone,
      claimIndex: index.claim,
    };
  });
  await ask({ rows: JSON.stringify(rows) });
}

const indexesOf = (phone: string) => ({
  phone: secrets.blindIndex(phone),
  claim: input.own && secrets.blindIndex(phone, input.own.id),
});

function faultyRow(place: object, { cells }: GridRow, faults: string[], report: ListReport) {
  report.faults += 1;
  // Sealed too: a fault may quote what stands in the wrong column.
  return {
    ...place,
    fault: secrets.encrypt(faults.join('；')),
    cells: secrets.encrypt(JSON.stringify(cells)),
  };
}

function count(
  report: ListReport,
  { fills, differs, opens }: ReturnType<typeof compare>,
  known: boolean,
): void {
  if (!known) {
    report.created += 1;
    if (opens) report.opensNew += 1;
    return;
  }
  report.known += 1;
  if (opens) report.opensKnown += 1;
  if (fills.length > 0) report.filled += 1;
  if (fills.length + differs.length > 0) report.overwritten += 1;
}

function sheetOf(name: string, table: ListTable | undefined): ListReport['sheets'][number] {
  if (!table) return { name, rows: 0, headerRow: null, columns: [] };
  const { headerRow, rows } = table;
  const fields = Object.entries(columnsOf(headerRow.cells)) as [ListField, number][];
  const columns = headerRow.cells.flatMap((header, index) => {
    const field = fields.find(([, column]) => column === index)?.[0] ?? null;
    return header.trim() === '' && field === null
      ? []
      : [{ column: letter(index), header: header.trim(), field }];
  });
  return { name, rows: rows.length, headerRow: headerRow.number, columns };
}

read().then(
  (report) => post({ report }),
  (error) => {
    if (!(error instanceof AppError)) throw error;
    post({ refused: { code: error.code, params: error.params } });
  },
);
