import type { Knex } from 'knex';

/** Each code that is sent costs money, and may annoy who has not asked for it. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('security_policies', (t) => {
    t.integer('sms_per_phone').notNullable().defaultTo(5).comment('codes a day');
    t.integer('sms_per_address').notNullable().defaultTo(100).comment('codes a day');
    t.check('sms_per_phone between 1 and 50', {}, 'security_policies_sms_per_phone');
    t.check('sms_per_address between 1 and 10000', {}, 'security_policies_sms_per_address');
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('security_policies', (t) => t.dropColumns('sms_per_phone', 'sms_per_address'));
}
