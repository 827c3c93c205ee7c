import type { Knex } from 'knex';

/**
 * Right, wrong and blank are folded together with the analysis: one row per question, written by one at a time
 * instead of by every submission. What is not folded yet will be.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('item_analysis', (t) => {
    for (const column of ['right_count', 'wrong_count', 'blank_count'])
      t.integer(column).notNullable().defaultTo(0);
  });
  await knex.schema.alterTable('bank_versions', (t) => {
    t.integer('attempt_count').notNullable().defaultTo(0).comment('attempts that are in item_analysis');
  });
  const noMoments = '{"n": 0, "x": 0, "xx": 0, "y": 0, "yy": 0, "xy": 0}';
  await knex.raw(
    `insert into item_analysis (item_id, sums, attempts, right_count, wrong_count, blank_count)
     select i.id, ?::jsonb, 0, count(*) filter (where r.correct), count(*) filter (where not r.correct),
       count(*) filter (where r.correct is null)
     from attempts a cross join unnest(a.item_ids) as place(item_id) join items i on i.id = place.item_id
       left join responses r on r.attempt_id = a.id and r.item_id = i.id
     where a.analysed and i.type in ('single', 'multiple', 'judge', 'fill') group by i.id
     on conflict (item_id) do update set right_count = excluded.right_count,
       wrong_count = excluded.wrong_count, blank_count = excluded.blank_count`,
    [`{"share": ${noMoments}, "correct": ${noMoments}, "choices": {}}`],
  );
  await knex.raw(
    `update bank_versions set attempt_count = counted.n
     from (select version_id, count(*)::int as n from attempts where analysed group by version_id) counted
     where counted.version_id = bank_versions.id`,
  );
  await knex.schema.dropTable('item_stats');
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.createTable('item_stats', (t) => {
    t.bigInteger('item_id').primary().references('items.id');
    t.integer('right_count').notNullable().defaultTo(0);
    t.integer('wrong_count').notNullable().defaultTo(0);
    t.integer('blank_count').notNullable().defaultTo(0);
  });
  await knex.raw(
    `insert into item_stats select item_id, right_count, wrong_count, blank_count from item_analysis`,
  );
  await knex.schema.alterTable('bank_versions', (t) => t.dropColumn('attempt_count'));
  await knex.schema.alterTable('item_analysis', (t) =>
    t.dropColumns('right_count', 'wrong_count', 'blank_count'),
  );
}
