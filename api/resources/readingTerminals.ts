import { defineResource, instant, read, relation, text } from '../rest/define.ts';

/** The one phone on which a learner reads. Bound and moved by learners through `domain/materials`. */
export const readingTerminals = defineResource({
  name: 'reading-terminals',
  label: '阅读手机',
  menu: '考试资料',
  position: 17,
  title: 'device',
  defaultSort: ['id', 'desc'],
  empty: '学员开始阅读资料后，绑定的手机会显示在这里',
  actions: read,
  fields: {
    learnerId: relation('学员', 'learners', { readOnly: true, list: true, filter: true }),
    device: text('手机', { readOnly: true, list: true, search: true }),
    boundAt: instant('绑定时间', { readOnly: true, list: true, filter: true, sort: true }),
  },
  commands: [
    {
      name: 'reset',
      label: '解除绑定',
      confirm:
        '解除后，学员下次打开资料的手机成为新的阅读手机，不占用自行更换的次数。请填写原因，它会记入操作日志。',
      reason: '解除原因',
      danger: true,
    },
  ],
  permissions: {
    content: { actions: read, commands: ['reset'] },
    service: { actions: read, commands: ['reset'] },
    finance: { actions: read },
  },
});
