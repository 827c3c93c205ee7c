/** Plan -> SQL. The only place of the generic layer that reads tables of resources. */
import type { Knex } from 'knex';
import type { Column } from './catalogue.ts';
import type { AccessTotal } from './permissions.ts';
import type { Condition, Plan } from './plan.ts';
import type { Scalar } from './values.ts';

export type Row = Record<string, unknown>;

/** Names of result columns that are no fields: `$total`, and `$bankId` for the label of `bankId`. */
export const TOTAL = '$total';
export const labelOf = (field: string): string => `$${field}`;

type Binding = Scalar | Date | readonly Scalar[];

export interface Statement {
  text: string;
  bindings: Binding[];
}

const quote = (name: string) => `"${name}"`;
const ref = (table: string, column: string) => `${quote(table)}.${quote(column)}`;

/** One page and the number of all rows that match, in one round trip. */
export async function selectPage(db: Knex, plan: Plan): Promise<{ rows: Row[]; total: number }> {
  const rows = await run(db, pageStatement(plan, true));
  if (rows.length > 0) return { rows, total: Number(rows[0]?.[TOTAL]) };
  if (plan.offset === 0) return { rows, total: 0 };
  const [counted] = await run(db, countStatement(plan));
  return { rows, total: Number(counted?.count) };
}

export const selectRows = (db: Knex, plan: Plan): Promise<Row[]> => run(db, pageStatement(plan, false));

export async function run(db: Knex, { text, bindings }: Statement): Promise<Row[]> {
  const result: { rows: Row[] } = await db.raw(text, bindings as Knex.RawBinding[]);
  return result.rows;
}

function countStatement(plan: Plan): Statement {
  const where = conjunction(plan.table, plan.where);
  return { text: `select count(*) from ${quote(plan.table)}${where.text}`, bindings: where.bindings };
}

/**
 * Labels and the total are subqueries of the select list: PostgreSQL counts once and looks labels up
 * for the rows of the page only.
 */
export function pageStatement(plan: Plan, withTotal: boolean): Statement {
  const { table, order, limit } = plan;
  const where = conjunction(table, plan.where);
  const count = withTotal ? countStatement(plan) : undefined;
  const total = count ? `, (${count.text}) as ${quote(TOTAL)}` : '';
  const sorted = order.map(({ column, descending }) => ref(table, column) + (descending ? ' desc' : ''));
  const text =
    `select ${selectList(table, plan.columns)}${total} from ${quote(table)}${where.text}` +
    (sorted.length > 0 ? ` order by ${sorted.join(', ')}` : '') +
    (limit === undefined ? '' : ` limit ${limit} offset ${plan.offset}`);
  return { text, bindings: [...(count?.bindings ?? []), ...where.bindings] };
}

const lists = new WeakMap<readonly Column[], string>();

/** Kept per column list, which is the same object for every request of a role. */
function selectList(table: string, columns: readonly Column[]): string {
  const kept = lists.get(columns);
  if (kept !== undefined) return kept;
  const list = columns
    .flatMap(({ name, sql, target }) => {
      const own = `${ref(table, sql)} as ${quote(name)}`;
      if (target?.title === undefined) return [own];
      const label = `select other.${quote(target.title)} from ${quote(target.table)} other where other."id" = ${ref(table, sql)}`;
      return [own, `(${label}) as ${quote(labelOf(name))}`];
    })
    .join(', ');
  lists.set(columns, list);
  return list;
}

/** ` where …`, or nothing. */
export function conjunction(table: string, conditions: readonly Condition[]): Statement {
  if (conditions.length === 0) return { text: '', bindings: [] };
  const { text, bindings } = every(table, conditions);
  return { text: ` where ${text}`, bindings };
}

/** All of at least one condition, on a table or an alias. */
export function every(table: string, conditions: readonly Condition[]): Statement {
  const parts = conditions.map((condition) => conditionSql(table, condition));
  return {
    text: parts.map(({ text }) => text).join(' and '),
    bindings: parts.flatMap(({ bindings }) => bindings),
  };
}

function conditionSql(table: string, condition: Condition): Statement {
  switch (condition.kind) {
    case 'compare':
      return {
        text: `${ref(table, condition.column)} ${condition.operator} ?`,
        bindings: [condition.value],
      };
    case 'in':
      return { text: `${ref(table, condition.column)} = any(?)`, bindings: [condition.values] };
    case 'contains':
      return { text: `${ref(table, condition.column)} ilike ?`, bindings: [pattern(condition.text)] };
    case 'mentions':
      return mentionsSql(
        condition.columns.map((column) => ref(table, column)),
        condition.text,
      );
    case 'null':
      return { text: `${ref(table, condition.column)} is ${condition.is ? '' : 'not '}null`, bindings: [] };
    case 'either':
      return eitherSql(table, condition.conditions);
    case 'related':
      return relatedSql(table, condition);
    case 'referredBy':
      return { text: referredSql(ref(table, 'id'), condition.path), bindings: [] };
    case 'not': {
      const { text, bindings } = conditionSql(table, condition.condition);
      return { text: `not (${text})`, bindings };
    }
    case 'never':
      return { text: 'false', bindings: [] };
  }
}

/**
 * The index finds rows with all runs of characters of the word. Whether these follow each other is looked up in the
 * JSON as it is stored, which takes a hundredth of picking its values out again.
 */
function mentionsSql(columns: readonly string[], word: string): Statement {
  const indexed = columns.map((column) => `text_grams(json_words(${column})) @> text_grams(?)`);
  const read = columns.map((column) => `${column}::text ilike ?`);
  const escaped = pattern(JSON.stringify(word).slice(1, -1));
  return {
    text: `((${indexed.join(' or ')}) and (${read.join(' or ')}))`,
    bindings: [...columns.map(() => word), ...columns.map(() => escaped)],
  };
}

function eitherSql(table: string, conditions: readonly Condition[]): Statement {
  const parts = conditions.map((condition) => conditionSql(table, condition));
  return {
    text: parts.length > 0 ? `(${parts.map(({ text }) => text).join(' or ')})` : 'false',
    bindings: parts.flatMap(({ bindings }) => bindings),
  };
}

function relatedSql(table: string, condition: Condition & { kind: 'related' }): Statement {
  // Under another name, as a table may refer to itself, and what it refers to further on.
  const name = table.startsWith('related') ? `${table}_` : 'related';
  const inner = conjunction(name, condition.conditions);
  const joined = `${ref(name, 'id')} = ${ref(table, condition.column)}`;
  return {
    text: `exists (select from ${quote(condition.table)} ${name}${inner.text} and ${joined})`,
    bindings: inner.bindings,
  };
}

function referredSql(
  id: string,
  [first, ...further]: { table: string; column: string }[],
  depth = 1,
): string {
  if (!first) return 'true';
  const name = `referring${depth}`;
  const next = further.length > 0 ? ` and ${referredSql(ref(name, 'id'), further, depth + 1)}` : '';
  return `exists (select from ${quote(first.table)} ${name} where ${ref(name, first.column)} = ${id}${next})`;
}

/** What people type is text, not a pattern. */
const pattern = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

/** Over all rows that match, not those of the page only. */
export async function selectTotals(
  db: Knex,
  { table, where }: Plan,
  totals: readonly AccessTotal[],
): Promise<Record<string, number>> {
  const condition = conjunction(table, where);
  const sums = totals.map(({ name, column, of }) => {
    const only = of ? ` filter (where ${ref(table, of.column.sql)} = any(?))` : '';
    return {
      text: `coalesce(sum(${ref(table, column.sql)})${only}, 0)::float8 as ${quote(name)}`,
      bindings: of ? [of.values as readonly Scalar[]] : [],
    };
  });
  const [row] = await run(db, {
    text: `select ${sums.map(({ text }) => text).join(', ')} from ${quote(table)}${condition.text}`,
    bindings: [...sums.flatMap(({ bindings }) => bindings), ...condition.bindings],
  });
  return row as Record<string, number>;
}

/** Like selectRows, but nobody else changes the rows until the transaction ends. */
export function lockRows(trx: Knex, plan: Plan): Promise<Row[]> {
  const { text, bindings } = pageStatement(plan, false);
  // In one order, or two callers could wait for each other.
  return run(trx, {
    text: `${text} order by ${ref(plan.table, 'id')} for update of ${quote(plan.table)}`,
    bindings,
  });
}
