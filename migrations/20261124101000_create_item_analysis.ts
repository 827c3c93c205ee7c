import type { Knex } from 'knex';

/** Item analysis: sums per question that only grow, and which attempts are in them. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('item_analysis', (t) => {
    t.bigInteger('item_id').primary().references('items.id');
    t.jsonb('sums').notNullable().comment('ItemSums');
    t.integer('attempts').notNullable();
    t.specificType('facility', 'double precision').comment('0 to 1');
    t.specificType('discrimination', 'double precision').comment('-1 to 1, null = cannot be said');
    t.specificType('point_biserial', 'double precision').comment('-1 to 1, null = cannot be said');
    t.text('doubt').comment('suspectKey | negative | tooHard | tooEasy | weak');
    t.specificType('suggested_keys', 'text[]').comment('with suspectKey');
    t.timestamp('updated_at').notNullable().defaultTo(knex.fn.now());
  });
  await knex.raw("comment on table item_analysis is '试题质量分析'");
  await knex.schema.alterTable('attempts', (t) => {
    t.boolean('analysed').notNullable().defaultTo(false).comment('its answers are in item_analysis');
  });
  await knex.raw(
    "create index attempts_to_analyse on attempts (id) where state = 'submitted' and not analysed",
  );
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('attempts', (t) => t.dropColumn('analysed'));
  await knex.schema.dropTable('item_analysis');
}
