/** SQL of learners' passwords and phones. */
import type { Knex } from 'knex';

export interface Account {
  id: number;
  enabled: boolean;
  phoneIndex: string;
  passwordHash: string | null;
}

const accounts = (db: Knex) =>
  db('learners').select<Account[]>({
    id: 'id',
    enabled: 'enabled',
    phoneIndex: 'phone_index',
    passwordHash: 'password_hash',
  });

/** @param indexes from `Secrets.blindIndexes` */
export const findByPhone = async (db: Knex, indexes: readonly string[]): Promise<Account | undefined> =>
  (await accounts(db).whereIn('phone_index', indexes))[0];

export const find = async (db: Knex, id: number): Promise<Account | undefined> =>
  (await accounts(db).where({ id }))[0];

/** By what its owner is known. */
export interface Marks {
  /** Sealed. */
  phone: string;
  /** Of the WeChat that it was last logged in with; null: never, or that WeChat has since logged in another. */
  openid: string | null;
}
export const findMarks = (db: Knex, id: number): Promise<Marks | undefined> =>
  db('learners').where({ id }).first('phone', 'openid');

/** Codes that may be sent in a day. */
export const smsLimits = (db: Knex): Promise<{ perPhone: number; perAddress: number }> =>
  db('security_policies').first({ perPhone: 'sms_per_phone', perAddress: 'sms_per_address' });

export const noteLogin = (db: Knex, id: number, at: Date) =>
  db('learners').where({ id }).update({ last_login_at: at });

export const update = (trx: Knex, id: number, columns: Record<string, string>): Promise<number> =>
  trx('learners')
    .where({ id })
    .update({ ...columns, updated_at: trx.fn.now() });
