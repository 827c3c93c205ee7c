/** Which tables speak of a row, found in the schema, so that none is forgotten. */
import type { Knex } from 'knex';

/**
 * SQL that holds where some row would lose what it speaks of: by a foreign key that neither cascades nor sets null.
 * @param alias of the table in the query around it
 * @param except tables that do not count
 */
export async function referringTo(
  db: Knex,
  table: string,
  alias: string,
  except: readonly string[] = [],
): Promise<string> {
  const { rows } = await db.raw(
    `select format('%I.%I', n.nspname, t.relname) as "table", quote_ident(a.attname) as "column"
     from pg_constraint c
     join pg_class t on t.oid = c.conrelid
     join pg_namespace n on n.oid = t.relnamespace
     join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
     where c.contype = 'f' and c.confrelid = ?::regclass and c.confdeltype in ('a', 'r')
       and not t.relname = any(?)`,
    [table, [...except]],
  );
  const uses = rows.map(
    (row: { table: string; column: string }) =>
      `exists (select from ${row.table} u where u.${row.column} = ${alias}.id)`,
  );
  return uses.join(' or ') || 'false';
}
