/**
 * Writes the archive: every source as CSV and as a workbook, the dictionary, and what it all must add up to.
 * Rows pass through from the cursor to the encrypted file; nothing is kept, in memory or in clear on the disk.
 */
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Writable } from 'node:stream';
import { ZipWriter } from '@zip.js/zip.js';
import type { Knex } from 'knex';
import type { Secrets } from '../../infra/secrets.ts';
import { type Cell, writeXlsx } from '../../infra/xlsxStream.ts';
import { run, type Statement } from '../../rest/sql.ts';
import type { Source } from './sources.ts';
import { cellsOf, csvLine, DICTIONARY_HEAD, dictionary, headOf } from './tableRows.ts';

const BATCH_ROWS = 1000;
/** AES-256. */
const STRENGTH = 3;
/** Tells Excel that a CSV file is UTF-8. */
const BOM = '\ufeff';

export interface ArchiveOptions {
  path: string;
  password: string;
  secrets: Secrets;
  onProgress(percent: number): void;
}

interface Listed {
  file: string;
  table: string;
  rows: number;
  bytes: number;
  sha256: string;
}

/** @param trx sees one moment of the database. @returns how many rows all sources have together */
export async function writeArchive(
  trx: Knex.Transaction,
  sources: readonly Source[],
  { path, password, secrets, onProgress }: ArchiveOptions,
): Promise<number> {
  const file = Writable.toWeb(createWriteStream(path, { mode: 0o600 })) as WritableStream<Uint8Array>;
  const zip = new ZipWriter(file, { password, encryptionStrength: STRENGTH });
  const counts: number[] = [];
  for (const { count } of sources) counts.push(Number((await run(trx, count))[0]?.count));
  const total = counts.reduce((sum, count) => sum + count, 0);
  let passed = 0;
  const note = (rows: number) => {
    passed += rows;
    onProgress(Math.floor((99 * passed) / Math.max(total * 2, 1)));
  };
  const listed: Listed[] = [];
  const add = async (name: string, source: Table, kind: keyof typeof WRITERS) =>
    listed.push(await addFile(zip, name, source, kind));
  for (const [index, source] of sources.entries()) {
    const toCells = cellsOf(source, secrets);
    const table: Table = {
      title: source.label,
      head: headOf(source),
      rows: counts[index] as number,
      async *batches() {
        for await (const batch of cursor(trx, source.rows)) {
          yield batch.map(toCells);
          note(batch.length);
        }
      },
    };
    for (const kind of ['csv', 'xlsx'] as const)
      await add(`${kind}/${source.label}_${source.name}.${kind}`, table, kind);
  }
  const words = dictionary(sources);
  for (const kind of ['csv', 'xlsx'] as const)
    await add(`数据字典.${kind}`, inMemory('数据字典', DICTIONARY_HEAD, words), kind);
  const sums = listed.map(({ file, sha256 }) => `${sha256}  ${file}\n`).join('');
  const list = listed.map(({ file, table, rows, bytes, sha256 }) => [file, table, rows, bytes, sha256]);
  await addFile(zip, '清单.csv', inMemory('清单', LIST_HEAD, list), 'csv');
  await zip.add('SHA256SUMS', ReadableStream.from([Buffer.from(sums)]));
  await zip.close();
  return total;
}

const LIST_HEAD = ['文件', '数据表', '行数', '字节', 'SHA-256'];

interface Table {
  title: string;
  head: readonly string[];
  rows: number;
  batches(): AsyncGenerator<Cell[][]>;
}

const inMemory = (title: string, head: readonly string[], rows: Cell[][]): Table => ({
  title,
  head,
  rows: rows.length,
  async *batches() {
    yield rows;
  },
});

const WRITERS = {
  async csv(to: WritableStream<Uint8Array>, { head, batches }: Table): Promise<void> {
    const lines = async function* () {
      yield BOM + csvLine(head);
      for await (const batch of batches()) yield batch.map(csvLine).join('');
    };
    await ReadableStream.from(lines()).pipeThrough(new TextEncoderStream()).pipeTo(to);
  },
  xlsx: (to: WritableStream<Uint8Array>, { title, head, batches }: Table) =>
    writeXlsx(to, [{ title, head, batches: batches() }], ' CSV 文件'),
};

/** Counts and hashes the file on its way. A workbook is compressed already. */
async function addFile(
  zip: ZipWriter<unknown>,
  file: string,
  table: Table,
  kind: keyof typeof WRITERS,
): Promise<Listed> {
  const hash = createHash('sha256');
  let bytes = 0;
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      hash.update(chunk);
      bytes += chunk.length;
      controller.enqueue(chunk);
    },
  });
  await Promise.all([
    WRITERS[kind](writable, table),
    zip.add(file, readable, { level: kind === 'xlsx' ? 0 : 6 }),
  ]);
  return { file, table: table.title, rows: table.rows, bytes, sha256: hash.digest('hex') };
}

async function* cursor(trx: Knex.Transaction, { text, bindings }: Statement) {
  await run(trx, { text: `declare exported no scroll cursor for ${text}`, bindings });
  for (;;) {
    const batch = await run(trx, { text: `fetch ${BATCH_ROWS} from exported`, bindings: [] });
    if (batch.length > 0) yield batch;
    if (batch.length < BATCH_ROWS) break;
  }
  await run(trx, { text: 'close exported', bindings: [] });
}
