/** All SQL of cancelling accounts: what is open, and what becomes of each table that knows the learner. */
import type { Knex } from 'knex';

export interface Standing {
  phoneIndex: string;
  cancelAt: Date | null;
  days: number;
}

export const findStanding = (db: Knex, learnerId: number): Promise<Standing | undefined> =>
  db('learners')
    .where('learners.id', learnerId)
    .joinRaw('cross join security_policies')
    .first({ phoneIndex: 'phone_index', cancelAt: 'cancel_at', days: 'cancel_days' });

/** Orders neither paid nor closed, and invoices that staff still work on. */
const OPEN_MATTERS = `
  select learner_id, id as order_id, product_name as name,
      case state when 'refund_failed' then 'refunding' else state end as state
    from orders where state in ('pending', 'refunding', 'refund_failed')
  union all
  select invoices.learner_id, order_id, product_name, 'invoicing' from invoices join orders on orders.id = order_id
    where invoices.state in ('applied', 'accepted', 'to_redden')`;

export const openMatters = (
  db: Knex,
  learnerId: number,
): Promise<{ name: string; state: 'pending' | 'refunding' | 'invoicing' }[]> =>
  db
    .fromRaw(`(${OPEN_MATTERS}) as matters`)
    .where({ learner_id: learnerId })
    .orderBy(['order_id', 'state'])
    .select('name', 'state');

export const losses = (
  db: Knex,
  learnerId: number,
  now: Date,
): Promise<{ name: string | null; until: Date | null }[]> =>
  db('entitlements')
    .leftJoin('products', 'products.id', 'product_id')
    .where({ learner_id: learnerId, state: 'active' })
    .whereRaw('coalesce(entitlements.ends_at > ?, true)', [now])
    .groupBy('products.name', 'entitlements.ends_at')
    .orderBy('entitlements.ends_at')
    .select({ name: 'products.name', until: 'entitlements.ends_at' });

/** Null takes the wish back. @returns false: there was nothing to change, or the account is cancelled */
export const setCancelAt = async (trx: Knex, learnerId: number, cancelAt: Date | null): Promise<boolean> =>
  (await trx('learners')
    .where({ id: learnerId, cancelled_at: null })
    .whereRaw('cancel_at is distinct from ?', [cancelAt])
    .update({ cancel_at: cancelAt, updated_at: trx.fn.now() })) > 0;

/** Whose time has come. One with an order or invoice that is still open waits until it is settled. @param except not these */
export const findDue = (
  db: Knex,
  now: Date,
  { limit, except }: { limit: number; except: readonly number[] },
): Promise<number[]> =>
  db('learners')
    .where('cancel_at', '<=', now)
    .whereNotIn('id', except)
    .whereRaw(`not exists (select from (${OPEN_MATTERS}) as matters where learner_id = learners.id)`)
    .orderBy('cancel_at')
    .limit(limit)
    .pluck('id');

/** Of use to the learner alone, or telling where he was. */
export const ERASED = [
  'sessions',
  'learner_logins',
  'question_notes',
  'favourite_questions',
  'favourite_papers',
  'smart_papers',
  'sequence_answers',
  'wrong_questions',
  'shaky_answers',
  'reading_terminals',
  'terminal_changes',
  'registrations',
  'registration_photos',
  'notice_reads',
  'wechat_deliveries',
  'message_credits',
  'learner_messages',
] as const;

/** Kept under the anonymous number, without what he has written or what names his phone. */
export const KEPT: Readonly<Record<string, Readonly<Record<string, string | null>>>> = {
  // Who has paid: see `forgetPayers`.
  orders: {},
  // That he had agreed, and to what.
  agreement_acceptances: { terminal: '' },
  // The law keeps what was invoiced to whom; where to send it nobody needs any more.
  invoices: { email: null },
  attempts: {},
  learner_days: {},
  learner_scores: {},
  changed_scores: {},
  learner_topics: {},
  practical_runs: {},
  entitlements: {},
  exam_changes: { reason: null },
  question_reports: { text: '', reply: '' },
  readings: { device: '', address: '' },
  learner_import_rows: {
    cells: null,
    phone: null,
    phone_index: null,
    claim_index: null,
    name: null,
    category: null,
    before: null,
    after: null,
  },
};

/** Shorter than PostgreSQL looks for deadlocks after (`deadlock_timeout`, a second unless told). */
const PATIENCE_MS = 400;

/**
 * Others lock a row first and then its learner, to tell him of it: who cancels has it the other way round, and so is
 * the one who gives way.
 */
export const giveWay = (trx: Knex) => trx.raw(`set local lock_timeout = ${PATIENCE_MS}`);

/** Somebody had what `giveWay` would not wait for. */
export const hasGivenWay = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === '55P03' || error.code === '40P01');

/** False: taken back meanwhile, cancelled by another process, or he has placed an order since he was found. */
export const lockDue = async (trx: Knex, id: number, now: Date): Promise<boolean> => {
  const due = await trx('learners').where({ id }).where('cancel_at', '<=', now).forUpdate().first('id');
  return due !== undefined && (await openMatters(trx, id)).length === 0;
};

/**
 * Virtual payment is asked about, and pays back, by the openid alone, as long as an order may be refunded
 * (docs/adr/0022); everything else goes by numbers of the order.
 */
const forgetPayers = (trx: Knex, id: number) =>
  trx('orders').where({ learner_id: id }).whereNot({ provider: 'xpay' }).update({ openid: '' });

/** The account itself, and what organisations have imported of the same person beside it. */
export const ownRows = (trx: Knex, id: number): Promise<number[]> =>
  trx('learners').where({ id }).orWhere({ claimed_learner_id: id }).orderBy('id').pluck('id');

export async function detach(
  trx: Knex,
  id: number,
  { phone, phoneIndex, at }: { phone: string; phoneIndex: string; at: Date },
): Promise<void> {
  for (const table of ERASED) await trx(table).where({ learner_id: id }).delete();
  for (const [table, emptied] of Object.entries(KEPT))
    if (Object.keys(emptied).length) await trx(table).where({ learner_id: id }).update(emptied);
  await forgetPayers(trx, id);
  await trx('learner_import_rows')
    .where({ learner_id: id })
    .whereIn('result', ['created', 'updated'])
    .update({ result: 'unchanged' });
  await trx('entitlements')
    .where({ learner_id: id, state: 'active' })
    .update({ state: 'ended', ends_at: at });
  await trx('learners').where({ id }).update({
    phone,
    phone_index: phoneIndex,
    name: null,
    openid: null,
    unionid: null,
    session_key: null,
    password_hash: null,
    class_id: null,
    category: null,
    claimed_learner_id: null,
    enabled: false,
    cancel_at: null,
    cancelled_at: at,
    updated_at: at,
  });
}

/** Sealed. */
export const phoneOf = async (trx: Knex, id: number): Promise<string> =>
  (await trx('learners').where({ id }).first('phone')).phone;

/** Tries by his number that name no learner: of before there was an account. @param indexes of the number */
export const eraseTries = (trx: Knex, indexes: readonly string[]): Promise<number> =>
  trx('learner_logins').whereIn('phone_index', indexes).delete();
