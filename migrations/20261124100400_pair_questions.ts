import type { Knex } from 'knex';

/** Pairs of questions that say the same or almost, what was decided on them, and the checks that find them. */
export async function up(knex: Knex): Promise<void> {
  await foldStems(knex);
  await knex.schema.createTable('duplicate_checks', (t) => {
    t.bigIncrements('id');
    t.bigInteger('bank_id').notNullable().references('banks.id').onDelete('CASCADE').index();
    t.bigInteger('import_id')
      .references('imports.id')
      .onDelete('CASCADE')
      .index()
      .comment('null = within the bank');
    t.text('state').notNullable().defaultTo('running');
    t.integer('progress').notNullable().defaultTo(0).comment('per cent');
    t.integer('questions').comment('how many were compared');
    t.text('error').comment('one Chinese sentence when failed');
    t.bigInteger('created_by').references('staff.id');
    t.timestamps(true, true);
    t.check("state in ('running','done','failed')", {}, 'duplicate_checks_state');
  });
  await knex.raw("comment on table duplicate_checks is '查重任务'");
  await createPairs(knex);
}

/**
 * Equal for all stems that may say the same: coarser than `normalise` of domain/bank/duplicates, which
 * decides in the end. Kept by the database, so that publishing finds conflicts whoever wrote the question.
 */
async function foldStems(knex: Knex): Promise<void> {
  const range = (from: number) => String.fromCharCode(...Array.from({ length: 94 }, (_, at) => from + at));
  const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;
  const noise =
    '[\\s\\u0001-\\u001f\\u00a0\\u1680\\u2000-\\u200d\\u2028\\u2029\\u202f\\u205f\\u2060\\u3000\\ufeff' +
    '\\[\\](){}【】〔〕_.,:;!?\'"。、·•…□“”‘’《》〈〉「」『』]+';
  await knex.raw(
    `
    create function fold_stem(stem text) returns uuid language sql immutable parallel safe as $$
      select md5(regexp_replace(translate(stem, ${literal(range(0xff01))}, ${literal(range(0x21))}),
                                ${literal(noise)}, '', 'g'))::uuid
    $$`.replaceAll('?', '\\?'),
  );
  await knex.raw(
    'alter table questions add column stem_fold uuid generated always as (fold_stem(stem)) stored',
  );
  await knex.raw('create index questions_alike on questions (bank_id, stem_fold) where not retired');
}

async function createPairs(knex: Knex): Promise<void> {
  await knex.schema.createTable('question_pairs', (t) => {
    t.bigIncrements('id');
    t.bigInteger('bank_id').notNullable().references('banks.id').onDelete('CASCADE');
    t.bigInteger('import_id').comment('null = both are questions of the bank');
    t.bigInteger('first_id').references('questions.id').onDelete('CASCADE').comment('of the bank');
    t.integer('first_row').comment('position in import_questions');
    t.bigInteger('second_id').references('questions.id').onDelete('CASCADE').index();
    t.integer('second_row');
    t.text('kind').notNullable();
    t.specificType('similarity', 'real').notNullable().comment('0 to 1');
    t.uuid('print')
      .notNullable()
      .comment('of what both said when compared: decisions hold as long as it stands');
    t.text('decision').comment('keep | of an import: skip | replace');
    t.bigInteger('decided_by').references('staff.id');
    t.timestamp('decided_at');
    for (const side of ['first', 'second'])
      t.foreign(['import_id', `${side}_row`])
        .references(['import_id', 'position'])
        .inTable('import_questions')
        .onDelete('CASCADE');
    t.check("kind in ('exact','near','conflict')", {}, 'question_pairs_kind');
    t.check("decision in ('keep','skip','replace')", {}, 'question_pairs_decision');
    t.check('(first_id is null) <> (first_row is null)', {}, 'question_pairs_first');
    t.check('(second_id is null) <> (second_row is null)', {}, 'question_pairs_second');
    t.check('(import_id is null) = (first_row is null)', {}, 'question_pairs_import');
    t.index(['bank_id', 'kind']);
    t.index(['import_id', 'second_row']);
  });
  await knex.raw("comment on table question_pairs is '查重结果'");
  await knex.raw(
    `create unique index question_pairs_once on question_pairs
     (first_id, import_id, first_row, second_id, second_row) nulls not distinct`,
  );
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('question_pairs');
  await knex.schema.dropTable('duplicate_checks');
  await knex.schema.alterTable('questions', (t) => t.dropColumn('stem_fold'));
  await knex.raw('drop function fold_stem(text)');
}
