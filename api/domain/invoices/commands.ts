/** What a learner does with invoices: applies for one, looks at his own, opens their files. */
import type { Deps } from '../../deps.ts';
import { AppError } from '../../errors.ts';
import { type AuditOrigin, writeAudit } from '../../rest/audit.ts';
import { lockOrder } from '../orders/store.ts';
import type { InvoiceView, InvoiceWish } from './contract.ts';
import { checkTaxpayer, hasCheckDigit, type InvoiceTitle, plainNumber } from './rules.ts';
import { OPEN_STATES } from './states.ts';
import * as store from './store.ts';

type Needs = Pick<Deps, 'db' | 'secrets'>;

/** So many earlier invoices are looked through for titles to offer. */
const TITLES_FROM = 30;
const TITLES = 5;

/**
 * For all that was paid for the order.
 * @throws AppError request.notFound, invoice.notPaid, invoice.nothingPaid, invoice.alreadyThere, invoice.taxpayer*
 */
export async function applyForInvoice(
  { orderId, learnerId }: { orderId: number; learnerId: number },
  wish: InvoiceWish,
  origin: AuditOrigin,
  { db, secrets }: Needs,
): Promise<InvoiceView> {
  const title = titleOf(wish);
  const sealed = (text: string | null) => text && secrets.encrypt(text);
  const isCompany = title.kind === 'company';
  return db.transaction(async (trx) => {
    const order = await lockOrder(trx, { id: orderId, learnerId });
    if (!order) throw new AppError('request.notFound');
    if (order.state !== 'paid') throw new AppError('invoice.notPaid');
    const { amountFen } = order;
    if (amountFen === 0) throw new AppError('invoice.nothingPaid');
    const id = await store.insertInvoice(trx, {
      ...{ orderId, learnerId, amountFen, kind: title.kind },
      companyName: isCompany ? title.title : null,
      personName: isCompany ? null : sealed(title.title),
      taxpayerNumber: sealed(title.taxpayerNumber),
      email: sealed(title.email),
    });
    if (id === null) throw new AppError('invoice.alreadyThere');
    const after = { orderId, amountFen, kind: title.kind, state: 'applied' };
    await writeAudit(trx, origin, [
      { action: 'create', resource: 'invoices', rowId: id, before: null, after },
    ]);
    return viewOf((await store.findInvoice(trx, { id }))!, secrets);
  });
}

function titleOf({ kind, title, taxpayerNumber = '', email, confirmed }: InvoiceWish): InvoiceTitle {
  const common = { kind, title, email: email ?? null };
  if (kind === 'personal') return { ...common, taxpayerNumber: null };
  const number = plainNumber(taxpayerNumber);
  checkTaxpayer(number);
  if (!confirmed && !hasCheckDigit(number)) throw new AppError('invoice.taxpayerUnusual', { number });
  return { ...common, taxpayerNumber: number };
}

export async function ownInvoices(
  learnerId: number,
  pages: { page: number; pageSize: number },
  { db, secrets }: Needs,
): Promise<{ data: InvoiceView[]; total: number }> {
  const { rows, total } = await store.listInvoices(db, learnerId, pages);
  return { data: rows.map((row) => viewOf(row, secrets)), total };
}

/** To choose from, the last first; each once. */
export async function earlierTitles(learnerId: number, { db, secrets }: Needs): Promise<InvoiceTitle[]> {
  const rows = await store.lastInvoices(db, learnerId, TITLES_FROM);
  const byTitle = new Map<string, InvoiceTitle>();
  for (const row of rows) {
    const { kind, title, taxpayerNumber, email } = viewOf(row, secrets);
    const key = `${kind} ${title} ${taxpayerNumber}`;
    if (!byTitle.has(key)) byTitle.set(key, { kind, title, taxpayerNumber, email });
  }
  return [...byTitle.values()].slice(0, TITLES);
}

/** @throws AppError request.notFound also where it is another's, or there is no file yet */
export async function invoiceFile(
  which: { id: number; learnerId: number },
  { db, files }: Pick<Deps, 'db' | 'files'>,
): Promise<{ path: string; name: string }> {
  const row = await store.findInvoice(db, which);
  if (!row?.fileId || !OPEN_STATES.includes(row.state)) throw new AppError('request.notFound');
  return { path: files.pathOf(row.fileId), name: fileName(row) };
}

export const fileName = ({ id, number, fileKind }: store.InvoiceRow): string =>
  `电子发票-${number ?? id}.${fileKind}`;

const viewOf = (row: store.InvoiceRow, { decrypt }: Deps['secrets']): InvoiceView => {
  const opened = (sealed: string | null) => sealed && decrypt(sealed);
  const { id, orderId, productName, amountFen, kind, state, reason, number, code, redNumber } = row;
  return {
    ...{ id, orderId, productName, amountFen, kind, state, reason, number, code, redNumber },
    title: row.companyName ?? opened(row.personName) ?? '',
    taxpayerNumber: opened(row.taxpayerNumber),
    email: opened(row.email),
    fileKind: OPEN_STATES.includes(state) ? row.fileKind : null,
    createdAt: row.createdAt.toISOString(),
    issuedAt: row.issuedAt?.toISOString() ?? null,
  };
};
