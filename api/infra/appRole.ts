/**
 * The database user that the application works as: he reads and writes rows, but owns nothing, so that he can
 * neither change tables nor what only grows. Migrations run as the owner.
 */
import type { Knex } from 'knex';

/** Rows are added and read, never changed or taken away. */
export const APPEND_ONLY = ['audit_log', 'login_log'] as const;

/** After every migration, as the owner: rights on what there is now, and no more. Makes the user when he is missing. */
export async function grantAppRole(owner: Knex, role: string, password?: string): Promise<void> {
  const name = await quoted(owner, 'quote_ident', role);
  const exists = await owner('pg_roles').where({ rolname: role }).first('rolname');
  const secret = password === undefined ? '' : ` password ${await quoted(owner, 'quote_literal', password)}`;
  if (!exists) await owner.raw(`create role ${name} login${secret}`);
  else if (secret) await owner.raw(`alter role ${name} login${secret}`);
  await owner.transaction(async (trx) => {
    for (const statement of [
      `grant usage on schema public to ${name}`,
      `grant select, insert, update, delete on all tables in schema public to ${name}`,
      `grant usage, select on all sequences in schema public to ${name}`,
      `revoke update, delete, truncate on ${APPEND_ONLY.join(', ')} from ${name}`,
      `revoke insert, update, delete on knex_migrations, knex_migrations_lock from ${name}`,
    ])
      await trx.raw(statement);
    await handOverQueue(trx, name);
  });
}

/** The job queue keeps its own tables, one more for every kind of job. */
async function handOverQueue(trx: Knex, name: string): Promise<void> {
  if (!(await trx('pg_namespace').where({ nspname: 'pgboss' }).first('oid'))) return;
  const { rows } = await trx.raw(`
    select 'alter table ' || oid::regclass || ' owner to ${name}' as statement from pg_class
      where relnamespace = 'pgboss'::regnamespace and relkind in ('r', 'p')
    union all select 'alter function ' || oid::regprocedure || ' owner to ${name}' from pg_proc
      where pronamespace = 'pgboss'::regnamespace
    union all select 'alter schema pgboss owner to ${name}'`);
  for (const { statement } of rows) await trx.raw(statement);
}

async function quoted(db: Knex, how: 'quote_ident' | 'quote_literal', text: string): Promise<string> {
  const { rows } = await db.raw(`select ${how}(?) as text`, [text]);
  return rows[0].text;
}
