import type { Knex } from 'knex';

/** Passwords that do not come back, a second factor, sessions that end unused, and a log of who came in. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('staff', (t) => {
    t.boolean('must_change_password').notNullable().defaultTo(false);
    t.text('totp_secret').comment('AES-256-GCM');
    t.timestamp('totp_enabled_at');
    t.bigInteger('totp_last_step').comment('of the last code used: none counts twice');
  });
  await knex.schema.createTable('staff_passwords', (t) => {
    t.bigIncrements('id');
    t.bigInteger('staff_id').notNullable().references('staff.id').onDelete('CASCADE').index();
    t.text('password_hash').notNullable();
    t.timestamp('created_at').notNullable().defaultTo(knex.fn.now());
  });
  // Whoever's password was set by somebody else has to set his own; his own change says so afterwards.
  await knex.raw(`
    create function keep_old_password() returns trigger language plpgsql as $$
    begin
      insert into staff_passwords (staff_id, password_hash) values (old.id, old.password_hash);
      new.must_change_password := true;
      return new;
    end $$`);
  await knex.raw(`
    create trigger staff_keep_old_password before update of password_hash on staff
      for each row when (old.password_hash <> new.password_hash) execute function keep_old_password()`);
  await knex.schema.alterTable('sessions', (t) => {
    t.timestamp('seen_at').notNullable().defaultTo(knex.fn.now()).comment('to the minute, of staff only');
  });
  await knex.schema.createTable('login_log', (t) => {
    t.bigIncrements('id');
    t.timestamp('at').notNullable().defaultTo(knex.fn.now()).index();
    t.bigInteger('staff_id').references('staff.id').index();
    t.text('username').notNullable().comment('as it was typed');
    t.text('outcome').notNullable();
    t.text('address').notNullable().defaultTo('');
    t.text('device').notNullable().defaultTo('');
  });
  await knex.raw(
    'create trigger login_log_append_only before update or delete on login_log for each row execute function refuse_audit_change()',
  );
  await knex.schema.createTable('security_policies', (t) => {
    t.bigInteger('id').primary().defaultTo(1);
    t.text('name').notNullable().defaultTo('全系统');
    t.integer('staff_idle_minutes').notNullable().defaultTo(60);
    t.integer('staff_hours').notNullable().defaultTo(12);
    t.integer('learner_days').notNullable().defaultTo(30);
    t.integer('password_history').notNullable().defaultTo(5);
    t.timestamp('updated_at').notNullable().defaultTo(knex.fn.now());
    t.check('id = 1', {}, 'security_policies_one_row');
  });
  await knex('security_policies').insert({ id: 1 });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('security_policies');
  await knex.schema.dropTable('login_log');
  await knex.schema.alterTable('sessions', (t) => t.dropColumn('seen_at'));
  await knex.raw('drop trigger staff_keep_old_password on staff');
  await knex.raw('drop function keep_old_password()');
  await knex.schema.dropTable('staff_passwords');
  await knex.schema.alterTable('staff', (t) =>
    t.dropColumns('must_change_password', 'totp_secret', 'totp_enabled_at', 'totp_last_step'),
  );
}
