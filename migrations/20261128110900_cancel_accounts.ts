import type { Knex } from 'knex';

/** 注销: asked for by the learner, carried out after a cooling-off time. See docs/adr/0022. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('learners', (t) => {
    t.timestamp('cancel_at').comment('when the account will be cancelled, unless the learner comes back');
    t.timestamp('cancelled_at').comment('from then on nobody: phone and name are gone');
  });
  await knex.raw('create index learners_to_cancel on learners (cancel_at) where cancel_at is not null');
  await knex.raw(`
    alter table learners add constraint learners_cancelled_is_nobody
      check (cancelled_at is null or num_nonnulls(openid, unionid, session_key, cancel_at) = 0)`);
  await knex.schema.alterTable('security_policies', (t) => {
    t.integer('cancel_days').notNullable().defaultTo(15);
    t.check('cancel_days between 1 and 15', {}, 'security_policies_cancel_days');
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('security_policies', (t) => t.dropColumn('cancel_days'));
  await knex.schema.alterTable('learners', (t) => t.dropColumns('cancel_at', 'cancelled_at'));
}
