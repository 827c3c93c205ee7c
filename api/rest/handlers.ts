/** One function per verb: reads the request, asks the pure layers, answers. */
import type { Context } from 'koa';
import { z } from 'zod';
import { AppError } from '../errors.ts';
import { parseInput } from '../http/invalidInput.ts';
import { bodyOf } from '../http/jsonBody.ts';

import { writeAudit } from './audit.ts';
import { type Call, planContext } from './call.ts';
import { tableOf } from './catalogue.ts';
import type { CommandHint } from './define.ts';
import { dependentsOf } from './dependents.ts';
import { MAX_EXPORT_ROWS, toXlsx } from './exportXlsx.ts';
import { isMasked } from './fields.ts';
import { readHistory } from './history.ts';
import { parseListQuery } from './parse.ts';
import { type Plan, planList, planRows } from './plan.ts';
import { presenter } from './respond.ts';
import { type Row, selectPage, selectRows, selectTotals } from './sql.ts';
import { createRows, deleteRows, EntryError, updateRows } from './write.ts';

export async function list(ctx: Context, call: Call): Promise<void> {
  const plan = planList(parseListQuery(ctx.querystring, call.access), call.access, planContext(call));
  const { rows, total } = await selectPage(call.deps.db, plan);
  const { totals } = call.access;
  ctx.body = {
    data: rows.map(presenter(plan.columns, call.deps.secrets)),
    total,
    ...(totals.length > 0 && { totals: await selectTotals(call.deps.db, plan, totals) }),
  };
}

export async function showOne(ctx: Context, call: Call): Promise<void> {
  ctx.body = { data: await find(call, idOf(ctx)) };
}

export async function createOne(ctx: Context, call: Call): Promise<void> {
  const body = bodyOf(ctx);
  const [data] = await alone(call.deps.db.transaction((trx) => createRows(trx, call, [body])));
  ctx.status = 201;
  ctx.body = { data };
}

export async function updateOne(ctx: Context, call: Call): Promise<void> {
  const patch = { id: idOf(ctx), body: bodyOf(ctx) };
  const [data] = await alone(call.deps.db.transaction((trx) => updateRows(trx, call, [patch])));
  ctx.body = { data };
}

export async function deleteOne(ctx: Context, call: Call): Promise<void> {
  const ids = [idOf(ctx)];
  await alone(call.deps.db.transaction((trx) => deleteRows(trx, call, ids)));
  ctx.status = 204;
}

export async function showDependents(ctx: Context, call: Call): Promise<void> {
  const id = idOf(ctx);
  await find(call, id);
  ctx.body = { data: await dependentsOf(call.deps.db, tableOf(call.access.resource), [id], call.catalogue) };
}

export async function exportAll(ctx: Context, call: Call): Promise<void> {
  const { deps, access } = call;
  const query = parseListQuery(ctx.querystring, access);
  const plan: Plan = { ...planList(query, access, planContext(call)), limit: MAX_EXPORT_ROWS + 1, offset: 0 };
  const rows = await selectRows(deps.db, plan);
  if (rows.length > MAX_EXPORT_ROWS) throw new AppError('export.tooMany', { limit: MAX_EXPORT_ROWS });
  ctx.attachment(`${access.resource.label}.xlsx`);
  ctx.type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  ctx.body = toXlsx(access.resource.label, plan.columns, rows.map(presenter(plan.columns, deps.secrets)));
}

async function find(call: Call, id: number): Promise<Row> {
  const plan = planRows([id], call.access, planContext(call));
  const [row] = await selectRows(call.deps.db, plan);
  if (!row) throw new AppError('request.notFound');
  return presenter(plan.columns, call.deps.secrets)(row);
}

/** `/x/abc` names no row. */
function idOf(ctx: Context): number {
  const text = ctx.params.id ?? '';
  if (!/^[1-9]\d{0,15}$/.test(text) || !Number.isSafeInteger(Number(text)))
    throw new AppError('request.notFound');
  return Number(text);
}

/** A command that only sets fields. What it sets need not be writable by itself. */
export async function runSetter(ctx: Context, call: Call, { name, set = {} }: CommandHint): Promise<void> {
  const { access, deps } = call;
  const update = new Set(Object.keys(set));
  const setting = { ...call, access: { ...access, writable: { ...access.writable, update } } };
  const patches = [{ id: idOf(ctx), body: set }];
  const action = `${access.resource.name}.${name}`;
  const [data] = await alone(deps.db.transaction((trx) => updateRows(trx, setting, patches, action)));
  ctx.body = { data };
}

/** Who changed the row, when, and which of the fields that the role may see. Newest first. */
export async function showHistory(ctx: Context, call: Call): Promise<void> {
  const id = idOf(ctx);
  await find(call, id);
  const { page } = parseInput(historyQuery, ctx.query, { page: '页码' });
  ctx.body = await readHistory(call, id, page);
}

const historyQuery = z.object({ page: z.coerce.number().int().min(1).max(10_000).default(1) });

/** One masked value of a row in clear; who looked at what is logged before it is told. */
export async function revealOne(ctx: Context, call: Call): Promise<void> {
  const { access, deps, actor, origin } = call;
  const id = idOf(ctx);
  const { field } = parseInput(revealBody, bodyOf(ctx), { field: '字段' });
  const column = access.byName.get(field);
  if (!column || !isMasked(column))
    throw new AppError('request.invalid', { reason: `没有“${field}”这个加密的字段` });
  const [row] = await selectRows(deps.db, planRows([id], access, planContext(call)));
  if (!row) throw new AppError('request.notFound');
  await writeAudit(deps.db, { actor, ...origin }, [
    {
      action: 'reveal',
      resource: access.resource.name,
      rowId: id,
      before: null,
      after: { [field]: '（已查看）' },
    },
  ]);
  const sealed = row[field];
  ctx.body = { data: { value: typeof sealed === 'string' ? deps.secrets.decrypt(sealed) : null } };
}

export const revealBody = z.strictObject({ field: z.string().min(1).max(100) });

/** With one entry there is no need to say which. */
async function alone<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof EntryError ? error.cause : error;
  }
}
