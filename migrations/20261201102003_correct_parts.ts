import type { Knex } from 'knex';

const viewOf = (whole: string, parts: string) => `
  create or replace view current_items as
    select i.id, i.version_id, i.position, i.question_id, i.type, i.stem, i.options,
      coalesce(c.answers->0, i.answer) as answer, coalesce(c.answers - 0, '[]') as also_right,
      coalesce(c.ruling, 'key') as ruling, c.id is not null as corrected,
      coalesce(c.explanation, i.explanation) as explanation, ${parts} as parts, i.difficulty, i.knowledge_point_id
    from items i left join lateral
      (select id, ruling, answers, explanation from item_corrections where item_id = i.id ${whole} order by id desc limit 1) c on true`;

/** A part of a case question is corrected by itself: the newest correction of each part is laid over it. */
export async function up(knex: Knex): Promise<void> {
  for (const table of ['item_corrections', 'regradings'])
    await knex.schema.alterTable(table, (t) => {
      t.smallint('part').checkPositive().comment('of a case question, from 1; null: the question as a whole');
    });
  await knex.raw(
    viewOf(
      'and part is null',
      `case when i.parts = '[]' then i.parts else (
         select jsonb_agg(case when p.id is null then one.part
           else one.part || jsonb_build_object('ruling', p.ruling, 'answer', p.answers->0, 'explanation', p.explanation) end
           order by one.place)
         from jsonb_array_elements(i.parts) with ordinality one(part, place) left join lateral
           (select * from item_corrections where item_id = i.id and part = one.place order by id desc limit 1) p on true
       ) end`,
    ),
  );
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(viewOf('', 'i.parts'));
  for (const table of ['item_corrections', 'regradings'])
    await knex.schema.alterTable(table, (t) => t.dropColumn('part'));
}
