import type { Knex } from 'knex';

/** What learners are told: one row per message and learner, in the words in which it was told. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('learner_messages', (t) => {
    t.bigIncrements('id');
    t.bigInteger('learner_id').notNullable().references('learners.id').onDelete('CASCADE');
    t.text('kind').notNullable().comment('see api/domain/messages/kinds.ts');
    t.text('title').notNullable();
    t.text('text').notNullable().comment('plain');
    t.text('jump_kind').notNullable().defaultTo('none').comment('as of banners: where a tap leads');
    t.text('jump_target').notNullable().defaultTo('');
    t.jsonb('params').notNullable().defaultTo('{}').comment('what the text was made from');
    t.text('once').comment('of messages with the same one a learner gets the first only');
    t.timestamp('read_at').comment('null: not yet');
    t.timestamp('created_at').notNullable().defaultTo(knex.fn.now());
    t.unique(['learner_id', 'once']);
    t.index(['learner_id', 'id']);
    t.check("jump_kind in ('none', 'page', 'notice', 'web')", {}, 'learner_messages_jump_kind');
  });
  await knex.raw("comment on table learner_messages is '学员消息'");
  await knex.raw(
    'create index learner_messages_unread on learner_messages (learner_id) where read_at is null',
  );
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('learner_messages');
}
