import type { Knex } from 'knex';

/** Roles of the centre's own hold their rights as data; a session may look as another role. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('roles', (t) => {
    t.jsonb('grants').comment('null: a built-in role, whose rights are in the code');
    t.check('built_in = (grants is null)', {}, 'roles_grants_unless_built_in');
  });
  await knex.schema.alterTable('sessions', (t) => {
    t.bigInteger('preview_role_id').references('roles.id').onDelete('CASCADE').index();
    t.bigInteger('preview_organisation_id').references('organisations.id').onDelete('CASCADE').index();
  });
  await knex.raw(`
    create function keep_built_in_roles() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' or new.code <> old.code or not new.built_in then
        raise exception 'a built-in role' using errcode = 'check_violation', table = 'roles',
          constraint = 'roles_built_in';
      end if;
      return new;
    end $$`);
  await knex.raw(`
    create trigger roles_keep_built_in before delete or update on roles
      for each row when (old.built_in) execute function keep_built_in_roles()`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop trigger roles_keep_built_in on roles');
  await knex.raw('drop function keep_built_in_roles()');
  await knex.schema.alterTable('sessions', (t) => {
    t.dropColumn('preview_role_id');
    t.dropColumn('preview_organisation_id');
  });
  await knex.schema.alterTable('roles', (t) => {
    t.dropChecks('roles_grants_unless_built_in');
    t.dropColumn('grants');
  });
}
