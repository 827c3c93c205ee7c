import type { Knex } from 'knex';

/** People and how they prove who they are: staff, learners, partner organisations, sessions. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('organisations', (t) => {
    t.bigIncrements('id');
    t.text('name').notNullable().unique();
    t.text('contact_name');
    t.boolean('enabled').notNullable().defaultTo(true);
    t.timestamps(true, true);
  });
  await knex.schema.createTable('roles', (t) => {
    t.bigIncrements('id');
    t.text('code').notNullable().unique();
    t.text('name').notNullable();
    t.text('description').notNullable().defaultTo('');
    t.boolean('built_in').notNullable().defaultTo(false);
    t.timestamps(true, true);
  });
  await knex.schema.createTable('staff', (t) => {
    t.bigIncrements('id');
    t.text('username').notNullable().unique();
    t.text('name').notNullable();
    t.text('password_hash').notNullable();
    t.bigInteger('role_id').notNullable().references('roles.id').index();
    t.bigInteger('organisation_id').references('organisations.id').index();
    t.boolean('enabled').notNullable().defaultTo(true);
    t.timestamp('last_login_at');
    t.timestamps(true, true);
  });
  await knex.schema.createTable('learners', (t) => {
    t.bigIncrements('id');
    t.text('phone').notNullable().comment('AES-256-GCM, see api/infra/secrets.ts');
    t.text('phone_index').notNullable().unique().comment('HMAC-SHA256 blind index of the phone');
    t.text('name').comment('AES-256-GCM');
    t.text('openid').unique();
    t.text('unionid');
    t.text('session_key').comment('AES-256-GCM; never leaves the server');
    t.bigInteger('organisation_id').references('organisations.id').index();
    t.bigInteger('exam_plan_id').index();
    t.bigInteger('occupation_id').index();
    t.bigInteger('level_id').index();
    t.bigInteger('place_id').index();
    t.boolean('enabled').notNullable().defaultTo(true);
    t.timestamp('last_login_at');
    t.timestamps(true, true);
  });
  await knex.schema.createTable('sessions', (t) => {
    t.bigIncrements('id');
    t.text('token_hash').notNullable().unique().comment('SHA-256 of the bearer token');
    t.bigInteger('staff_id').references('staff.id').onDelete('CASCADE').index();
    t.bigInteger('learner_id').references('learners.id').onDelete('CASCADE').index();
    t.text('device').notNullable().defaultTo('');
    t.text('address').notNullable().defaultTo('');
    t.timestamp('created_at').notNullable().defaultTo(knex.fn.now());
    t.timestamp('expires_at').notNullable();
    t.timestamp('revoked_at');
    t.check('num_nonnulls(staff_id, learner_id) = 1', {}, 'sessions_one_owner');
  });
  // Whoever knew the old password is out, whichever way the new one was set.
  await knex.raw(`
    create function end_sessions_of_staff() returns trigger language plpgsql as $$
    begin
      update sessions set revoked_at = now() where staff_id = new.id and revoked_at is null;
      return null;
    end $$`);
  await knex.raw(
    'create trigger staff_password_ends_sessions after update of password_hash on staff for each row when (old.password_hash <> new.password_hash) execute function end_sessions_of_staff()',
  );
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ['sessions', 'learners', 'staff', 'roles', 'organisations'])
    await knex.schema.dropTable(table);
  await knex.raw('drop function end_sessions_of_staff()');
}
