/** Taking a bank out as a file. */
import { createReadStream, createWriteStream, type ReadStream } from 'node:fs';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Knex } from 'knex';
import type { Deps } from '../../../deps.ts';
import { AppError } from '../../../errors.ts';
import type { Files } from '../../../infra/files.ts';
import { type AuditOrigin, writeAudit } from '../../../rest/audit.ts';
import type { QuestionDraft } from '../question.ts';
import { findBank } from '../store.ts';
import type { ExportChoice, ExportReport, FormatName } from './contract.ts';
import type { ExportContext, Format } from './format.ts';
import { FORMATS } from './formats.ts';
import { ExportCounts, impossible } from './report.ts';
import * as store from './store.ts';

/** @throws AppError request.notFound */
export function exportReport(bankId: number, choice: ExportChoice, { db }: Deps): Promise<ExportReport> {
  return db.transaction((trx) => reportIn(trx, bankId, choice), ONE_MOMENT);
}

/** All batches are of one moment, whatever others change meanwhile. */
const ONE_MOMENT = { isolationLevel: 'repeatable read', readOnly: true } as const;

async function reportIn(trx: Knex, bankId: number, choice: ExportChoice): Promise<ExportReport> {
  const counts = new ExportCounts();
  const title = await titleOf(trx, bankId, choice);
  for await (const draft of store.exportedDrafts(trx, bankId, choice)) counts.add(draft);
  return counts.report(title);
}

async function titleOf(trx: Knex, bankId: number, { version }: ExportChoice): Promise<string> {
  const bank = await findBank(trx, bankId);
  const title = version === undefined ? bank?.name : await store.versionTitle(trx, bankId, version);
  if (!bank || title === undefined) throw new AppError('request.notFound');
  return title;
}

export interface ExportedFile {
  name: string;
  bytes: number;
  /** The file is gone once this has ended. */
  stream: ReadStream;
}

/**
 * Written to disk before it is sent: what goes wrong is a sentence then, not half a file.
 * @throws AppError request.notFound, export.impossible
 */
export async function exportBank(
  bankId: number,
  { format: name, ...choice }: ExportChoice & { format: FormatName },
  origin: AuditOrigin,
  deps: Deps,
): Promise<ExportedFile> {
  const format: Format = FORMATS[name];
  const folder = await mkdtemp(path.join(deps.files.incomingDir, 'export-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const file = path.join(folder, 'bank');
    const { title, count } = await deps.db.transaction(
      (trx) => writeTo(file, format, trx, bankId, choice, deps.files),
      ONE_MOMENT,
    );
    const reason = impossible(format, count);
    if (reason) throw new AppError('export.impossible', { reason });
    const after = { format: name, questions: count, ...choice };
    await writeAudit(deps.db, origin, [
      { action: 'banks.export', resource: 'banks', rowId: bankId, before: null, after },
    ]);
    const { size } = await stat(file);
    const stream = createReadStream(file).once('close', () => void remove());
    return { name: `${title}.${format.extension}`, bytes: size, stream };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function writeTo(
  file: string,
  format: Format,
  trx: Knex,
  bankId: number,
  choice: ExportChoice,
  files: Files,
): Promise<{ title: string; count: number }> {
  const title = await titleOf(trx, bankId, choice);
  const context: ExportContext = {
    title,
    optionColumns: await store.optionColumns(trx, bankId, choice),
    picture: (id) => pictureOf(id, files),
  };
  let count = 0;
  async function* writable(): AsyncGenerator<QuestionDraft> {
    for await (const draft of store.exportedDrafts(trx, bankId, choice)) {
      if (format.refuses(draft) !== undefined) continue;
      count += 1;
      // Checked again afterwards; to go on would only fill the memory or the disk.
      if (count > (format.most ?? count)) return;
      yield draft;
    }
  }
  await pipeline(Readable.from(format.write(writable(), context)), createWriteStream(file));
  return { title, count };
}

async function pictureOf(id: string, files: Files) {
  const found = await files.find(id);
  const bytes = found && (await readFile(files.pathOf(id)).catch(() => undefined));
  return bytes && { id, mime: found.mime, bytes };
}
