import type { Knex } from 'knex';

/**
 * Practice counts when an answer is explained, not when the paper is handed in, which most learners never do.
 * Only answers that wait to be counted are in the index, so that finding them costs by them alone.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('responses', (t) => {
    t.boolean('to_count')
      .notNullable()
      .defaultTo(false)
      .comment("explained in practice, and to be brought into the learner's figures");
    t.timestamp('counted_at').comment('when practice brought it there; null = with handing in');
    t.boolean('noted').comment('right or wrong, as the wrong book was told then; null = not told');
  });
  await knex.raw('create index responses_to_count on responses (attempt_id) where to_count');
  await knex.raw('drop index learner_days_day');
  await knex.raw(
    'create index learner_days_day on learner_days (day) include (learner_id, answered, right_count)',
  );
  await knex.raw('create index practical_runs_updated on practical_runs (updated_at) include (learner_id)');
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop index practical_runs_updated');
  await knex.raw('drop index learner_days_day');
  await knex.raw('create index learner_days_day on learner_days (day) include (answered, right_count)');
  await knex.raw('drop index responses_to_count');
  await knex.schema.alterTable('responses', (t) => t.dropColumns('to_count', 'counted_at', 'noted'));
}
