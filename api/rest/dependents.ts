/** What stands in the way of deleting a row: read from PostgreSQL's foreign keys, so none is forgotten. */
import type { Knex } from 'knex';
import { AppError } from '../errors.ts';
import { type Catalogue, tableOf } from './catalogue.ts';
import type { CommandHint } from './define.ts';

export interface Dependent {
  label: string;
  count: number;
}

interface ForeignKey {
  table: string;
  column: string;
  referenced: string;
  /** Comment of the table: its name for people where no resource has one. */
  comment: string | null;
}

/** Keys that cascade or are set to null stand in nobody's way ('a' no action, 'r' restrict). */
const FOREIGN_KEYS = `
  select k.conrelid::regclass::text as "table", a.attname as "column", k.confrelid::regclass::text as referenced,
         obj_description(k.conrelid) as comment
  from pg_constraint k
  join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
  where k.contype = 'f' and k.confdeltype in ('a', 'r')
  order by 1, 2`;

/** The schema does not change while the process runs. */
const known = new WeakMap<Catalogue, ForeignKey[]>();

async function foreignKeys(db: Knex, catalogue: Catalogue): Promise<ForeignKey[]> {
  const kept = known.get(catalogue);
  if (kept) return kept;
  const { rows }: { rows: ForeignKey[] } = await db.raw(FOREIGN_KEYS);
  known.set(catalogue, rows);
  return rows;
}

/** Only those with rows; several keys of one table are counted together. */
export async function dependentsOf(
  db: Knex,
  table: string,
  ids: readonly number[],
  catalogue: Catalogue,
): Promise<Dependent[]> {
  const keys = (await foreignKeys(db, catalogue)).filter(({ referenced }) => referenced === table);
  const dependents: Dependent[] = [];
  for (const name of new Set(keys.map((key) => key.table))) {
    const ofTable = keys.filter((key) => key.table === name);
    const rows = db(name);
    for (const { column } of ofTable) rows.orWhereIn(column, ids);
    const [counted] = await rows.count();
    const count = Number(counted?.count);
    if (count > 0) dependents.push({ label: labelOf(ofTable[0]!, catalogue), count });
  }
  return dependents;
}

const labelOf = ({ table, comment }: ForeignKey, catalogue: Catalogue): string =>
  catalogue.resources.find((resource) => tableOf(resource) === table)?.label ?? comment ?? table;

/**
 * The refusal that names them: 试题 120 条、组卷规则 2 条.
 * @param instead what can be done with a row in use
 */
export function inUse(dependents: readonly Dependent[], instead?: CommandHint): AppError {
  const named = dependents.map(({ label, count }) => `${label} ${count} 条`).join('、');
  const params = { dependents: named || '其他内容' };
  if (instead) return new AppError('row.inUseInstead', { ...params, command: instead.label });
  return new AppError('row.inUse', params);
}
