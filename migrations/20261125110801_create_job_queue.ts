import type { Knex } from 'knex';
import PgBoss from 'pg-boss';

/** The plan brings its own transaction. */
export const config = { transaction: false };

/** pg-boss keeps its queues in a schema of its own. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(PgBoss.getConstructionPlans('pgboss'));
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop schema pgboss cascade');
}
