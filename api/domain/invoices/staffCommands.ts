/** What finance staff do with an invoice: accept it, issue it with its number or file, reject it, take it back in red. */
import type { Knex } from 'knex';
import type { Deps } from '../../deps.ts';
import { AppError } from '../../errors.ts';
import type { IncomingFile } from '../../infra/files.ts';
import { type AuditOrigin, staffIdOf, writeAudit } from '../../rest/audit.ts';
import type { Message } from '../messages/kinds.ts';
import { tell } from '../messages/tell.ts';
import { fileName } from './commands.ts';
import type { IssueWish } from './contract.ts';
import { type FileKind, fileKindOf } from './fileKind.ts';
import { checkInvoiceNumber, checkRedNumber, plainNumber } from './rules.ts';
import { INVOICE_STATES, type InvoiceEvent, type InvoiceState, nextState } from './states.ts';
import * as store from './store.ts';

type Needs = Pick<Deps, 'db' | 'clock'>;
export interface Changed {
  id: number;
  state: InvoiceState;
}

export const acceptInvoice = (id: number, origin: AuditOrigin, deps: Needs): Promise<Changed> =>
  change(id, 'accept', origin, deps, () => ({}));

export const rejectInvoice = (
  id: number,
  reason: string,
  origin: AuditOrigin,
  deps: Needs,
): Promise<Changed> => change(id, 'reject', origin, deps, () => ({ reason }));

/**
 * With a number, a file that was uploaded before, or both.
 * @throws AppError invoice.nothingIssued, invoice.numberForm, invoice.codeForm, invoice.codeNeedless, invoice.state
 */
export function issueInvoice(
  id: number,
  wish: IssueWish,
  origin: AuditOrigin,
  deps: Needs,
): Promise<Changed> {
  const number = plainNumber(wish.number ?? '') || null;
  const code = plainNumber(wish.code ?? '') || null;
  if (number) checkInvoiceNumber({ number, code });
  return change(id, 'issue', origin, deps, ({ fileId, issuedAt }) => {
    if (!number && !fileId) throw new AppError('invoice.nothingIssued');
    return { number, code: number && code, issued_at: issuedAt ?? deps.clock() };
  });
}

/** @param redNumber of the red-letter invoice @throws AppError invoice.redNumberForm, invoice.state */
export function reddenInvoice(
  id: number,
  redNumber: string,
  origin: AuditOrigin,
  deps: Needs,
): Promise<Changed> {
  const number = plainNumber(redNumber);
  checkRedNumber(number);
  return change(id, 'redden', origin, deps, () => ({ red_number: number, reddened_at: deps.clock() }));
}

type Change = Omit<Parameters<typeof store.setInvoice>[2], 'state'>;

function change(
  id: number,
  event: Exclude<InvoiceEvent, 'orderRefunded'>,
  origin: AuditOrigin,
  { db }: Needs,
  changeOf: (invoice: store.InvoiceRow) => Change,
): Promise<Changed> {
  return db.transaction(async (trx) => {
    const invoice = await store.lockInvoice(trx, id);
    if (!invoice) throw new AppError('request.notFound');
    const state = nextState(invoice.state, event);
    if (!state) throw new AppError('invoice.state', { state: INVOICE_STATES[invoice.state] });
    const fields = changeOf(invoice);
    await store.setInvoice(trx, id, { ...fields, state });
    const before = { state: invoice.state, number: invoice.number, code: invoice.code };
    await writeAudit(trx, origin, [
      { action: `invoices.${event}`, resource: 'invoices', rowId: id, before, after: { state, ...fields } },
    ]);
    const message = messageOf(event, invoice, String(fields.reason ?? ''));
    if (message) await tell(trx, invoice.learnerId, message);
    return { id, state };
  });
}

function messageOf(
  event: InvoiceEvent,
  { productName: product, amountFen: amount }: store.InvoiceRow,
  reason: string,
): Message | undefined {
  if (event === 'issue') return { kind: 'invoiceIssued', params: { product, amount } };
  if (event === 'redden') return { kind: 'invoiceReddened', params: { product, amount } };
  return event === 'reject' ? { kind: 'invoiceRejected', params: { product, reason } } : undefined;
}

/** While it is being issued, or to put a wrong file right. @throws AppError invoice.badFile, invoice.state */
export async function attachFile(
  id: number,
  file: IncomingFile,
  origin: AuditOrigin,
  { db, files }: Pick<Deps, 'db' | 'files'>,
): Promise<{ id: number; fileKind: FileKind }> {
  const fileKind = await fileKindOf(file.path);
  const createdBy = staffIdOf(origin);
  const stored = await files.save(file, { accept: 'any', public: false, createdBy });
  const replaced = await db
    .transaction((trx) => setFile(trx, id, { fileId: stored.id, fileKind }, origin))
    .catch(async (error) => {
      await files.remove(stored.id);
      throw error;
    });
  if (replaced) await files.remove(replaced);
  return { id, fileKind };
}

/** Returns the file that is no longer referred to. */
async function setFile(
  trx: Knex,
  id: number,
  { fileId, fileKind }: { fileId: string; fileKind: FileKind },
  origin: AuditOrigin,
): Promise<string | null> {
  const invoice = await store.lockInvoice(trx, id);
  if (!invoice) throw new AppError('request.notFound');
  if (!nextState(invoice.state, 'issue'))
    throw new AppError('invoice.state', { state: INVOICE_STATES[invoice.state] });
  await store.setInvoice(trx, id, { file_id: fileId, file_kind: fileKind });
  const [before, after] = [{ fileId: invoice.fileId }, { fileId }];
  await writeAudit(trx, origin, [
    { action: 'invoices.issue', resource: 'invoices', rowId: id, before, after },
  ]);
  return invoice.fileId;
}

/** @throws AppError request.notFound */
export async function staffFile(
  id: number,
  { db, files }: Pick<Deps, 'db' | 'files'>,
): Promise<{ path: string; name: string }> {
  const row = await store.findInvoice(db, { id });
  if (!row?.fileId) throw new AppError('request.notFound');
  return { path: files.pathOf(row.fileId), name: fileName(row) };
}
