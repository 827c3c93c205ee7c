import type { Knex } from 'knex';

/** What can be examined, when and where. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('occupations', (t) => {
    t.bigIncrements('id');
    t.text('code').notNullable().unique().comment('national code, for example 6-31-01-03');
    t.text('name').notNullable();
    t.integer('position').notNullable().defaultTo(0);
    t.boolean('enabled').notNullable().defaultTo(true);
    t.timestamps(true, true);
  });
  await knex.schema.createTable('levels', (t) => {
    t.bigIncrements('id');
    t.text('code').notNullable().unique();
    t.text('name').notNullable();
    t.integer('position').notNullable().defaultTo(0);
    t.boolean('enabled').notNullable().defaultTo(true);
    t.timestamps(true, true);
  });
  await knex.schema.createTable('exam_plans', (t) => {
    t.bigIncrements('id');
    t.text('name').notNullable().unique();
    t.timestamp('exam_starts_at').notNullable();
    t.timestamp('exam_ends_at').notNullable();
    t.boolean('enabled').notNullable().defaultTo(true);
    t.timestamps(true, true);
  });
  await knex.schema.createTable('places', (t) => {
    t.bigIncrements('id');
    t.text('name').notNullable().unique();
    t.text('address').notNullable().defaultTo('');
    t.integer('position').notNullable().defaultTo(0);
    t.boolean('enabled').notNullable().defaultTo(true);
    t.timestamps(true, true);
  });
  await knex.schema.createTable('knowledge_points', (t) => {
    t.bigIncrements('id');
    t.bigInteger('occupation_id').notNullable().references('occupations.id');
    t.bigInteger('level_id').notNullable().references('levels.id');
    t.bigInteger('parent_id').references('knowledge_points.id').index();
    t.text('code').notNullable().comment('鉴定点代码, for example A-B-A-001');
    t.text('name').notNullable();
    t.decimal('weight', 6, 2).comment('鉴定比重, per cent');
    t.timestamps(true, true);
    t.unique(['occupation_id', 'level_id', 'code']);
  });
  await knex.raw(`
    create function refuse_own_ancestor() returns trigger language plpgsql as $$
    begin
      if exists (
        with recursive above(id) as (
          select new.parent_id
          union select k.parent_id from knowledge_points k join above on k.id = above.id
        )
        select from above where id = new.id
      ) then
        raise exception 'a knowledge point stands below itself' using
          errcode = '23514', table = 'knowledge_points', constraint = 'knowledge_points_no_cycle';
      end if;
      return new;
    end $$`);
  await knex.raw(
    'create trigger knowledge_points_no_cycle before insert or update of parent_id on knowledge_points for each row execute function refuse_own_ancestor()',
  );
  await knex.schema.alterTable('learners', (t) => {
    t.foreign('exam_plan_id').references('exam_plans.id');
    t.foreign('occupation_id').references('occupations.id');
    t.foreign('level_id').references('levels.id');
    t.foreign('place_id').references('places.id');
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('learners', (t) => {
    for (const column of ['exam_plan_id', 'occupation_id', 'level_id', 'place_id']) t.dropForeign(column);
  });
  for (const table of ['knowledge_points', 'places', 'exam_plans', 'levels', 'occupations'])
    await knex.schema.dropTable(table);
  await knex.raw('drop function refuse_own_ancestor()');
}
