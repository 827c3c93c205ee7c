import { z } from 'zod';
import { QUESTION_TYPES } from '../domain/bank/question.ts';
import {
  defineResource,
  instant,
  integer,
  longText,
  read,
  relation,
  structured,
  text,
} from '../rest/define.ts';

const countsByType = z.partialRecord(z.enum(Object.keys(QUESTION_TYPES) as [string]), z.int());

export const bankVersions = defineResource({
  name: 'bank-versions',
  label: '题库版本',
  menu: '题库',
  position: 22,
  title: 'name',
  defaultSort: ['id', 'desc'],
  empty: '题库发布后，每个版本会显示在这里',
  timestamps: [],
  actions: read,
  fields: {
    name: text('名称', { list: true, search: true, readOnly: true }),
    bankId: relation('题库', 'banks', { list: true, filter: true, readOnly: true }),
    number: integer('版本号', { list: true, filter: true, sort: true, readOnly: true }),
    itemCount: integer('题数', { list: true, sort: true, readOnly: true }),
    note: longText('版本说明', { min: 0, list: true, search: true, initial: '', readOnly: true }),
    countsByType: structured('各题型题数', countsByType, 'counts', { readOnly: true }),
    publishedBy: relation('发布人', 'staff', { list: true, optional: true, readOnly: true }),
    publishedAt: instant('发布时间', { list: true, filter: true, sort: true, readOnly: true }),
    withdrawnAt: instant('撤回时间', { list: true, filter: true, optional: true, readOnly: true }),
  },
  permissions: {
    bank: { actions: read },
    content: { actions: read },
    grader: { actions: read },
    service: { actions: read },
    partner: { actions: read },
  },
});
