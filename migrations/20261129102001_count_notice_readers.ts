import type { Knex } from 'knex';

/** Who has opened a notice, once for each learner; and when a notice came out, so that lists can be put in that order. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('notice_reads', (t) => {
    t.bigInteger('notice_id').notNullable().references('notices.id').onDelete('cascade');
    t.bigInteger('learner_id').notNullable().references('learners.id').onDelete('cascade').index();
    t.timestamp('created_at').notNullable().defaultTo(knex.fn.now());
    t.primary(['notice_id', 'learner_id']);
  });
  await knex.schema.alterTable('notices', (t) => {
    t.integer('readers')
      .notNullable()
      .defaultTo(0)
      .comment('learners who have opened it, cancelled ones too');
    t.specificType(
      'published_at',
      'timestamptz not null generated always as (coalesce(starts_at, created_at)) stored',
    );
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('notices', (t) => t.dropColumns('published_at', 'readers'));
  await knex.schema.dropTable('notice_reads');
}
