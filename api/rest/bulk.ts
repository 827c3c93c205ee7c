/**
 * `POST /<resource>/bulk`: the same values for many rows, in one transaction. Rows that the values do
 * not fit stay as they are and are named with the reason.
 */
import type { Knex } from 'knex';
import { z } from 'zod';
import { AppError, sentence } from '../errors.ts';
import { parseInput } from '../http/invalidInput.ts';
import { changes } from './audit.ts';
import { checkUpdate } from './body.ts';
import { type Call, planContext } from './call.ts';
import type { Resource } from './define.ts';
import { parseListQuery } from './parse.ts';
import { planList } from './plan.ts';
import { type Row, selectPage } from './sql.ts';
import { asJson, EntryError, lockedRows, updateRows } from './write.ts';

/** More would hold the rows, and everybody who wants to change one of them, for too long. */
export const MAX_BULK = 20_000;
/** Rows at once: bounds memory, and lets other requests in between. */
const CHUNK = 500;
/** More are counted, not named. */
const MAX_NAMED = 200;

export const bulkBody = z.strictObject({
  set: z.record(z.string(), z.unknown()),
  /** Either these rows … */
  ids: z.array(z.int().positive()).min(1).max(MAX_BULK).optional(),
  /** … or all that match this query string of the list. */
  query: z.string().max(8000).optional(),
  /** How many the sender saw; another number now is refused. */
  expected: z.int().optional(),
});

const LABELS = { set: '要修改的字段', ids: '所选内容', query: '筛选条件', expected: '条数' };

export const hasBulk = ({ fields }: Resource): boolean => Object.values(fields).some(({ bulk }) => bulk);

export interface Refused {
  id: number;
  title: string;
  reason: string;
}

export interface BulkReply {
  changed: number;
  /** They had these values already. */
  unchanged: number;
  refusedCount: number;
  /** The first of them. */
  refused: Refused[];
}

type Values = Record<string, unknown>;

export async function runBulk(call: Call, body: unknown): Promise<BulkReply> {
  const { set, ids, query, expected } = parseInput(bulkBody, body, LABELS);
  if ((ids === undefined) === (query === undefined))
    throw new AppError('request.invalid', { reason: '请选择要修改的内容，或给出筛选条件' });
  refuseFields(set, call);
  return call.deps.db.transaction(async (trx) => {
    const wanted = ids ? [...new Set(ids)] : await matching(trx, call, query!, expected);
    const reply: BulkReply = { changed: 0, unchanged: 0, refusedCount: 0, refused: [] };
    for (let at = 0; at < wanted.length; at += CHUNK)
      add(reply, await setOn(trx, call, wanted.slice(at, at + CHUNK), set));
    return reply;
  });
}

/** What may be changed in one row is not yet meant to be changed in all. */
function refuseFields(set: Values, { access }: Call): void {
  const { fields } = access.resource;
  const allowed = Object.keys(fields).filter(
    (name) => fields[name]?.bulk && access.writable.update.has(name),
  );
  const other = Object.keys(set).find((name) => !allowed.includes(name));
  if (other === undefined && Object.keys(set).length > 0) return;
  const names = allowed.map((name) => `“${fields[name]?.label}”`).join('、');
  throw new AppError('request.invalid', { reason: names ? `只能批量修改${names}` : '不支持批量修改' });
}

async function matching(trx: Knex, call: Call, query: string, expected?: number): Promise<number[]> {
  const plan = planList(parseListQuery(query, call.access), call.access, planContext(call));
  const columns = plan.columns.filter(({ name }) => name === 'id');
  const page = await selectPage(trx, { ...plan, columns, limit: MAX_BULK, offset: 0 });
  if (page.total > MAX_BULK) throw new AppError('bulk.tooMany', { count: page.total, limit: MAX_BULK });
  if (expected !== undefined && expected !== page.total)
    throw new AppError('bulk.countChanged', { count: page.total });
  return page.rows.map(({ id }) => Number(id)).sort((a, b) => a - b);
}

async function setOn(trx: Knex, call: Call, ids: readonly number[], set: Values): Promise<BulkReply> {
  const { access } = call;
  const rows = new Map((await lockedRows(trx, call, ids)).map((row) => [Number(row.id), row]));
  const refused: Refused[] = [];
  const refuse = (id: number, reason: string) =>
    refused.push({ id, title: titleOf(rows.get(id), access.resource.title), reason });
  const differing: number[] = [];
  for (const id of ids) {
    const row = rows.get(id);
    if (!row) refuse(id, sentence('request.notFound'));
    else
      try {
        if (differs(row, checkUpdate(set, access, asJson(row)))) differing.push(id);
      } catch (error) {
        refuse(id, reasonOf(error));
      }
  }
  const changed = await change(trx, call, differing, set, refuse);
  const unchanged = ids.length - changed - refused.length;
  return { changed, unchanged, refusedCount: refused.length, refused };
}

const titleOf = (row: Row | undefined, field: string): string => String(row?.[field] ?? '').slice(0, 60);
const differs = (row: Row, values: Row): boolean => Object.keys(changes(row, values).after).length > 0;

/** All that fit; whoever a rule between rows refuses is left out. @returns how many changed */
async function change(
  trx: Knex,
  call: Call,
  ids: readonly number[],
  set: Values,
  refuse: (id: number, reason: string) => void,
): Promise<number> {
  if (ids.length === 0) return 0;
  const patches = ids.map((id) => ({ id, body: set }));
  try {
    await trx.transaction((savepoint) => updateRows(savepoint, call, patches));
    return ids.length;
  } catch (error) {
    if (!(error instanceof EntryError)) throw error;
    refuse(ids[error.index]!, reasonOf(error.cause));
    return change(trx, call, ids.toSpliced(error.index, 1), set, refuse);
  }
}

/** @throws what is no refusal */
function reasonOf(error: unknown): string {
  if (!(error instanceof AppError)) throw error;
  const { details, message } = error;
  return details.length > 0 ? details.map((detail) => detail.message).join('；') : message;
}

function add(sum: BulkReply, part: BulkReply): void {
  sum.changed += part.changed;
  sum.unchanged += part.unchanged;
  sum.refusedCount += part.refusedCount;
  sum.refused.push(...part.refused.slice(0, MAX_NAMED - sum.refused.length));
}
