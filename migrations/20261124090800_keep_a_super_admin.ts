import type { Knex } from 'knex';

/**
 * Somebody must stay who can manage accounts. Asked at commit, so that a batch may hand over in any order;
 * the lock on the role makes two transactions ask one after the other, each seeing what the other did.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create function keep_a_super_admin() returns trigger language plpgsql as $$
    declare super_id bigint;
    begin
      select id into super_id from roles where code = 'super' for no key update;
      if old.enabled and old.role_id = super_id
        and not exists (select from staff where role_id = super_id and enabled) then
        raise exception 'the last administrator who can log in'
          using errcode = 'check_violation', table = 'staff', constraint = 'staff_last_super';
      end if;
      return null;
    end $$`);
  await knex.raw(`
    create constraint trigger staff_last_super after delete or update of role_id, enabled on staff
      deferrable initially deferred for each row execute function keep_a_super_admin()`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop trigger staff_last_super on staff');
  await knex.raw('drop function keep_a_super_admin()');
}
