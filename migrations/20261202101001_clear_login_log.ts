import type { Knex } from 'knex';

/**
 * The login log names people and where they were: it only grows, but for rows older than the law wants logs to be kept
 * (网络安全法 §21: six months). The application's user may not delete from it (api/infra/appRole.ts); it calls this.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create function refuse_login_change() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' and old.at < now() - interval '180 days' then return old; end if;
      raise exception 'the login log is append-only' using errcode = '23001';
    end $$`);
  await knex.raw('drop trigger login_log_append_only on login_log');
  await knex.raw(
    'create trigger login_log_append_only before update or delete on login_log for each row execute function refuse_login_change()',
  );
  await knex.raw(`
    create function clear_login_log(older_than timestamptz) returns int language plpgsql
      security definer set search_path = public, pg_temp as $$
    declare cleared int;
    begin
      delete from login_log where at < least(older_than, now() - interval '180 days');
      get diagnostics cleared = row_count;
      return cleared;
    end $$`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop function clear_login_log(timestamptz)');
  await knex.raw('drop trigger login_log_append_only on login_log');
  await knex.raw('drop function refuse_login_change()');
  await knex.raw(
    'create trigger login_log_append_only before update or delete on login_log for each row execute function refuse_audit_change()',
  );
}
