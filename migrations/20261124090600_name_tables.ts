import type { Knex } from 'knex';

/** Names for people of tables that are no resources: said when they stand in the way of a deletion. */
const NAMES = {
  files: '上传的文件',
  imports: '导入记录',
  items: '已发布的试题',
  responses: '作答记录',
  wrong_questions: '学员错题',
  item_stats: '试题统计',
};

export async function up(knex: Knex): Promise<void> {
  for (const [table, name] of Object.entries(NAMES)) await knex.raw(`comment on table ${table} is '${name}'`);
}

export async function down(knex: Knex): Promise<void> {
  for (const table of Object.keys(NAMES)) await knex.raw(`comment on table ${table} is null`);
}
