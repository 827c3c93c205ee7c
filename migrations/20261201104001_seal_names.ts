import type { Knex } from 'knex';

/**
 * What else names people is sealed: names of staff, teachers and contacts, what learners write freely into forms, and
 * why a row of a list is at fault, which may quote it. A migration has no key: it marks values, the next start seals
 * them (api/infra/sealMarked.ts).
 */
export async function up(knex: Knex): Promise<void> {
  for (const [table, column] of [
    ['staff', 'name'],
    ['organisations', 'contact_name'],
    ['classes', 'teacher'],
    ['learner_import_rows', 'fault'],
  ] as const) {
    await knex.raw("update ?? set ?? = 'clear.' || ??", [table, column, column]);
    await knex.raw(`comment on column ${table}.${column} is 'sealed'`);
  }
  await knex.schema.alterTable('staff', (t) => t.text('name_index').index());
  await knex.schema.alterTable('classes', (t) => t.text('teacher_index').index());
  await sealWritten(knex);
  await maskLog(knex);
  for (const table of ['broadcasts', 'data_exports'])
    await knex.raw(`update ${table} set rights = rights - 'name'`);
}

/** Free text leaves `answers` and `summary`. */
async function sealWritten(knex: Knex): Promise<void> {
  await knex.schema.alterTable('registrations', (t) => {
    t.text('written').comment('sealed: {"<key>": "<free text>"}');
    t.text('remarks').comment('sealed: the same in one line, as `summary` is of the other answers');
  });
  await knex.raw(`
    create function pg_temp.line(answers jsonb, fields jsonb) returns text language sql as $$
      select coalesce(string_agg(f ->> 'label' || '：' || case jsonb_typeof(a)
          when 'array' then (select string_agg(one, '、') from jsonb_array_elements_text(a) one)
          else a #>> '{}' end, '；' order by place), '')
      from jsonb_array_elements(fields) with ordinality as t(f, place), lateral (select answers -> (f ->> 'key')) as v(a)
      where a is not null $$`);
  await knex.raw(`
    update registrations r
    set written = 'clear.' || w.written::text, remarks = 'clear.' || pg_temp.line(w.written, w.fields),
      answers = r.answers - w.keys, summary = pg_temp.line(r.answers - w.keys, w.fields)
    from (
      select r.id, v.fields, jsonb_object_agg(a.key, a.value) as written, array_agg(a.key) as keys
      from registrations r join registration_versions v using (form_id, version)
        cross join jsonb_each(r.answers) a
        join lateral jsonb_array_elements(v.fields) f on f ->> 'key' = a.key and f ->> 'kind' = 'text'
      group by r.id, v.form_id, v.version) w
    where w.id = r.id`);
}

/** The log says no more of these names than it does of others: the first character. */
async function maskLog(knex: Knex): Promise<void> {
  await knex.raw(`
    create function pg_temp.hidden(name jsonb) returns jsonb language sql as $$
      select case jsonb_typeof(name) when 'string'
        then to_jsonb(left(name #>> '{}', 1) || repeat('*', greatest(length(name #>> '{}') - 1, 1)))
        else name end $$`);
  await knex.raw(`
    create function pg_temp.without_names(state jsonb, resource text) returns jsonb language sql as $$
      select jsonb_object_agg(key, case
        when key = 'labels' and jsonb_typeof(value) = 'object' then (
          select coalesce(jsonb_object_agg(l.key, case
            when l.key in ('staffId', 'ownerId', 'createdBy', 'publishedBy') then pg_temp.hidden(l.value)
            else l.value end), '{}') from jsonb_each(value) l)
        when (resource, key) in (('staff', 'name'), ('organisations', 'contactName'), ('classes', 'teacher'))
          then pg_temp.hidden(value)
        else value end) from jsonb_each(state) $$`);
  const touched = (column: string) =>
    `jsonb_typeof(${column}) = 'object' and (${column} ? 'labels' or resource in ('staff', 'organisations', 'classes'))`;
  await knex.raw('alter table audit_log disable trigger audit_log_append_only');
  for (const column of ['before', 'after'])
    await knex.raw(
      `update audit_log set ${column} = pg_temp.without_names(${column}, resource) where ${touched(column)}`.replaceAll(
        '?',
        '\\?',
      ),
    );
  await knex.raw('alter table audit_log enable trigger audit_log_append_only');
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('registrations', (t) => t.dropColumns('written', 'remarks'));
  await knex.schema.alterTable('classes', (t) => t.dropColumn('teacher_index'));
  await knex.schema.alterTable('staff', (t) => t.dropColumn('name_index'));
}
