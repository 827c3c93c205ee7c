import { REPORT_KINDS, REPORT_STATES } from '../domain/questionReports/kinds.ts';
import { type Action, choice, defineResource, longText, relation } from '../rest/define.ts';

const answer: readonly Action[] = ['list', 'show', 'update', 'export'];

/** Learners write and read theirs through `domain/questionReports`. */
export const questionReports = defineResource({
  name: 'question-reports',
  label: '试题报错',
  menu: '题库',
  position: 26,
  title: 'text',
  defaultSort: ['id', 'desc'],
  empty: '学员在手机上提交的试题报错会显示在这里',
  actions: answer,
  fields: {
    questionId: relation('试题', 'questions', { readOnly: true, list: true, filter: true }),
    kind: choice('问题类别', REPORT_KINDS, { readOnly: true, list: true, filter: true }),
    text: longText('学员的说明', { readOnly: true, list: true, search: true }),
    learnerId: relation('学员', 'learners', { readOnly: true, list: true, filter: true }),
    state: choice('处理结果', REPORT_STATES, {
      initial: 'open',
      list: true,
      filter: true,
      sort: true,
      bulk: true,
      help: '试题本身请到“试题”里改；改后重新发布题库，学员才会看到',
    }),
    reply: longText('给学员的回复', {
      min: 0,
      max: 500,
      initial: '',
      list: true,
      help: '学员在“我的报错”里看到；可以不填',
    }),
  },
  commands: [
    {
      name: 'mended',
      label: '已更正',
      confirm: '学员会看到这条报错“已更正”。请先改好试题。',
      set: { state: 'mended' },
      when: { state: 'open' },
    },
    {
      name: 'refused',
      label: '无误',
      confirm: '学员会看到这条报错“无误”。要说明理由，请改用“编辑”写回复。',
      set: { state: 'refused' },
      when: { state: 'open' },
    },
  ],
  todos: [{ label: '未处理的报错', field: 'state', in: ['open'] }],
  permissions: {
    bank: { actions: answer, commands: ['mended', 'refused'], history: true },
    grader: { actions: ['list', 'show'], hide: ['learnerId'] },
    service: { actions: ['list', 'show'] },
  },
});
