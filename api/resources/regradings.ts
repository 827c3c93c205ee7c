import { RULINGS } from '../domain/regrading/ruling.ts';
import {
  boolean,
  choice,
  defineResource,
  instant,
  integer,
  readAndExport,
  relation,
  text,
} from '../rest/define.ts';

/** Corrections of published keys. They are made in the item analysis, through `domain/regrading`. */
export const regradings = defineResource({
  name: 'regradings',
  label: '更正与重评',
  menu: '题库',
  position: 27,
  title: 'reason',
  defaultSort: ['id', 'desc'],
  empty: '在“成绩与统计”的“每题对错”中更正答案后，记录会显示在这里',
  actions: readAndExport,
  fields: {
    questionId: relation('试题', 'questions', { readOnly: true, list: true, filter: true }),
    part: integer('小问', { readOnly: true, optional: true, list: true }),
    ruling: choice('更正方式', RULINGS, { readOnly: true, list: true, filter: true }),
    reason: text('原因', { readOnly: true, list: true, search: true, max: 500 }),
    staffId: relation('更正人', 'staff', { readOnly: true, list: true, filter: true }),
    state: choice(
      '进度',
      { running: '正在重评', settling: '正在核对', done: '已完成' },
      { readOnly: true, list: true, filter: true },
    ),
    total: integer('涉及答卷', { readOnly: true, list: true }),
    done: integer('已重评', { readOnly: true }),
    changed: integer('成绩有变化', { readOnly: true, list: true }),
    nowPassed: integer('变为及格', { readOnly: true, list: true }),
    noLongerPassed: integer('不再及格', { readOnly: true, list: true }),
    bankMended: boolean('同时处理了题库中的试题', { readOnly: true }),
    finishedAt: instant('完成时间', { readOnly: true, optional: true }),
  },
  permissions: { bank: { actions: readAndExport, history: true } },
});
