import { BROADCAST_STATES } from '../domain/broadcasts/states.ts';
import { choice, defineResource, instant, integer, relation } from '../rest/define.ts';
import { jumpFault, messageFields } from './content.ts';

const commands = ['send', 'cancel'];

/** Messages to many learners; `domain/broadcasts` says whom they reach, and sends them. */
export const broadcasts = defineResource({
  name: 'broadcasts',
  label: '群发消息',
  menu: '内容运营',
  position: 13,
  title: 'title',
  defaultSort: ['id', 'desc'],
  actions: ['list', 'show', 'create', 'update'],
  fields: {
    ...messageFields,
    occupationId: relation('职业（工种）', 'occupations', {
      optional: true,
      list: true,
      filter: true,
      help: '发给哪些学员：以下各项同时符合；都不选就发给全部学员',
    }),
    levelId: relation('等级', 'levels', { optional: true, list: true, filter: true }),
    examPlanId: relation('考试计划', 'exam-plans', { optional: true, list: true, filter: true }),
    organisationId: relation('合作机构', 'organisations', { optional: true, list: true, filter: true }),
    membership: choice('会员', { member: '只发给会员', none: '只发给非会员' }, { optional: true }),
    sendAt: instant('发送时间', {
      optional: true,
      list: true,
      filter: true,
      sort: true,
      help: '不填则在核对、点击“发送”后立即发出',
    }),
    state: choice('状态', BROADCAST_STATES, { readOnly: true, list: true, filter: true }),
    recipients: integer('应送达人数', { readOnly: true, optional: true }),
    delivered: integer('已送达人数', { readOnly: true, list: true, sort: true }),
    createdBy: relation('撰写人', 'staff', { readOnly: true, optional: true, filter: true }),
    finishedAt: instant('结束时间', { readOnly: true, optional: true }),
  },
  commands: [
    {
      name: 'send',
      label: '发送',
      confirm: '',
      screen: true,
      when: { state: { in: ['draft', 'waiting', 'sending'] } },
    },
    {
      name: 'cancel',
      label: '取消',
      confirm: '还没有送达的学员不会再收到；已经送达的不能收回。确定？',
      danger: true,
      when: { state: { in: ['draft', 'waiting', 'sending'] } },
    },
  ],
  editableWhen: { state: 'draft' },
  preview: 'message',
  check: jumpFault,
  permissions: {
    content: { actions: ['list', 'show', 'create', 'update'], commands },
    partner: {
      actions: ['list', 'show', 'create', 'update'],
      where: { 'createdBy.organisationId': '$actor.organisationId' },
      hide: ['organisationId'],
      commands,
    },
  },
});
