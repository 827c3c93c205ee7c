import type { Knex } from 'knex';

/** What a correction would change is worked out beforehand, in portions where there are many attempts, and kept for some days. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('regrade_previews', (t) => {
    t.bigIncrements('id');
    t.bigInteger('staff_id').notNullable().references('staff.id').index();
    t.bigInteger('item_id').notNullable().references('items.id').index();
    t.jsonb('asked').notNullable().comment('as staff have asked for it');
    t.jsonb('scope')
      .notNullable()
      .comment('the items and versions it is about, and what they count from then on');
    t.bigInteger('known').notNullable().comment('the newest of item_corrections of these items');
    t.text('state').notNullable().defaultTo('running').comment('running | done');
    t.bigInteger('after_id').notNullable().defaultTo(0).comment('attempts up to this one were looked at');
    t.integer('total').notNullable().comment('attempts when it was begun');
    t.integer('done').notNullable().defaultTo(0);
    t.jsonb('figures').notNullable().comment('of those looked at');
    t.integer('learners').comment('null until all are looked at');
    t.timestamp('begun_at').notNullable();
    t.timestamp('finished_at');
  });
  await knex.raw("comment on table regrade_previews is '更正预览'");
  await knex.raw("create index regrade_previews_running on regrade_previews (id) where state = 'running'");
  await knex.schema.createTable('regrade_preview_attempts', (t) => {
    t.bigInteger('preview_id').notNullable().references('regrade_previews.id').onDelete('CASCADE');
    t.bigInteger('attempt_id').notNullable();
    t.decimal('score_before', 7, 2).notNullable();
    t.decimal('score_after', 7, 2).notNullable();
    t.decimal('max_score', 7, 2).notNullable();
    t.boolean('passed_before');
    t.boolean('passed_after');
    t.boolean('turned').notNullable().comment('passes now, or no longer');
    t.primary(['preview_id', 'attempt_id']);
  });
  await knex.raw("comment on table regrade_preview_attempts is '更正预览中成绩会变化的答卷'");
  await knex.raw(
    'create index regrade_preview_attempts_turned on regrade_preview_attempts (preview_id, attempt_id) where turned',
  );
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('regrade_preview_attempts');
  await knex.schema.dropTable('regrade_previews');
}
