import type { Knex } from 'knex';

/** Super administrators had organisations before there was a rule against it; the audit log names which. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    with bound as (
      select staff.id, organisation_id from staff join roles on roles.id = role_id
      where roles.code = 'super' and organisation_id is not null
    ), freed as (
      update staff set organisation_id = null, updated_at = now() from bound where bound.id = staff.id
    )
    insert into audit_log (action, resource, row_id, before, after)
      select 'update', 'staff', id, jsonb_build_object('organisationId', organisation_id),
        jsonb_build_object('organisationId', null)
      from bound`);
}

/** The rule stands in the program: what is cleared stays so. */
export async function down(): Promise<void> {}
