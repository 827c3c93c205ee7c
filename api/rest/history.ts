/** The audit log of one row, for those who work with it: states narrowed to what the role may see. */
import type { Knex } from 'knex';
import type { Call } from './call.ts';
import type { Catalogue } from './catalogue.ts';
import { narrow } from './respond.ts';
import type { Row } from './sql.ts';

export const HISTORY_PAGE = 20;

/** One change. `before` and `after` hold the fields that differ, and the labels of relations. */
export interface HistoryEntry {
  id: number;
  at: Date;
  /** Null: the system. */
  staff: string | null;
  action: string;
  before: Row | null;
  after: Row | null;
}

export async function readHistory(
  { access, catalogue, deps }: Call,
  rowId: number,
  page: number,
): Promise<{ data: HistoryEntry[]; total: number }> {
  const { resource } = access;
  const columns = access.columns.filter(({ name }) => name in resource.fields);
  const seen = (state: Row | null) =>
    state &&
    narrow(
      { labels: {}, ...state },
      columns.filter(({ name }) => name in state),
    );
  const labels = actionLabels(catalogue);
  const { rows, total } = await entriesOf(deps.db, resource.name, rowId, page);
  const data = rows.map(({ action, before, after, staff, ...entry }) => ({
    ...entry,
    staff: staff && deps.secrets.decrypt(staff),
    action: labels[action] ?? action,
    before: seen(before),
    after: seen(after),
  }));
  return { data, total };
}

async function entriesOf(db: Knex, resource: string, rowId: number, page: number) {
  const mine = { resource, row_id: String(rowId) };
  const rows: HistoryEntry[] = await db('audit_log')
    .leftJoin('staff', 'staff.id', 'audit_log.staff_id')
    .where(mine)
    .orderBy('audit_log.id', 'desc')
    .limit(HISTORY_PAGE)
    .offset((page - 1) * HISTORY_PAGE)
    .select({
      id: 'audit_log.id',
      at: 'at',
      staff: 'staff.name',
      action: 'action',
      before: 'before',
      after: 'after',
    });
  const [counted] = await db('audit_log').where(mine).count();
  return { rows, total: Number(counted?.count) };
}

/** The names of actions stand where the log itself is shown: in the choices of its field. */
function actionLabels({ resources }: Catalogue): Record<string, string> {
  const fields = resources.flatMap((resource) => Object.values(resource.fields));
  return fields.find(({ choicesOf }) => choicesOf === 'commands')?.choices ?? {};
}
