import type { Knex } from 'knex';

const jump = (t: Knex.CreateTableBuilder, table: string) => {
  t.text('jump_kind').notNullable().defaultTo('none').comment('as of banners: where a tap leads');
  t.text('jump_target').notNullable().defaultTo('');
  t.check("jump_kind in ('none', 'page', 'notice', 'web')", {}, `${table}_jump_kind`);
};

/** Messages of the centre to many learners, and the texts that it uses again and again. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('broadcast_templates', (t) => {
    t.bigIncrements('id');
    t.text('name').notNullable().unique();
    t.text('title').notNullable();
    t.text('text').notNullable().comment('plain');
    jump(t, 'broadcast_templates');
    t.timestamps(true, true);
  });
  await knex.schema.createTable('broadcasts', (t) => {
    t.bigIncrements('id');
    t.text('title').notNullable();
    t.text('text').notNullable().comment('plain');
    jump(t, 'broadcasts');
    for (const [column, table] of [
      ['occupation_id', 'occupations'],
      ['level_id', 'levels'],
      ['exam_plan_id', 'exam_plans'],
      ['organisation_id', 'organisations'],
    ] as const)
      t.bigInteger(column).references(`${table}.id`).index().comment('only learners of this one');
    t.text('membership').comment('only members, or only learners who are none');
    t.timestamp('send_at').comment('null: as soon as it is sent off');
    t.text('state').notNullable().defaultTo('draft').comment('see api/domain/broadcasts/states.ts');
    t.jsonb('rights').comment('whose learners it reaches: role, grants, organisation of whoever sent it off');
    t.timestamp('audience_at').comment('by which memberships are judged, while it is being sent');
    t.integer('recipients').comment('counted when sending began');
    t.integer('delivered').notNullable().defaultTo(0);
    t.bigInteger('reached_id').notNullable().defaultTo(0).comment('learners up to this id have been told');
    t.bigInteger('created_by').references('staff.id').index();
    t.timestamp('finished_at');
    t.timestamps(true, true);
    t.check("membership in ('member', 'none')", {}, 'broadcasts_membership');
    t.check("state in ('draft', 'waiting', 'sending', 'sent', 'cancelled')", {}, 'broadcasts_state');
    t.check("(state in ('waiting', 'sending')) <= (rights is not null)", {}, 'broadcasts_know_their_sender');
  });
  await knex.raw(
    "create index learner_messages_of_broadcasts on learner_messages (once, read_at) where kind = 'broadcast'",
  );
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop index learner_messages_of_broadcasts');
  await knex.schema.dropTable('broadcasts');
  await knex.schema.dropTable('broadcast_templates');
}
