import type { Knex } from 'knex';

/** 预报考: what is asked of whoever registers for an exam, and what learners have filled in. */
export async function up(knex: Knex): Promise<void> {
  await createForms(knex);
  await knex.schema.createTable('registration_photos', (t) => {
    t.bigIncrements('id');
    t.bigInteger('learner_id').notNullable().references('learners.id').onDelete('CASCADE').index();
    t.text('sealed').notNullable().comment('sealed: base64 of the picture');
    t.text('mime').notNullable();
    t.timestamp('created_at').notNullable().defaultTo(knex.fn.now());
  });
  await knex.raw("comment on table registration_photos is '报名照片'");
  await knex.schema.createTable('registrations', (t) => {
    t.bigIncrements('id');
    t.bigInteger('exam_plan_id').notNullable().references('exam_plans.id');
    t.bigInteger('learner_id').notNullable().references('learners.id').onDelete('CASCADE').index();
    t.bigInteger('form_id').notNullable().references('registration_forms.id');
    t.integer('version').notNullable().comment('of the form that was filled in');
    t.text('state').notNullable();
    t.text('reason').comment('why it was rejected');
    t.text('name').notNullable().comment('sealed');
    t.text('phone').notNullable().comment('sealed');
    t.text('phone_index').notNullable();
    t.text('id_number').comment('sealed');
    t.text('id_number_index');
    t.text('contacts').comment('sealed: {"<key>": "<further phone>"}');
    t.bigInteger('photo_id').references('registration_photos.id').index();
    t.specificType('has_photo', 'boolean not null generated always as (photo_id is not null) stored');
    t.jsonb('answers')
      .notNullable()
      .comment('by key of the field; what is personal stands in the columns above');
    t.text('summary').notNullable().comment('the answers in one line for lists and filters');
    t.boolean('same_id').notNullable().defaultTo(false).comment('another one of the plan has this ID number');
    t.timestamp('submitted_at').notNullable();
    t.timestamp('decided_at');
    t.timestamps(true, true);
    t.unique(['learner_id', 'exam_plan_id']);
    t.index(['exam_plan_id', 'state']);
    t.index(['exam_plan_id', 'id_number_index']);
    t.index('phone_index');
    t.foreign(['form_id', 'version']).references(['form_id', 'version']).inTable('registration_versions');
    t.check(
      "state in ('submitted', 'reviewing', 'approved', 'rejected', 'cancelled')",
      {},
      'registrations_state',
    );
  });
}

async function createForms(knex: Knex): Promise<void> {
  await knex.schema.createTable('registration_forms', (t) => {
    t.bigIncrements('id');
    t.text('name').notNullable();
    t.bigInteger('exam_plan_id').notNullable().unique().references('exam_plans.id');
    t.text('note').notNullable().defaultTo('');
    t.timestamp('opens_at').notNullable();
    t.timestamp('closes_at').notNullable();
    t.jsonb('fields').notNullable().comment('see api/domain/registrations/form.ts');
    t.integer('version').notNullable().defaultTo(1);
    t.boolean('enabled').notNullable().defaultTo(true);
    t.timestamps(true, true);
  });
  await knex.schema.createTable('registration_versions', (t) => {
    t.bigInteger('form_id').notNullable().references('registration_forms.id').onDelete('CASCADE');
    t.integer('version').notNullable();
    t.jsonb('fields').notNullable();
    t.primary(['form_id', 'version']);
  });
  await knex.raw("comment on table registration_versions is '报名表版本'");
  // Whoever changes the fields, by a form or by SQL: what was filled in keeps what it was asked.
  await knex.raw(`
    create function count_registration_version() returns trigger language plpgsql as $$
    begin
      if new.fields is distinct from old.fields then new.version := old.version + 1; end if;
      return new;
    end $$`);
  await knex.raw(`
    create function keep_registration_version() returns trigger language plpgsql as $$
    begin
      insert into registration_versions (form_id, version, fields) values (new.id, new.version, new.fields)
      on conflict do nothing;
      return null;
    end $$`);
  await knex.raw(
    'create trigger registration_forms_count before update on registration_forms for each row execute function count_registration_version()',
  );
  await knex.raw(
    'create trigger registration_forms_keep after insert or update on registration_forms for each row execute function keep_registration_version()',
  );
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('registrations');
  await knex.schema.dropTable('registration_photos');
  await knex.schema.dropTable('registration_versions');
  await knex.schema.dropTable('registration_forms');
  await knex.raw('drop function count_registration_version(); drop function keep_registration_version()');
}
