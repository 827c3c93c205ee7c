/**
 * Creating, changing and deleting rows, several at a time; each function runs inside one transaction of
 * the caller and writes the audit log there. Rows out of the role's scope are not found; a row that
 * would leave the scope is refused.
 */
import type { Knex } from 'knex';
import { DatabaseError } from 'pg';
import { organisationLimit } from '../actor.ts';
import { AppError } from '../errors.ts';
import { changes, writeAudit } from './audit.ts';
import { checkCreate, checkUpdate } from './body.ts';
import { type Call, planContext } from './call.ts';
import { columnOf, tableOf } from './catalogue.ts';
import { dependentsOf, inUse } from './dependents.ts';
import { isMasked } from './fields.ts';
import { type Access, insteadOfDelete } from './permissions.ts';
import { planRows } from './plan.ts';
import { masked, narrow, presenter } from './respond.ts';
import { lockRows, type Row, selectRows } from './sql.ts';
import { adoptPhones, storedRow } from './stored.ts';

export interface Patch {
  id: number;
  body: unknown;
}

/** Checked first and inserted by one statement. `at` names the entry that is at fault. */
export async function createRows(trx: Knex, call: Call, bodies: readonly unknown[]): Promise<Row[]> {
  const { access, deps } = call;
  const checked = bodies.map((body, index) =>
    at(index, () => ({ ...ofScope(call), ...checkCreate(body, access) })),
  );
  const stored = await Promise.all(checked.map((row) => storedRow(row, access.resource, deps)));
  for (const row of checked) await adoptPhones(trx, row, access.resource, deps);
  const ids = await insertRows(trx, tableOf(access.resource), stored);
  await keepRule(trx, call, ids, checked);
  const after = await rowsAfter(trx, call, ids);
  await audit(
    trx,
    call,
    'create',
    after.map((row) => ({ before: null, after: row })),
  );
  return after.map((row) => narrow(row, access.columns));
}

/** What is not said is what bounds the caller: a partner's new rows are of its organisation. */
function ofScope({ access, actor, catalogue }: Call): Row {
  const { resource } = access;
  const { organisation } = catalogue.family[resource.name] ?? {};
  const limit = organisation === undefined ? undefined : organisationLimit(actor);
  const inherited = Object.entries(resource.fields)
    .filter(([name, field]) => limit && columnOf(name, field) === organisation)
    .map(([name]) => [name, limit]);
  const isOwn = ([name, value]: [string, unknown]) =>
    value === '$actor.organisationId' && name in resource.fields && !access.writable.create.has(name);
  const organisationId = actor.kind === 'staff' ? actor.organisationId : null;
  const own = Object.entries(access.scope).filter(isOwn);
  return Object.fromEntries([...inherited, ...own.map(([name]) => [name, organisationId])]);
}

/**
 * Patches that share one body are one statement.
 * @param action what the audit log calls it
 */
export async function updateRows(
  trx: Knex,
  call: Call,
  patches: readonly Patch[],
  action = 'update',
): Promise<Row[]> {
  const { access, deps } = call;
  const ids = patches.map(({ id }) => id);
  const before = await rowsBefore(trx, call, ids);
  const isShared = new Set(patches.map(({ body }) => body)).size === 1;
  const secret: Row[] = [];
  const written: Row[] = [];
  for (const [index, { body }] of patches.entries()) {
    const row = at(index, () => checkUpdate(body, access, asJson(before[index]!)));
    written.push(row);
    secret.push(secretMarks(row, access));
    if (isShared && index > 0) continue;
    const values = await storedRow(row, access.resource, deps);
    await adoptPhones(trx, row, access.resource, deps);
    await setColumns(trx, access, isShared ? ids : [ids[index]!], values).catch((error) => {
      throw new EntryError(index, error);
    });
  }
  await keepRule(trx, call, ids, written, before);
  const after = await rowsAfter(trx, call, ids);
  const pairs = after.map((row, index) => changes(before[index]!, { ...row, ...secret[index] }));
  await audit(
    trx,
    call,
    action,
    pairs.map((pair, index) => ({ ...pair, id: ids[index] })),
  );
  return after.map((row) => narrow(row, access.columns));
}

export async function deleteRows(trx: Knex, call: Call, ids: readonly number[]): Promise<void> {
  const before = await rowsBefore(trx, call, ids);
  await audit(
    trx,
    call,
    'delete',
    before.map((row) => ({ before: row, after: null })),
  );
  const table = tableOf(call.access.resource);
  // In a savepoint: what stands in the way is counted after the refusal.
  await trx
    .transaction((savepoint) => savepoint(table).whereIn('id', ids).delete())
    .catch(async (error) => {
      if (!isForeignKeyViolation(error)) throw error;
      throw inUse(await dependentsOf(trx, table, ids, call.catalogue), insteadOfDelete(call.access));
    });
}

const isForeignKeyViolation = (error: unknown) => error instanceof DatabaseError && error.code === '23503';

/** Runs `check`; a refusal then names the entry. */
function at<T>(index: number, check: () => T): T {
  try {
    return check();
  } catch (error) {
    throw error instanceof AppError ? new EntryError(index, error) : error;
  }
}

/** A refusal of one entry among several; the caller puts it into words. */
export class EntryError extends Error {
  constructor(
    readonly index: number,
    override readonly cause: unknown,
  ) {
    super(`entry ${index}`);
  }
}

/** By one statement; when the database refuses it, one by one up to the row at fault. */
async function insertRows(trx: Knex, table: string, rows: readonly Row[]): Promise<number[]> {
  const insert = (into: Knex, some: readonly Row[]) => into(table).insert(some).returning('id');
  const bulk = () => trx.transaction((savepoint) => insert(savepoint, rows));
  const ids: { id: number }[] = await bulk().catch(async (cause) => {
    for (const [index, row] of rows.entries())
      await trx
        .transaction((savepoint) => insert(savepoint, [row]))
        .catch((error) => {
          throw new EntryError(index, error);
        });
    throw cause;
  });
  return ids.map(({ id }) => id);
}

async function setColumns(
  trx: Knex,
  { resource }: Access,
  ids: readonly number[],
  values: Row,
): Promise<void> {
  if (Object.keys(values).length === 0) return;
  const stamps = resource.timestamps ?? ['updatedAt'];
  const stamped = stamps.includes('updatedAt') ? { ...values, updated_at: trx.fn.now() } : values;
  await trx(tableOf(resource)).whereIn('id', ids).update(stamped);
}

async function keepRule(
  trx: Knex,
  { access, actor, catalogue, deps }: Call,
  ids: readonly number[],
  written: readonly Row[],
  before: readonly Row[] = [],
): Promise<void> {
  const rule = deps.rules?.[access.resource.name];
  if (!rule) return;
  for (const [index, id] of ids.entries()) {
    const change = { actor, catalogue, now: deps.clock(), written: written[index]!, before: before[index] };
    await rule(trx, id, change).catch((error) => {
      throw new EntryError(index, error);
    });
  }
}

/** All that the resource has, masked, whatever of it the role may see: for the audit log and checks. */
const fullAccess = ({ access, catalogue }: Call): Access => ({
  ...access,
  columns: catalogue.access(access.resource, 'super')!.columns,
});

/** In the order of the ids. */
async function rowsBefore(trx: Knex, call: Call, ids: readonly number[]): Promise<Row[]> {
  const found = await lockedRows(trx, call, ids);
  return inOrder(found, ids, (index) => new EntryError(index, new AppError('request.notFound')));
}

/** Those that the role may see, with all fields, locked until the transaction ends. */
export async function lockedRows(trx: Knex, call: Call, ids: readonly number[]): Promise<Row[]> {
  const access = fullAccess(call);
  const found = await lockRows(trx, planRows(ids, access, planContext(call)));
  return found.map(presenter(access.columns, call.deps.secrets));
}

async function rowsAfter(trx: Knex, call: Call, ids: readonly number[]): Promise<Row[]> {
  const access = fullAccess(call);
  const found = await selectRows(trx, planRows(ids, access, planContext(call)));
  const rows = found.map(presenter(access.columns, call.deps.secrets));
  return inOrder(rows, ids, (index) => new EntryError(index, new AppError('row.outOfScope')));
}

function inOrder(found: Row[], ids: readonly number[], missing: (index: number) => Error): Row[] {
  const byId = new Map(found.map((row) => [row.id, row]));
  return ids.map((id, index) => {
    const row = byId.get(id);
    if (!row) throw missing(index);
    return row;
  });
}

/** As the checks of rows read it: instants are texts. */
export const asJson = (row: Row): Row => JSON.parse(JSON.stringify(row));

/** That a password or a phone number changed is logged, never to what. */
const secretMarks = (row: Row, { resource }: Access): Row =>
  Object.fromEntries(
    Object.keys(row)
      .filter((name) => resource.fields[name]?.writeOnly || isMasked(resource.fields[name] ?? {}))
      .map((name) => [name, '（已修改）']),
  );

type State = { id?: unknown; before: Row | null; after: Row | null };

async function audit(trx: Knex, call: Call, action: string, states: State[]): Promise<void> {
  const { columns } = fullAccess(call);
  const logged = (state: Row | null) => state && masked(state, columns);
  const entries = states
    .filter(({ before, after }) => Object.keys(after ?? before ?? {}).length > 0)
    .map(({ id, before, after }) => ({
      action,
      resource: call.access.resource.name,
      rowId: Number(id ?? (after ?? before)?.id),
      before: logged(before),
      after: logged(after),
    }));
  await writeAudit(trx, { actor: call.actor, ...call.origin }, entries);
}
