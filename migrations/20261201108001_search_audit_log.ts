import type { Knex } from 'knex';

/** The log of a running centre has millions of rows: it is written to while its indexes are built. */
export const config = { transaction: false };

const STATES = ['before', 'after'];
const indexOf = (state: string) => `audit_log_${state}_grams`;

/**
 * What JSON says is searched for any part of a word. Chinese has no spaces between words, and most of them have two
 * characters, of which the index of pg_trgm knows nothing: here each character counts, each pair, and each three that
 * begin with an ASCII one, as there are few pairs of digits. Both functions name nothing outside of pg_catalog, or
 * a dump could not be restored; the loop is several times faster than a query that does the same.
 */
export async function up(knex: Knex): Promise<void> {
  const values = `jsonb_path_query(state, 'strict $.** \\? (@.type() == "string" || @.type() == "number")')`;
  await knex.raw(`
    create or replace function json_words(state jsonb) returns text
      language sql immutable strict parallel safe cost 1000 as $$
      select coalesce(string_agg(word #>> '{}', E'\\n'), '') from ${values} word $$`);
  await knex.raw(
    `comment on function json_words is 'the texts and numbers of JSON, without its keys, a line each'`,
  );
  await knex.raw(`
    create or replace function text_grams(words text) returns bigint[]
      language plpgsql immutable strict parallel safe cost 10000 as $$
      declare
        grams bigint[] = '{}';
        letter text;
        one bigint;
        two bigint = 0;
        three bigint = 0;
      begin
        foreach letter in array string_to_array(reverse(lower(words)), null) loop
          one := ascii(letter);
          grams := grams || (one << 42);
          grams := grams || ((one << 42) | (two << 21));
          if one < 128 then
            grams := grams || ((one << 42) | (two << 21) | three);
          end if;
          three := two;
          two := one;
        end loop;
        return grams;
      end $$`);
  await knex.raw(
    `comment on function text_grams is 'its characters and the runs of them, as code points of 21 bits; those of a part of the text are among them'`,
  );
  for (const state of STATES) {
    // A run that was broken off leaves an invalid one.
    await knex.raw('drop index concurrently if exists ??', [indexOf(state)]);
    const names = [indexOf(state), state];
    await knex.raw('create index concurrently ?? on audit_log using gin (text_grams(json_words(??)))', names);
  }
}

export async function down(knex: Knex): Promise<void> {
  for (const state of STATES) await knex.raw('drop index concurrently if exists ??', [indexOf(state)]);
  await knex.raw('drop function text_grams, json_words');
}
