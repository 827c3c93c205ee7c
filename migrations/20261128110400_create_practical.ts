import type { Knex } from 'knex';

/** Practical papers (实操) with published versions, and how learners have marked themselves by their scoring sheets. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('practical_papers', (t) => {
    t.bigIncrements('id');
    t.text('name').notNullable();
    t.bigInteger('occupation_id').notNullable().references('occupations.id');
    t.bigInteger('level_id').notNullable().references('levels.id').index();
    t.text('preparation').notNullable().comment('marked text: materials, tools, place');
    t.jsonb('tasks').notNullable().comment('see api/domain/practical/task.ts');
    t.decimal('pass_score', 7, 2).notNullable().comment('of 100');
    t.timestamps(true, true);
    t.unique(['occupation_id', 'level_id', 'name']);
  });
  await knex.raw("comment on table practical_papers is '实操试卷'");
  await knex.schema.createTable('practical_versions', (t) => {
    t.bigIncrements('id');
    t.bigInteger('paper_id').notNullable().references('practical_papers.id');
    t.integer('number').notNullable();
    t.text('name').notNullable().comment('of the paper and the number, when published');
    t.text('title').notNullable().comment('the name of the paper when published');
    t.jsonb('content').notNullable().comment('{preparation, tasks, passScore}');
    t.bigInteger('published_by').references('staff.id');
    t.timestamp('published_at').notNullable().defaultTo(knex.fn.now());
    t.unique(['paper_id', 'number']);
  });
  await knex.raw("comment on table practical_versions is '实操试卷版本'");
  await knex.raw(
    'create trigger practical_versions_immutable before update or delete on practical_versions for each row execute function refuse_change()',
  );
  await knex.schema.alterTable('practical_papers', (t) => {
    t.bigInteger('published_version_id').references('practical_versions.id');
  });
  await knex.schema.createTable('practical_runs', (t) => {
    t.bigIncrements('id');
    t.bigInteger('learner_id').notNullable().references('learners.id').onDelete('CASCADE');
    t.bigInteger('paper_id').notNullable().references('practical_papers.id').index();
    t.bigInteger('version_id').notNullable().references('practical_versions.id').index();
    t.uuid('client_key').notNullable();
    t.jsonb('marks').notNullable().comment('per task, per row: points, whether a veto applies, or null');
    t.integer('used_seconds').notNullable().defaultTo(0).comment('while the timer ran; guidance only');
    t.timestamp('started_at').notNullable();
    t.timestamp('finished_at').comment("by the phone's clock within what can be true; null = in progress");
    t.decimal('score', 7, 2);
    t.boolean('passed');
    t.timestamp('updated_at').notNullable();
    t.unique(['learner_id', 'client_key']);
    t.index(['learner_id', 'finished_at']);
  });
  await knex.raw("comment on table practical_runs is '实操自评'");
  await knex.raw(
    'create unique index practical_runs_open on practical_runs (learner_id, paper_id) where finished_at is null',
  );
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('practical_runs');
  await knex.schema.alterTable('practical_papers', (t) => t.dropColumn('published_version_id'));
  await knex.schema.dropTable('practical_versions');
  await knex.schema.dropTable('practical_papers');
}
