import type { Knex } from 'knex';

/** Papers that hold their questions, blueprints that spread theirs, and a tree that two edits cannot bend into a ring. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('knowledge_points', (t) => {
    t.integer('position').notNullable().defaultTo(0).comment('among its siblings; equal ones by code');
  });
  await checkAncestors(knex, 'perform pg_advisory_xact_lock(20261124, 1);');
  await knex.schema.alterTable('blueprints', (t) => {
    t.jsonb('distribution')
      .notNullable()
      .defaultTo('{"byKnowledgePoint": false, "byDifficulty": null}')
      .comment('how the questions of each type are spread over top knowledge points and difficulty');
  });
  await knex.schema.alterTable('papers', (t) => {
    t.setNullable('blueprint_id');
    t.dropUnique(['blueprint_id', 'name']);
    t.unique(['bank_id', 'name']);
    t.specificType('item_ids', 'bigint[]').comment('in paper order; null = drawn with the seed when opened');
    t.jsonb('sections').comment(
      '[{type, count, score}] of item_ids, one for each run of equal type and score',
    );
    t.text('multiple_rule').comment('all | half | option; null = as the blueprint says, or all');
    t.integer('minutes').comment("null = the blueprint's");
    t.decimal('pass_score', 7, 2).comment("null = the blueprint's");
    t.timestamp('published_at').comment('when first published: from then on nothing of it changes');
  });
  await bankOfPaper(
    knex,
    'coalesce((select bank_id from blueprints where id = new.blueprint_id), (select bank_id from bank_versions where id = new.version_id))',
  );
  await knex.raw(`
    create function refuse_change_of_published_paper() returns trigger language plpgsql as $$
    begin
      if old.published_at is not null and
         (new.item_ids, new.sections, new.version_id, new.blueprint_id, new.seed, new.multiple_rule, new.minutes,
          new.pass_score, new.published_at) is distinct from
         (old.item_ids, old.sections, old.version_id, old.blueprint_id, old.seed, old.multiple_rule, old.minutes,
          old.pass_score, old.published_at)
      then raise exception 'published papers are immutable' using errcode = '23001'; end if;
      return new;
    end $$`);
  await knex.raw(
    'create trigger papers_frozen before update on papers for each row execute function refuse_change_of_published_paper()',
  );
}

/** One change of parents at a time: two edits, each harmless by itself, could close a ring between them. */
async function checkAncestors(knex: Knex, lock: string): Promise<void> {
  await knex.raw(`
    create or replace function refuse_own_ancestor() returns trigger language plpgsql as $$
    begin
      if new.parent_id is null then return new; end if;
      ${lock}
      if exists (
        with recursive above(id) as (
          select new.parent_id
          union select k.parent_id from knowledge_points k join above on k.id = above.id
        )
        select from above where id = new.id
      ) then
        raise exception 'a knowledge point stands below itself' using
          errcode = '23514', table = 'knowledge_points', constraint = 'knowledge_points_no_cycle';
      end if;
      return new;
    end $$`);
}

const bankOfPaper = (knex: Knex, bank: string) =>
  knex.raw(`
    create or replace function set_bank_of_paper() returns trigger language plpgsql as $$
    begin
      new.bank_id := ${bank};
      return new;
    end $$`);

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop trigger papers_frozen on papers');
  await knex.raw('drop function refuse_change_of_published_paper()');
  await bankOfPaper(knex, '(select bank_id from blueprints where id = new.blueprint_id)');
  await knex('papers').whereNull('blueprint_id').delete();
  await knex.schema.alterTable('papers', (t) => {
    t.dropUnique(['bank_id', 'name']);
    t.dropNullable('blueprint_id');
    t.unique(['blueprint_id', 'name']);
    t.dropColumns('item_ids', 'sections', 'multiple_rule', 'minutes', 'pass_score', 'published_at');
  });
  await knex.schema.alterTable('blueprints', (t) => t.dropColumn('distribution'));
  await checkAncestors(knex, '');
  await knex.schema.alterTable('knowledge_points', (t) => t.dropColumn('position'));
}
