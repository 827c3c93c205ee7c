import type { Knex } from 'knex';

/** Blueprints, papers, and what learners do with them. Scores are points with two decimals. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('blueprints', (t) => {
    t.bigIncrements('id');
    t.text('name').notNullable();
    t.bigInteger('bank_id').notNullable().references('banks.id').index();
    t.jsonb('sections').notNullable().comment('[{type, count, score}] in paper order; score per question');
    t.text('multiple_rule').notNullable().defaultTo('all').comment('all | half | option');
    t.integer('minutes').notNullable();
    t.decimal('pass_score', 7, 2).notNullable();
    t.boolean('enabled').notNullable().defaultTo(true);
    t.timestamps(true, true);
    t.unique(['bank_id', 'name']);
  });
  await knex.schema.createTable('papers', (t) => {
    t.bigIncrements('id');
    t.text('name').notNullable();
    t.text('kind').notNullable().comment('past | mock');
    t.bigInteger('blueprint_id').notNullable().references('blueprints.id').index();
    t.bigInteger('version_id').notNullable().references('bank_versions.id');
    t.bigInteger('bank_id').comment("the blueprint's, set by trigger; the version must be of the same");
    t.bigInteger('seed')
      .notNullable()
      .defaultTo(knex.raw('floor(random() * 9007199254740991)'))
      .comment('same blueprint, version and seed: same paper');
    t.boolean('published').notNullable().defaultTo(false);
    t.timestamps(true, true);
    t.unique(['blueprint_id', 'name']);
  });
  await keepPapersInOneBank(knex);
  await knex.schema.createTable('attempts', (t) => {
    t.bigIncrements('id');
    t.bigInteger('learner_id').notNullable().references('learners.id');
    t.text('client_key').notNullable().comment('made by the phone: opening twice gives one attempt');
    t.text('mode').notNullable().comment('practice | exam');
    t.text('source').notNullable().comment('training | paper | wrong');
    t.bigInteger('blueprint_id').references('blueprints.id');
    t.bigInteger('paper_id').references('papers.id');
    t.bigInteger('version_id')
      .references('bank_versions.id')
      .index()
      .comment('null = wrong questions, of any versions');
    t.bigInteger('seed').comment('what the items were drawn with; null = not drawn');
    t.specificType('item_ids', 'bigint[]').notNullable().comment('in paper order');
    t.jsonb('rules').notNullable().comment('AttemptRules frozen when opened');
    t.text('state').notNullable().comment('in_progress | submitted');
    t.timestamp('started_at').notNullable().defaultTo(knex.fn.now());
    t.timestamp('deadline_at');
    t.timestamp('submitted_at');
    t.integer('answered_count').notNullable().defaultTo(0);
    t.integer('correct_count').notNullable().defaultTo(0);
    t.decimal('score', 7, 2);
    t.decimal('max_score', 7, 2).notNullable();
    t.boolean('passed');
    t.timestamps(true, true);
    t.unique(['learner_id', 'client_key']);
  });
  // The result of one attempt would give away the keys of another that is still open.
  await knex.raw(
    "create unique index attempts_open_paper on attempts (learner_id, paper_id) where state = 'in_progress'",
  );
  await knex.raw("create index attempts_open on attempts (learner_id, id) where state = 'in_progress'");
  await knex.raw(
    "create index attempts_deadline on attempts (deadline_at) where state = 'in_progress' and mode = 'exam'",
  );
  // No foreign key: whoever writes a response locks its attempt, once per batch and not once per row.
  await knex.schema.createTable('responses', (t) => {
    t.bigInteger('attempt_id').notNullable();
    t.bigInteger('item_id').notNullable();
    t.integer('seq').notNullable().comment('numbered by the phone; only a higher one replaces');
    t.jsonb('response').notNullable();
    t.boolean('correct').comment('null = not judged (subjective)');
    t.decimal('score', 7, 2);
    t.timestamp('answered_at').notNullable().comment("the phone's clock");
    t.timestamp('received_at').notNullable().defaultTo(knex.fn.now());
    t.primary(['attempt_id', 'item_id']);
  });
  await knex.schema.createTable('wrong_questions', (t) => {
    t.bigInteger('learner_id').notNullable().references('learners.id').onDelete('CASCADE');
    t.bigInteger('question_id').notNullable().references('questions.id');
    t.bigInteger('item_id').notNullable().references('items.id').comment('as last seen');
    t.text('type').notNullable();
    t.integer('wrong_count').notNullable().defaultTo(1);
    t.timestamp('last_wrong_at').notNullable();
    t.timestamp('mastered_at').comment('answered right when trained again; null = still to train');
    t.primary(['learner_id', 'question_id']);
  });
  await knex.schema.createTable('item_stats', (t) => {
    t.bigInteger('item_id').primary().references('items.id');
    t.integer('right_count').notNullable().defaultTo(0);
    t.integer('wrong_count').notNullable().defaultTo(0);
    t.integer('blank_count').notNullable().defaultTo(0);
  });
}

/** Keys of two columns, so that no race and no later change of a blueprint or version gets around them. */
async function keepPapersInOneBank(knex: Knex): Promise<void> {
  for (const table of ['blueprints', 'bank_versions'])
    await knex.schema.alterTable(table, (t) => t.unique(['id', 'bank_id']));
  await knex.schema.alterTable('papers', (t) => {
    t.foreign(['blueprint_id', 'bank_id'], 'papers_bank_of_blueprint')
      .references(['id', 'bank_id'])
      .inTable('blueprints');
    t.foreign(['version_id', 'bank_id'], 'papers_bank_of_version')
      .references(['id', 'bank_id'])
      .inTable('bank_versions');
  });
  await knex.raw(`
    create function set_bank_of_paper() returns trigger language plpgsql as $$
    begin
      new.bank_id := (select bank_id from blueprints where id = new.blueprint_id);
      return new;
    end $$`);
  await knex.raw(
    'create trigger papers_bank before insert or update on papers for each row execute function set_bank_of_paper()',
  );
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ['item_stats', 'wrong_questions', 'responses', 'attempts', 'papers', 'blueprints'])
    await knex.schema.dropTable(table);
  await knex.raw('drop function set_bank_of_paper()');
  await knex.schema.alterTable('bank_versions', (t) => t.dropUnique(['id', 'bank_id']));
}
