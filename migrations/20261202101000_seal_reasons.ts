import type { Knex } from 'knex';

/** Why somebody changes his exam is his own text. Marked here, sealed at the next start (api/infra/sealMarked.ts). */
export async function up(knex: Knex): Promise<void> {
  await knex.raw('alter table exam_changes alter reason drop not null, alter reason drop default');
  await knex.raw("update exam_changes set reason = 'clear.' || nullif(reason, '')");
  await knex.raw("comment on column exam_changes.reason is 'sealed'");
}

/** What is sealed by then stays so. */
export async function down(knex: Knex): Promise<void> {
  await knex.raw('comment on column exam_changes.reason is null');
  await knex.raw("update exam_changes set reason = coalesce(regexp_replace(reason, '^clear\\.', ''), '')");
  await knex.raw("alter table exam_changes alter reason set not null, alter reason set default ''");
}
