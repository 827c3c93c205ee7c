import { z } from 'zod';
import { QUESTION_TYPES, type QuestionType } from '../domain/bank/question.ts';
import { type Distribution, distributionSchema, sharesAddUp } from '../domain/papers/distribution.ts';
import { totalOf } from '../domain/papers/layout.ts';
import {
  boolean,
  choice,
  crud,
  decimal,
  defineResource,
  integer,
  read,
  relation,
  structured,
  text,
} from '../rest/define.ts';

const section = z.object({
  type: z.enum(Object.keys(QUESTION_TYPES) as [QuestionType, ...QuestionType[]]),
  count: z.int().min(1).max(500),
  score: z.number().min(0.5).max(100).multipleOf(0.5),
});
type Section = z.infer<typeof section>;

export const blueprints = defineResource({
  name: 'blueprints',
  label: '组卷规则',
  menu: '题库',
  position: 24,
  title: 'name',
  defaultSort: ['id', 'desc'],
  fields: {
    name: text('名称', { max: 100, list: true, filter: true, search: true, sort: true }),
    bankId: relation('题库', 'banks', { list: true, filter: true, createOnly: true }),
    sections: structured('题型与分值', z.array(section).min(1).max(10), 'sections', {
      list: true,
      help: '按试卷中的先后排列；分值为每题得分',
    }),
    distribution: structured('抽题分布', distributionSchema, 'distribution', {
      initial: { byKnowledgePoint: false, byDifficulty: null },
      help: '不选则在每种题型中随机抽题',
    }),
    multipleRule: choice(
      '多选题计分',
      { all: '全对才得分', half: '漏选得一半', option: '按选项得分' },
      { initial: 'all', filter: true },
    ),
    minutes: integer('时长（分钟）', { min: 1, max: 600, list: true, sort: true }),
    grading: choice(
      '主观题评分',
      { none: '不评分，学员自己对照', one: '一人评分', two: '两人评分' },
      { initial: 'none', filter: true, help: '只对正式作答的试卷；答案由评分员打分后才有总分' },
    ),
    raterGap: decimal('两人最大分差', {
      max: 100,
      initial: 1,
      help: '两人评分相差超过它，由第三人裁定；不超过则取平均',
    }),
    passScore: decimal('及格分', { max: 10_000, list: true, sort: true }),
    enabled: boolean('启用', { initial: true, list: true, filter: true }),
  },
  check(row) {
    const sections = row.sections as Section[];
    if (new Set(sections.map(({ type }) => type)).size < sections.length)
      return { field: 'sections', code: 'blueprint.typeDoubled' };
    if (!sharesAddUp(row.distribution as Distribution))
      return { field: 'distribution', code: 'blueprint.shares' };
    return Number(row.passScore) > totalOf(sections)
      ? { field: 'passScore', code: 'blueprint.passAboveTotal' }
      : undefined;
  },
  permissions: {
    bank: { actions: crud },
    grader: { actions: read },
    content: { actions: read },
  },
});
