import type { Knex } from 'knex';

/** Who has tried to log in by which phone, in vain too; what passwords must be; how long the log is kept. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('learner_logins', (t) => {
    t.bigIncrements('id');
    t.timestamp('at').notNullable().index();
    t.bigInteger('learner_id')
      .references('learners.id')
      .onDelete('CASCADE')
      .comment('null: nobody has this phone');
    t.text('phone').notNullable().comment('sealed');
    t.text('phone_index').notNullable().index();
    t.text('way').notNullable();
    t.text('outcome').notNullable();
    t.text('address').notNullable();
    t.text('device').notNullable();
    t.index(['learner_id', 'id']);
    t.check("way in ('wechat', 'password', 'reset')", {}, 'learner_logins_way');
    t.check("outcome in ('success', 'password', 'code', 'disabled', 'locked')", {}, 'learner_logins_outcome');
  });
  await knex.schema.alterTable('security_policies', (t) => {
    t.integer('login_days').notNullable().defaultTo(180);
    t.integer('password_length').notNullable().defaultTo(8);
    t.integer('password_kinds').notNullable().defaultTo(2);
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('security_policies', (t) =>
    t.dropColumns('login_days', 'password_length', 'password_kinds'),
  );
  await knex.schema.dropTable('learner_logins');
}
