import type { Knex } from 'knex';

/** Messages that also go out through WeChat: by which template, who has agreed how often, and what became of each. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('wechat_templates', (t) => {
    t.bigIncrements('id');
    t.text('kind').notNullable().comment('of message, see api/domain/messages/kinds.ts');
    t.text('template_id').notNullable().comment("as WeChat's console names it");
    t.jsonb('fields').notNullable().comment('see api/domain/messages/templateFields.ts');
    t.boolean('enabled').notNullable().defaultTo(true);
    t.integer('sent_count').notNullable().defaultTo(0);
    t.integer('refused_count').notNullable().defaultTo(0);
    t.integer('failed_count').notNullable().defaultTo(0);
    t.text('last_error').comment('of the last one that failed');
    t.timestamp('last_failed_at');
    t.timestamps(true, true);
    t.index('kind');
  });
  await knex.schema.createTable('message_credits', (t) => {
    t.bigIncrements('id');
    t.bigInteger('learner_id').notNullable().references('learners.id').onDelete('CASCADE');
    t.text('template_id').notNullable().comment("WeChat's");
    t.uuid('client_key').notNullable().comment('of the answer: a repeat counts once');
    t.timestamp('spent_at').comment('null: one message may still be sent for it');
    t.timestamp('created_at').notNullable().defaultTo(knex.fn.now());
    t.unique(['learner_id', 'template_id', 'client_key']);
  });
  await knex.raw("comment on table message_credits is '订阅次数'");
  await knex.schema.createTable('wechat_deliveries', (t) => {
    t.bigIncrements('id');
    t.bigInteger('message_id').notNullable().references('learner_messages.id').onDelete('CASCADE');
    t.bigInteger('learner_id').notNullable().references('learners.id').onDelete('CASCADE').index();
    t.bigInteger('template_id').notNullable().references('wechat_templates.id').index();
    t.text('state').notNullable().defaultTo('waiting');
    t.integer('attempts').notNullable().defaultTo(0);
    t.timestamp('next_at').notNullable().defaultTo(knex.fn.now()).comment('not before');
    t.text('reason').comment('why it was refused, failed or put off');
    t.timestamps(true, true);
    t.unique(['message_id', 'template_id']);
    t.check("state in ('waiting', 'sent', 'refused', 'failed')", {}, 'wechat_deliveries_state');
  });
  await knex.raw(
    "create index wechat_deliveries_waiting on wechat_deliveries (next_at, id) where state = 'waiting'",
  );
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('wechat_deliveries');
  await knex.schema.dropTable('message_credits');
  await knex.schema.dropTable('wechat_templates');
}
