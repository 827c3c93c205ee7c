import {
  boolean,
  choice,
  crud,
  decimal,
  defineResource,
  instant,
  integer,
  read,
  relation,
  text,
} from '../rest/define.ts';

const FROM_BLUEPRINT = '不填则按组卷规则；没有组卷规则时必填';

export const papers = defineResource({
  name: 'papers',
  label: '试卷',
  menu: '题库',
  position: 25,
  title: 'name',
  defaultSort: ['id', 'desc'],
  fields: {
    name: text('名称', { max: 100, list: true, filter: true, search: true, sort: true }),
    kind: choice('类别', { past: '真题', mock: '模拟卷' }, { list: true, filter: true }),
    versionId: relation('题库版本', 'bank-versions', { list: true, filter: true, createOnly: true }),
    blueprintId: relation('组卷规则', 'blueprints', {
      optional: true,
      list: true,
      filter: true,
      createOnly: true,
      help: '按规则抽题后还可逐题调整；不选则手工组卷',
    }),
    seed: integer('抽题种子', {
      createOnly: true,
      filledByDatabase: true,
      help: '不填则随机；同一规则、版本和种子总是抽出同一份试卷',
    }),
    minutes: integer('时长（分钟）', { min: 1, max: 600, optional: true, help: FROM_BLUEPRINT }),
    passScore: decimal('及格分', { max: 10_000, optional: true, help: FROM_BLUEPRINT }),
    multipleRule: choice(
      '多选题计分',
      { all: '全对才得分', half: '漏选得一半', option: '按选项得分' },
      { optional: true, help: '不选则按组卷规则；没有组卷规则时为全对才得分' },
    ),
    grading: choice(
      '主观题评分',
      { none: '不评分，学员自己对照', one: '一人评分', two: '两人评分' },
      { optional: true, filter: true, help: '不选则按组卷规则；改动只对以后开始的作答生效' },
    ),
    raterGap: decimal('两人最大分差', {
      max: 100,
      optional: true,
      help: '两人评分相差超过它，由第三人裁定；不填则按组卷规则',
    }),
    published: boolean('已发布', {
      initial: false,
      list: true,
      filter: true,
      help: '发布后试题与计分不能再改；可随时取消发布，不再给学员看',
    }),
    publishedAt: instant('首次发布时间', { optional: true, readOnly: true, list: true, sort: true }),
  },
  commands: [{ name: 'copy', label: '复制', confirm: '将得到一份试题相同、还未发布的试卷，可以再调整。' }],
  check(row) {
    if (row.blueprintId !== null && row.blueprintId !== undefined) return undefined;
    const missing = (['minutes', 'passScore'] as const).find(
      (name) => row[name] === null || row[name] === undefined,
    );
    return missing && { field: missing, code: 'paper.ruleMissing' };
  },
  permissions: {
    bank: { actions: crud, commands: ['copy'] },
    grader: { actions: read },
    content: { actions: read },
  },
});
