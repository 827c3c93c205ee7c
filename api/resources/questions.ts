import { z } from 'zod';
import {
  answerSchema,
  checkQuestion,
  optionSchema,
  partsSchema,
  QUESTION_TYPES,
  type QuestionDraft,
} from '../domain/bank/question.ts';
import {
  boolean,
  choice,
  crud,
  defineResource,
  integer,
  markedText,
  read,
  relation,
  structured,
  text,
} from '../rest/define.ts';

export const questions = defineResource({
  name: 'questions',
  label: '试题',
  menu: '题库',
  position: 21,
  title: 'stem',
  defaultSort: ['id', 'desc'],
  fields: {
    bankId: relation('题库', 'banks', { list: true, filter: true, createOnly: true }),
    type: choice('题型', QUESTION_TYPES, { list: true, filter: true, sort: true, bulk: true }),
    stem: markedText('题干', { max: 20_000, list: true, filter: true, search: true }),
    options: structured('选项', z.array(optionSchema).max(26), 'options', {
      initial: [],
      help: '仅选择题需要，至少两个',
    }),
    answer: structured('答案', answerSchema, 'answer'),
    parts: structured('小问', partsSchema, 'parts', { initial: [], help: '仅综合分析题需要' }),
    explanation: markedText('解析', { min: 0, initial: '', search: true }),
    difficulty: integer('难度', {
      min: 1,
      max: 5,
      optional: true,
      list: true,
      filter: true,
      sort: true,
      bulk: true,
      help: '1 最易，5 最难',
    }),
    knowledgePointId: relation('鉴定点', 'knowledge-points', {
      optional: true,
      list: true,
      filter: true,
      bulk: true,
    }),
    importId: relation('导入', 'import-files', { optional: true, filter: true, readOnly: true }),
    source: text('来源', { min: 0, initial: '', readOnly: true, help: '导入时所在的工作表和行' }),
    retired: boolean('已停用', {
      initial: false,
      list: true,
      filter: true,
      bulk: true,
      help: '停用的试题不再进入以后发布的版本',
    }),
  },
  filters: {
    withoutExplanation: { label: '缺解析', holds: { blank: 'explanation' } },
    withoutKnowledgePoint: { label: '缺鉴定点', holds: { blank: 'knowledgePointId' } },
    unpublished: { label: '从未发布', holds: { not: { referredBy: ['items.question_id'] } } },
    unanswered: {
      label: '从未作答',
      holds: { not: { referredBy: ['items.question_id', 'item_stats.item_id'] } },
    },
  },
  preview: 'question',
  insteadOfDelete: 'retire',
  commands: [
    {
      name: 'retire',
      label: '停用',
      confirm: '停用后，这道试题不再进入以后发布的版本；已发布的版本和正在作答的学员不受影响。',
      set: { retired: true },
      when: { retired: false },
    },
    {
      name: 'unretire',
      label: '恢复使用',
      confirm: '恢复后，这道试题会进入以后发布的版本。',
      set: { retired: false },
      when: { retired: true },
    },
  ],
  check: (row) => checkQuestion(row as unknown as QuestionDraft),
  permissions: {
    bank: { actions: crud, commands: ['retire', 'unretire'], history: true },
    grader: { actions: read },
  },
});
