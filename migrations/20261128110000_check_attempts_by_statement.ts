import type { Knex } from 'knex';

const ALONE = ['blueprint_id', 'paper_id', 'version_id'] as const;
const PARENTS = {
  learner_id: 'learners',
  blueprint_id: 'blueprints',
  paper_id: 'papers',
  version_id: 'bank_versions',
} as const;

/**
 * Attempts are inserted in groups, all of the same few papers: what their foreign keys promise is looked up
 * once per statement instead of four times per row, which was more than half of the cost of an insert.
 *
 * - Whoever inserts holds the few blueprints, papers and versions with a key lock, as a foreign key does, so a
 *   deletion waits and then finds the attempts.
 * - Learners would be as many locks as rows. Their deletion, which the application does not even offer, keeps
 *   out inserts instead.
 *
 * The foreign keys stay for all to read. PostgreSQL before 18 cannot leave their checking to others: there
 * everything stays as it is.
 */
export async function up(knex: Knex): Promise<void> {
  await keepReferences(knex);
  if (!(await canLeaveChecking(knex))) return;
  await enforceKeys(knex, false);
  await knex.raw(`
    create function refuse_missing_row(parent text, "column" text, id bigint) returns void language plpgsql as $$
    begin
      raise foreign_key_violation using schema = 'public', table = 'attempts',
        constraint = format('attempts_%s_foreign', "column"),
        message = format('attempts: no such row in %s', parent),
        detail = format('Key (%s)=(%s) is not present in table "%s".', "column", id, parent);
    end $$`);
  // Each learner by his id: to read all of them for one statement would look cheap to the planner.
  await knex.raw(`
    create function check_added_attempts() returns trigger language plpgsql
      set enable_hashjoin = off set enable_mergejoin = off as $$
    declare
      wanted bigint[];
      held bigint[];
      missing bigint;
    begin
      ${ALONE.map(holdParents).join('')}
      select added.learner_id into missing from added left join learners on learners.id = added.learner_id
        where learners.id is null limit 1;
      if found then
        perform refuse_missing_row('learners', 'learner_id', missing);
      end if;
      return null;
    end $$`);
  await knex.raw(`
    create trigger attempts_references after insert on attempts referencing new table as added
      for each statement execute function check_added_attempts()`);
  await keepParents(knex);
}

/** Nobody has to check again what an attempt refers to. */
async function keepReferences(knex: Knex): Promise<void> {
  await knex.raw(`
    create function refuse_other_references() returns trigger language plpgsql as $$
    begin
      if (old.learner_id, old.blueprint_id, old.paper_id, old.version_id)
          is distinct from (new.learner_id, new.blueprint_id, new.paper_id, new.version_id) then
        raise restrict_violation using message = 'what an attempt was opened of does not change';
      end if;
      return new;
    end $$`);
  await knex.raw(`
    create trigger attempts_keep_references before update of ${Object.keys(PARENTS).join(', ')} on attempts
      for each row execute function refuse_other_references()`);
}

/** Holds the rows of one parent that the inserted attempts speak of. */
const holdParents = (column: (typeof ALONE)[number]): string => `
      select array_agg(distinct ${column}) into wanted from added where ${column} is not null;
      if wanted is not null then
        select array_agg(id) into held
          from (select id from ${PARENTS[column]} where id = any(wanted) order by id for key share) locked;
        select id into missing from unnest(wanted) as t(id) where id <> all(coalesce(held, '{}')) limit 1;
        if found then
          perform refuse_missing_row('${PARENTS[column]}', '${column}', missing);
        end if;
      end if;`;

async function keepParents(knex: Knex): Promise<void> {
  // After the row is gone, hence after whoever held it has committed, so that his attempts are seen.
  await knex.raw(`
    create function keep_row_of_attempts() returns trigger language plpgsql as $$
    declare
      used boolean;
    begin
      if tg_op = 'UPDATE' and new.id = old.id then
        return null;
      end if;
      execute format('select exists (select from attempts where %I = $1)', tg_argv[0]) into used using old.id;
      if used then
        raise foreign_key_violation using schema = 'public', table = 'attempts',
          constraint = format('attempts_%s_foreign', tg_argv[0]),
          message = format('%s: still used by attempts', tg_table_name),
          detail = format('Key (id)=(%s) is still referenced from table "attempts".', old.id);
      end if;
      return null;
    end $$`);
  for (const [column, parent] of Object.entries(PARENTS))
    await knex.raw(`
      create trigger ${parent}_keep_attempts after delete or update of id on ${parent}
        for each row execute function keep_row_of_attempts('${column}')`);
  await knex.raw(`
    create function keep_out_attempts() returns trigger language plpgsql as $$
    begin
      lock table attempts in share mode;
      return null;
    end $$`);
  // Before any row is locked: whoever inserts may be waiting for one.
  await knex.raw(`
    create trigger learners_keep_out_attempts before delete or update of id on learners
      for each statement execute function keep_out_attempts()`);
}

async function canLeaveChecking(knex: Knex): Promise<boolean> {
  const { rows } = await knex.raw("select current_setting('server_version_num')::int >= 180000 as can");
  return rows[0].can;
}

async function enforceKeys(knex: Knex, enforced: boolean): Promise<void> {
  for (const column of Object.keys(PARENTS))
    await knex.raw(
      `alter table attempts alter constraint attempts_${column}_foreign ${enforced ? '' : 'not '}enforced`,
    );
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop trigger attempts_keep_references on attempts');
  await knex.raw('drop function refuse_other_references()');
  if (!(await canLeaveChecking(knex))) return;
  await knex.raw('drop trigger learners_keep_out_attempts on learners');
  for (const parent of Object.values(PARENTS))
    await knex.raw(`drop trigger ${parent}_keep_attempts on ${parent}`);
  await knex.raw('drop trigger attempts_references on attempts');
  for (const name of [
    'keep_out_attempts()',
    'keep_row_of_attempts()',
    'check_added_attempts()',
    'refuse_missing_row(text, text, bigint)',
  ])
    await knex.raw(`drop function ${name}`);
  await enforceKeys(knex, true);
}
