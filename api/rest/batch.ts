/** `POST /<resource>/batch`: several changes in one transaction, all or none. */
import { z } from 'zod';
import { AppError, type ErrorDetail } from '../errors.ts';
import { databaseError } from '../http/databaseError.ts';
import { databaseLabels } from '../http/databaseLabels.ts';
import { parseInput } from '../http/invalidInput.ts';
import type { Call } from './call.ts';
import type { Row } from './sql.ts';
import { createRows, deleteRows, EntryError, updateRows } from './write.ts';

const MAX_ENTRIES = 500;

const id = z.int().positive();
const entry = z.record(z.string(), z.unknown());
export const batchBody = z.strictObject({
  create: z.array(entry).max(MAX_ENTRIES).optional(),
  update: z.array(z.looseObject({ id })).max(MAX_ENTRIES).optional(),
  delete: z.array(id).max(MAX_ENTRIES).optional(),
});

const LABELS = { create: '新增', update: '修改', delete: '删除', id: '编号' };
type Part = 'create' | 'update' | 'delete';

export interface BatchReply {
  created: Row[];
  updated: Row[];
  deleted: number[];
}

/** Deletes first, so that a value may move from a deleted row to a new one. */
export async function runBatch(call: Call, body: unknown, may: (part: Part) => void): Promise<BatchReply> {
  const parts = parseInput(batchBody, body, LABELS);
  for (const part of ['create', 'update', 'delete'] as const) if (parts[part]?.length) may(part);
  const { create = [], update = [], delete: deleted = [] } = parts;
  refuseDoubles(
    update.map((patch) => patch.id),
    'update',
  );
  refuseDoubles(deleted, 'delete');
  return call.deps.db.transaction(async (trx) => {
    if (deleted.length > 0) await named('delete', call, deleteRows(trx, call, deleted));
    const patches = update.map(({ id, ...rest }) => ({ id, body: rest }));
    const updated = patches.length > 0 ? await named('update', call, updateRows(trx, call, patches)) : [];
    const created = create.length > 0 ? await named('create', call, createRows(trx, call, create)) : [];
    return { created, updated, deleted };
  });
}

function refuseDoubles(ids: readonly number[], part: Part): void {
  const double = ids.findIndex((one, index) => ids.indexOf(one) < index);
  if (double < 0) return;
  const reason = `${LABELS[part]}第 ${double + 1} 条与前面的重复`;
  throw new AppError('request.invalid', { reason }, [
    { field: `${part}.${double}.id`, code: 'batch.double', message: reason },
  ]);
}

/** Says which entry was refused. */
async function named<T>(part: Part, call: Call, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof EntryError)) throw error;
    const known =
      error.cause instanceof AppError
        ? error.cause
        : databaseError(error.cause, databaseLabels(call.catalogue.resources));
    throw known ? entryRefusal(part, error.index, known) : error.cause;
  }
}

function entryRefusal(part: Part, index: number, cause: AppError): AppError {
  const place = `${LABELS[part]}第 ${index + 1} 条：`;
  const faults =
    cause.details.length > 0 ? cause.details : [{ field: '', code: cause.code, message: cause.message }];
  const details = faults.map(
    ({ field, code, message }): ErrorDetail => ({
      field: field ? `${part}.${index}.${field}` : `${part}.${index}`,
      code,
      message: place + message,
    }),
  );
  return new AppError(
    'request.invalid',
    { reason: details.map(({ message }) => message).join('；') },
    details,
  );
}
