/**
 * Seals personal data again with a new key and computes its blind indexes anew, in batches. Nobody else works on the
 * database meanwhile, or only processes that write with the new key and read by both. Whoever is killed in the middle
 * begins again: what has the new key is left as it is.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Knex } from 'knex';
import { StartupError } from '../startupError.ts';
import { KEY_FINGERPRINT, keyFingerprint, underway } from './requireSameKey.ts';
import { INDEXED, SEALED, type SealedTable } from './sealedColumns.ts';
import { sealMarked } from './sealMarked.ts';
import { createSecrets, keyId, reseal, type Secrets } from './secrets.ts';

export interface Keys {
  before: Buffer;
  after: Buffer;
}

type Row = Record<string, unknown>;
type Progress = (table: string, done: number) => void;

const BATCH = 500;
/** The second finds nothing unless somebody still writes with the old key. */
const MOST_PASSES = 5;

/**
 * @returns how many rows were sealed again
 * @throws StartupError when `before` is not the key of this database, or another change of key is under way
 */
export async function rotateKey(db: Knex, keys: Keys, progress: Progress = () => {}): Promise<number> {
  await begin(db, keys);
  await sealMarked(db, createSecrets(keys.after, { old: keys.before }));
  let changed = 0;
  for (let pass = 1; ; pass++) {
    const renew = await renewer(db, keys);
    let now = 0;
    for (const table of SEALED) now += await eachBatch(db, table, renew, progress);
    changed += now;
    if (pass > 1 && now === 0) break;
    if (pass === MOST_PASSES)
      throw new StartupError(
        '仍有进程在用旧密钥写入；请让所有进程以新的 SECRET_KEY（和 OLD_SECRET_KEY）启动，再执行一次。',
      );
  }
  await verify(db, keys);
  await db('settings')
    .where({ name: KEY_FINGERPRINT })
    .update({ value: keyFingerprint(keys.after) });
  return changed;
}

/** From here on no process starts with one of the keys alone, until all is done. */
async function begin(db: Knex, { before, after }: Keys): Promise<void> {
  if (before.equals(after)) throw new StartupError('新旧密钥相同，无需更换。');
  const changing = underway(keyFingerprint(before), keyFingerprint(after));
  const row = await db('settings').where({ name: KEY_FINGERPRINT }).first('value');
  if (row?.value === keyFingerprint(after)) throw new StartupError('数据库已经使用新密钥，无需再更换。');
  if (row?.value !== keyFingerprint(before) && row?.value !== changing)
    throw new StartupError(
      'OLD_SECRET_KEY 不是此数据库正在使用的密钥，或另一次更换还没有完成；请用那一次的新旧两个密钥重新执行。',
    );
  await db('settings').where({ name: KEY_FINGERPRINT }).update({ value: changing });
}

type Renew = (table: SealedTable, row: Row) => Row | undefined;

/** The row with the new key; undefined: it has it already. */
async function renewer(db: Knex, { before, after }: Keys): Promise<Renew> {
  const old = createSecrets(before);
  const both = createSecrets(after, { old: before });
  const organisations: number[] = await db('organisations').pluck('id');
  const prefix = `${keyId(before)}.`;
  const again = (value: unknown) =>
    typeof value === 'string' && value.startsWith(prefix) ? reseal(value, old, after) : value;
  return ({ table, sealed, objects = [], indexes = [] }, row) => {
    const next = { ...row };
    for (const name of sealed) next[name] = again(row[name]);
    for (const name of objects)
      if (row[name])
        next[name] = Object.fromEntries(
          Object.entries(row[name]).map(([field, value]) => [field, again(value)]),
        );
    for (const name of indexes) {
      const value = row[INDEXED[name]!];
      if (row[name] === null || typeof value !== 'string') continue;
      const index = indexAgain(both.decrypt(value), row[name], both, organisations);
      if (!index)
        throw new StartupError(
          `${table} 中有一行的手机号或身份证号与索引不符（${JSON.stringify(idOf(row))}），请联系技术支持。`,
        );
      next[name] = index;
    }
    return isDeepStrictEqual(next, row) ? undefined : next;
  };
}

const idOf = ({ id, import_id, position }: Row) => ({ id, import_id, position });

/**
 * A phone is found by itself, or only within one organisation; which of them, the present index tells, by whatever
 * key it was made.
 */
function indexAgain(
  phone: string,
  index: unknown,
  { blindIndex, blindIndexes }: Secrets,
  organisations: readonly number[],
): string | undefined {
  for (const scope of [undefined, ...organisations])
    if (blindIndexes(phone, scope).includes(index as string)) return blindIndex(phone, scope);
  return undefined;
}

async function eachBatch(db: Knex, table: SealedTable, renew: Renew, progress: Progress): Promise<number> {
  let [changed, seen] = [0, 0];
  let last: Row | undefined;
  for (;;) {
    // Locked, so that what a process writes to them meanwhile is not undone.
    const [rows, renewed] = await db.transaction(async (trx) => {
      const found = await batch(trx, table, last).forUpdate();
      const fresh = found.map((row) => renew(table, row)).filter((row) => row !== undefined);
      await save(trx, table, fresh);
      return [found, fresh];
    });
    last = rows.at(-1);
    if (!last) return changed;
    changed += renewed.length;
    seen += rows.length;
    progress(table.table, seen);
  }
}

const columnsOf = ({ key, sealed, objects = [], indexes = [] }: SealedTable) => [
  ...new Set([...key, ...sealed, ...objects, ...indexes]),
];

function batch(db: Knex, table: SealedTable, after: Row | undefined): Knex.QueryBuilder<Row, Row[]> {
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
          if (!indexAgain(phone, row[name], fresh, organisations))
            throw new StartupError(
              `核对没有通过：${table.table} 中有一行的手机号或身份证号与索引不符（${JSON.stringify(idOf(row))}）。`,
            );
        }
      }
    }
  }
}
