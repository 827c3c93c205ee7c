import type { Knex } from 'knex';

/** What learners agree to, version by version, and who has agreed to which. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('agreements', (t) => {
    t.bigIncrements('id');
    t.text('kind').notNullable();
    t.integer('version').comment('counted per kind; null: a draft');
    t.text('title').notNullable();
    t.specificType(
      'name',
      `text not null generated always as (
        case kind when 'service' then '用户协议' when 'privacy' then '隐私政策' else '购买须知' end
        || case when version is null then '（草稿）' else '（第 ' || version || ' 版）' end) stored`,
    );
    t.text('summary').notNullable().defaultTo('').comment('what is new in this version');
    t.text('body').notNullable();
    t.text('state').notNullable().defaultTo('draft');
    t.timestamp('effective_at').comment('null: a draft that is to be in force as soon as it is published');
    t.timestamp('published_at');
    t.bigInteger('published_by').references('staff.id');
    t.timestamp('withdrawn_at');
    t.timestamps(true, true);
    t.unique(['kind', 'version']);
    t.check("kind in ('service', 'privacy', 'purchase')", {}, 'agreements_kind');
    t.check("state in ('draft', 'published', 'withdrawn')", {}, 'agreements_state');
    t.check(
      "state = 'draft' or (version is not null and effective_at is not null and published_at is not null)",
      {},
      'agreements_published',
    );
  });
  await knex.schema.createTable('agreement_acceptances', (t) => {
    t.bigIncrements('id');
    t.bigInteger('learner_id').notNullable().references('learners.id').onDelete('CASCADE');
    t.bigInteger('agreement_id').notNullable().references('agreements.id').index();
    t.timestamp('accepted_at').notNullable();
    t.text('terminal').notNullable().defaultTo('');
    t.unique(['learner_id', 'agreement_id']);
  });
  // Whoever tries, by a form or by SQL: what was published is what learners have agreed to.
  await knex.raw(`
    create function keep_published_agreement() returns trigger language plpgsql as $$
    begin
      if old.state = 'draft' then
        return case tg_op when 'DELETE' then old else new end;
      end if;
      if tg_op = 'DELETE' or new.state = 'draft' or (old.state = 'withdrawn' and new.state <> 'withdrawn')
        or (new.kind, new.version, new.title, new.summary, new.body, new.effective_at, new.published_at, new.published_by)
          is distinct from
          (old.kind, old.version, old.title, old.summary, old.body, old.effective_at, old.published_at, old.published_by)
      then
        raise exception 'agreement % is published', old.id using errcode = '23001';
      end if;
      return new;
    end $$`);
  await knex.raw(
    'create trigger agreements_keep before update or delete on agreements for each row execute function keep_published_agreement()',
  );
  // Read like columns: agreements.accepted_count.
  await knex.raw(`
    create function accepted_count(agreements) returns integer language sql stable as $$
      select count(*)::integer from agreement_acceptances where agreement_id = $1.id
    $$`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop function accepted_count(agreements)');
  await knex.schema.dropTable('agreement_acceptances');
  await knex.schema.dropTable('agreements');
  await knex.raw('drop function keep_published_agreement()');
}
