/** All SQL of invoices. What is sealed stays sealed here. */
import type { Knex } from 'knex';
import type { InvoiceKind } from './rules.ts';
import { type InvoiceState, LIVE_STATES } from './states.ts';

export interface InvoiceRow {
  id: number;
  orderId: number;
  learnerId: number;
  productName: string;
  amountFen: number;
  kind: InvoiceKind;
  companyName: string | null;
  personName: string | null;
  taxpayerNumber: string | null;
  email: string | null;
  state: InvoiceState;
  reason: string;
  number: string | null;
  code: string | null;
  fileId: string | null;
  fileKind: string | null;
  redNumber: string | null;
  createdAt: Date;
  issuedAt: Date | null;
}

const COLUMNS = {
  id: 'invoices.id',
  orderId: 'order_id',
  learnerId: 'invoices.learner_id',
  productName: 'product_name',
  amountFen: 'invoices.amount_fen',
  kind: 'invoices.kind',
  companyName: 'company_name',
  personName: 'person_name',
  taxpayerNumber: 'taxpayer_number',
  email: 'email',
  state: 'invoices.state',
  reason: 'reason',
  number: 'number',
  code: 'code',
  fileId: 'file_id',
  fileKind: 'file_kind',
  redNumber: 'red_number',
  createdAt: 'invoices.created_at',
  issuedAt: 'issued_at',
};

const invoices = (db: Knex) => db('invoices').join('orders', 'orders.id', 'order_id');

/** Null when the order has its invoice already. */
export async function insertInvoice(
  trx: Knex,
  invoice: Pick<
    InvoiceRow,
    'orderId' | 'learnerId' | 'amountFen' | 'kind' | 'companyName' | 'personName' | 'taxpayerNumber' | 'email'
  >,
): Promise<number | null> {
  const live = LIVE_STATES.map((state) => `'${state}'`).join(', ');
  const [row] = await trx('invoices')
    .insert({
      order_id: invoice.orderId,
      learner_id: invoice.learnerId,
      amount_fen: invoice.amountFen,
      kind: invoice.kind,
      company_name: invoice.companyName,
      person_name: invoice.personName,
      taxpayer_number: invoice.taxpayerNumber,
      email: invoice.email,
    })
    .onConflict(trx.raw(`(order_id) where state in (${live})`))
    .ignore()
    .returning('id');
  return row?.id ?? null;
}

export const findInvoice = (
  db: Knex,
  which: { id: number; learnerId?: number },
): Promise<InvoiceRow | undefined> =>
  invoices(db)
    .where({
      'invoices.id': which.id,
      ...(which.learnerId === undefined ? {} : { 'invoices.learner_id': which.learnerId }),
    })
    .first(COLUMNS);

/** Holds everybody else who wants to change it until the transaction ends. */
export const lockInvoice = (trx: Knex, id: number): Promise<InvoiceRow | undefined> =>
  invoices(trx).where({ 'invoices.id': id }).forUpdate('invoices').first(COLUMNS);

export const lockLiveInvoice = (trx: Knex, orderId: number): Promise<InvoiceRow | undefined> =>
  invoices(trx)
    .where({ order_id: orderId })
    .whereIn('invoices.state', LIVE_STATES)
    .forUpdate('invoices')
    .first(COLUMNS);

export const setInvoice = (
  trx: Knex,
  id: number,
  change: {
    state?: InvoiceState;
    reason?: string;
    number?: string | null;
    code?: string | null;
    file_id?: string;
    file_kind?: string;
    red_number?: string;
    issued_at?: Date;
    reddened_at?: Date;
  },
): Promise<number> =>
  trx('invoices')
    .where({ id })
    .update({ ...change, updated_at: trx.fn.now() });

export async function listInvoices(
  db: Knex,
  learnerId: number,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ rows: InvoiceRow[]; total: number }> {
  const own = () => invoices(db).where({ 'invoices.learner_id': learnerId });
  const [rows, counted] = await Promise.all([
    own()
      .orderBy('invoices.id', 'desc')
      .limit(pageSize)
      .offset((page - 1) * pageSize)
      .select(COLUMNS),
    own().count({ count: '*' }).first(),
  ]);
  return { rows, total: Number(counted?.count) };
}

/** The learner's last ones. */
export const lastInvoices = (db: Knex, learnerId: number, most: number): Promise<InvoiceRow[]> =>
  invoices(db)
    .where({ 'invoices.learner_id': learnerId })
    .orderBy('invoices.id', 'desc')
    .limit(most)
    .select(COLUMNS);
