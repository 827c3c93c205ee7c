import type { Knex } from 'knex';

/** Attempts per partition: some 25 million answers, 4 GB with their index. */
const WIDTH = 250_000;

/**
 * Answers are kept in partitions by the number of their attempt: numbers are given in the order of time, so a
 * partition is a stretch of time, and every statement that names an attempt finds its partition by that alone.
 * See docs/adr/0012. What was there becomes the first partition as it is.
 */
export async function up(knex: Knex): Promise<void> {
  const { rows } = await knex.raw(
    `select (coalesce(max(id), 0) / ${WIDTH} + 1) * ${WIDTH} as until, obj_description('responses'::regclass) as comment
     from attempts`,
  );
  const first = `responses_until_${rows[0].until}`;
  await knex.raw(`alter table responses rename to ${first}`);
  await knex.raw(`alter table ${first} rename constraint responses_pkey to ${first}_pkey`);
  await knex.raw(`create table responses (like ${first} including all) partition by range (attempt_id)`);
  if (rows[0].comment) await knex.raw(`comment on table responses is ${literal(rows[0].comment)}`);
  await knex.raw(
    `alter table responses attach partition ${first} for values from (minvalue) to (${rows[0].until})`,
  );
  await makeRoom(knex);
  await knex.raw('select add_response_partitions(2)');
}

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

async function makeRoom(knex: Knex): Promise<void> {
  await knex.raw(`
    create function response_partition_of(attempt_id bigint) returns text language sql immutable
      as $$ select format('responses_until_%s', (attempt_id / ${WIDTH} + 1) * ${WIDTH}) $$`);
  // As its owner: the user that the application works as owns no table.
  await knex.raw(`
    create function add_response_partitions(spare int) returns int language plpgsql
      security definer set search_path = public, pg_temp as $$
    declare
      made int := 0;
      newest bigint;
      name text;
    begin
      perform pg_advisory_xact_lock(7304);
      select coalesce(max(id), 0) into newest from attempts;
      -- Eight are millions of attempts: whoever calls cannot ask for tables without end.
      for ahead in 0..least(spare, 8) loop
        name := response_partition_of(newest + ahead * ${WIDTH});
        continue when to_regclass(name) is not null;
        -- Made apart and attached: nobody who writes answers has to wait.
        execute format('create table %I (like responses including all)', name);
        execute format('alter table responses attach partition %I for values from (%s) to (%s)', name,
          (newest / ${WIDTH} + ahead) * ${WIDTH}, (newest / ${WIDTH} + ahead + 1) * ${WIDTH});
        made := made + 1;
      end loop;
      return made;
    end $$`);
  // The net below the job that makes them ahead: no attempt can be without room for its answers.
  await knex.raw(`
    create function keep_room_for_responses() returns trigger language plpgsql as $$
    begin
      if to_regclass(response_partition_of((select max(id) from added))) is null then
        perform add_response_partitions(0);
      end if;
      return null;
    end $$`);
  await knex.raw(`
    create trigger attempts_room after insert on attempts referencing new table as added
      for each statement execute function keep_room_for_responses()`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop trigger attempts_room on attempts');
  await knex.raw('create table responses_in_one (like responses including all)');
  await knex.raw('insert into responses_in_one select * from responses');
  await knex.raw('drop table responses');
  await knex.raw('alter table responses_in_one rename to responses');
  await knex.raw('alter table responses rename constraint responses_in_one_pkey to responses_pkey');
  for (const name of [
    'keep_room_for_responses()',
    'add_response_partitions(int)',
    'response_partition_of(bigint)',
  ])
    await knex.raw(`drop function ${name}`);
}
