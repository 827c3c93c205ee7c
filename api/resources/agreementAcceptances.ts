import { defineResource, instant, readAndExport, relation, text } from '../rest/define.ts';

/** Written when learners log in, or accept a new version. */
export const agreementAcceptances = defineResource({
  name: 'agreement-acceptances',
  label: '协议同意记录',
  menu: '内容运营',
  position: 13,
  title: 'terminal',
  timestamps: [],
  defaultSort: ['acceptedAt', 'desc'],
  empty: '学员同意协议或隐私政策后，记录会显示在这里',
  actions: readAndExport,
  fields: {
    learnerId: relation('学员', 'learners', { readOnly: true, list: true, filter: true }),
    agreementId: relation('协议版本', 'agreements', { readOnly: true, list: true, filter: true }),
    acceptedAt: instant('同意时间', { readOnly: true, list: true, filter: true, sort: true }),
    terminal: text('手机型号', { readOnly: true, list: true }),
  },
  permissions: { content: { actions: readAndExport }, service: { actions: ['list', 'show'] } },
});
