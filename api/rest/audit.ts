/** The log of every change by staff, written in the transaction of the change itself. */
import type { Knex } from 'knex';
import type { Actor } from '../actor.ts';
import type { Row } from './sql.ts';

export interface AuditEntry {
  /** create | update | delete, or a command such as `banks.publish`. */
  action: string;
  resource: string;
  rowId: number | string;
  /** Secrets and personal data already masked. */
  before: Row | null;
  after: Row | null;
}

export interface AuditOrigin {
  actor: Actor;
  address: string;
  requestId: string;
}

/** Null: a learner, or nobody. */
export const staffIdOf = ({ actor }: Pick<AuditOrigin, 'actor'>): number | null =>
  actor.kind === 'staff' ? actor.id : null;

export async function writeAudit(
  trx: Knex,
  origin: AuditOrigin,
  entries: readonly AuditEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  const rows = entries.map(({ action, resource, rowId, before, after }) => ({
    staff_id: staffIdOf(origin),
    address: origin.address,
    request_id: origin.requestId,
    action,
    resource,
    row_id: String(rowId),
    before: before && JSON.stringify(before),
    after: after && JSON.stringify(after),
  }));
  // 8 values a row: PostgreSQL takes 65,535 in one statement.
  await trx.batchInsert('audit_log', rows, 1000);
}

/** Of two states of a row only what differs. */
export function changes(before: Row, after: Row): { before: Row; after: Row } {
  const names = Object.keys(after).filter(
    (name) => name !== 'updatedAt' && JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
  const only = (row: Row) => Object.fromEntries(names.map((name) => [name, row[name] ?? null]));
  return { before: only(before), after: only(after) };
}
