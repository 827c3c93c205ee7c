/**
 * Seals personal data again with a new key and computes its blind indexes anew, in batches, while nobody else works
 * on the database. Whoever is killed in the middle begins again: what has the new key is left as it is.
 */
import type { Knex } from 'knex';
import { StartupError } from '../startupError.ts';
import { KEY_FINGERPRINT, keyFingerprint } from './requireSameKey.ts';
import { createSecrets, keyId, reseal, type Secrets } from './secrets.ts';

interface SealedTable {
  table: string;
  /** Its primary key. */
  key: readonly string[];
  sealed: readonly string[];
  /** Objects with sealed values among others. */
  objects?: readonly string[];
  /** Columns of blind indexes; INDEXED says of what. */
  indexes?: readonly string[];
}

const INDEXED: Readonly<Record<string, string>> = {
  phone_index: 'phone',
  claim_index: 'phone',
  id_number_index: 'id_number',
};

/** Every column that holds sealed values, as its comment in the database says; a test compares them. */
export const SEALED: readonly SealedTable[] = [
  {
    table: 'learners',
    key: ['id'],
    sealed: ['phone', 'name', 'session_key'],
    indexes: ['phone_index'],
  },
  { table: 'staff', key: ['id'], sealed: ['totp_secret'] },
  {
    table: 'learner_import_rows',
    key: ['import_id', 'position'],
    sealed: ['cells', 'phone', 'name'],
    objects: ['before', 'after'],
    indexes: ['phone_index', 'claim_index'],
  },
  {
    table: 'registrations',
    key: ['id'],
    sealed: ['name', 'phone', 'id_number', 'contacts'],
    indexes: ['phone_index', 'id_number_index'],
  },
  { table: 'registration_photos', key: ['id'], sealed: ['sealed'] },
  { table: 'data_exports', key: ['id'], sealed: ['password'] },
  { table: 'invoices', key: ['id'], sealed: ['person_name', 'taxpayer_number', 'email'] },
];

export interface Keys {
  before: Buffer;
  after: Buffer;
}

type Row = Record<string, unknown>;
type Progress = (table: string, done: number) => void;

const BATCH = 500;

/**
 * @returns how many rows were sealed again
 * @throws StartupError when `before` is not the key of this database, or another change of key is under way
 */
export async function rotateKey(db: Knex, keys: Keys, progress: Progress = () => {}): Promise<number> {
  await begin(db, keys);
  const renew = await renewer(db, keys);
  let changed = 0;
  for (const table of SEALED) changed += await eachBatch(db, table, renew, progress);
  await verify(db, keys);
  await db('settings')
    .where({ name: KEY_FINGERPRINT })
    .update({ value: keyFingerprint(keys.after) });
  return changed;
}

/** From here on no process starts with either key, until all is done. */
async function begin(db: Knex, { before, after }: Keys): Promise<void> {
  if (before.equals(after)) throw new StartupError('新旧密钥相同，无需更换。');
  const underway = `${keyFingerprint(before)} -> ${keyFingerprint(after)}`;
  const row = await db('settings').where({ name: KEY_FINGERPRINT }).first('value');
  if (row?.value === keyFingerprint(after)) throw new StartupError('数据库已经使用新密钥，无需再更换。');
  if (row?.value !== keyFingerprint(before) && row?.value !== underway)
    throw new StartupError(
      'OLD_SECRET_KEY 不是此数据库正在使用的密钥，或另一次更换还没有完成；请用那一次的新旧两个密钥重新执行。',
    );
  await db('settings').where({ name: KEY_FINGERPRINT }).update({ value: underway });
}

type Renew = (table: SealedTable, row: Row) => Row | undefined;

/** The row with the new key; undefined: it has it already. */
async function renewer(db: Knex, { before, after }: Keys): Promise<Renew> {
  const old = createSecrets(before);
  const fresh = createSecrets(after);
  const organisations: number[] = await db('organisations').pluck('id');
  const prefix = `${keyId(before)}.`;
  const isOld = (value: unknown): value is string => typeof value === 'string' && value.startsWith(prefix);
  const again = (value: unknown) => (isOld(value) ? reseal(value, old, after) : value);
  return ({ table, sealed, objects = [], indexes = [] }, row) => {
    const values = [
      ...sealed.map((name) => row[name]),
      ...objects.flatMap((name) => Object.values(row[name] ?? {})),
    ];
    if (!values.some(isOld)) return undefined;
    const next = { ...row };
    for (const name of sealed) next[name] = again(row[name]);
    for (const name of objects)
      if (row[name])
        next[name] = Object.fromEntries(
          Object.entries(row[name]).map(([field, value]) => [field, again(value)]),
        );
    for (const name of indexes) {
      const value = row[INDEXED[name]!];
      if (isOld(value) && row[name] !== null) {
        const index = indexAgain(old.decrypt(value), row[name], { old, fresh, organisations });
        if (!index)
          throw new StartupError(
            `${table} 中有一行的手机号或身份证号与索引不符（${JSON.stringify(idOf(row))}），请联系技术支持。`,
          );
        next[name] = index;
      }
    }
    return next;
  };
}

const idOf = ({ id, import_id, position }: Row) => ({ id, import_id, position });

/** A phone is found by itself, or only within one organisation; which of them, the old index tells. */
function indexAgain(
  phone: string,
  index: unknown,
  { old, fresh, organisations }: { old: Secrets; fresh: Secrets; organisations: readonly number[] },
): string | undefined {
  const scope = [undefined, ...organisations].find((id) => old.blindIndex(phone, id) === index);
  return scope === undefined && old.blindIndex(phone) !== index ? undefined : fresh.blindIndex(phone, scope);
}

async function eachBatch(db: Knex, table: SealedTable, renew: Renew, progress: Progress): Promise<number> {
  let [changed, seen] = [0, 0];
  let last: Row | undefined;
  for (;;) {
    const rows = await batch(db, table, last);
    last = rows.at(-1);
    if (!last) return changed;
    const renewed = rows.map((row) => renew(table, row)).filter((row) => row !== undefined);
    await db.transaction((trx) => save(trx, table, renewed));
    changed += renewed.length;
    seen += rows.length;
    progress(table.table, seen);
  }
}

const columnsOf = ({ key, sealed, objects = [], indexes = [] }: SealedTable) => [
  ...new Set([...key, ...sealed, ...objects, ...indexes]),
];

function batch(db: Knex, table: SealedTable, after: Row | undefined): Promise<Row[]> {
  const { table: name, key } = table;
  const query = db(name)
    .select(columnsOf(table))
    .orderBy([...key])
    .limit(BATCH);
  if (after)
    query.whereRaw(
      `(${key.join(', ')}) > (${key.map(() => '?').join(', ')})`,
      key.map((part) => after[part] as number),
    );
  return query;
}

async function save(trx: Knex, { table, key, sealed, objects = [], indexes = [] }: SealedTable, rows: Row[]) {
  if (rows.length === 0) return;
  const set = [...sealed, ...objects, ...indexes];
  const types = [
    ...key.map((name) => `${name} bigint`),
    ...[...sealed, ...indexes].map((name) => `${name} text`),
    ...objects.map((name) => `${name} jsonb`),
  ];
  await trx.raw(
    `update ${table} set ${set.map((name) => `${name} = n.${name}`).join(', ')}
      from jsonb_to_recordset(?::jsonb) as n(${types.join(', ')})
      where ${key.map((name) => `${table}.${name} = n.${name}`).join(' and ')}`,
    [JSON.stringify(rows)],
  );
}

/** Everything can be read with the new key alone, and every phone is found by its index. */
async function verify(db: Knex, { after }: Keys): Promise<void> {
  const fresh = createSecrets(after);
  const organisations: number[] = await db('organisations').pluck('id');
  for (const table of SEALED) {
    let last: Row | undefined;
    for (;;) {
      const rows = await batch(db, table, last);
      last = rows.at(-1);
      if (!last) break;
      for (const row of rows) {
        for (const name of table.sealed) if (row[name] !== null) fresh.decrypt(row[name] as string);
        for (const name of table.indexes ?? []) {
          const value = row[INDEXED[name]!];
          if (row[name] === null || value === null) continue;
          const phone = fresh.decrypt(value as string);
          if (!indexAgain(phone, row[name], { old: fresh, fresh, organisations }))
            throw new StartupError(
              `核对没有通过：${table.table} 中有一行的手机号或身份证号与索引不符（${JSON.stringify(idOf(row))}）。`,
            );
        }
      }
    }
  }
}
