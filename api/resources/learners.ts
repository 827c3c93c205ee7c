import { z } from 'zod';
import {
  boolean,
  crud,
  defineResource,
  instant,
  type Permission,
  readAndExport,
  relation,
  text,
} from '../rest/define.ts';

const ownOrganisation: Permission = {
  actions: ['list', 'show', 'update', 'export'],
  where: { organisationId: '$actor.organisationId' },
  hide: ['organisationId', 'claimedLearnerId'],
  write: ['name', 'category', 'examPlanId', 'occupationId', 'levelId', 'placeId', 'classId'],
  reveal: true,
};

export const learners = defineResource({
  name: 'learners',
  label: '学员',
  menu: '学员',
  position: 40,
  title: 'phone',
  defaultSort: ['id', 'desc'],
  fields: {
    phone: {
      ...text('手机号', {
        encrypted: 'phone',
        list: true,
        filter: true,
        search: true,
        help: '11 位，加密保存',
      }),
      schema: z
        .string()
        .trim()
        .regex(/^1\d{10}$/),
    },
    name: text('姓名', { encrypted: 'name', max: 50, optional: true, list: true }),
    examPlanId: relation('考试计划', 'exam-plans', { optional: true, list: true, filter: true }),
    occupationId: relation('职业（工种）', 'occupations', { optional: true, list: true, filter: true }),
    levelId: relation('等级', 'levels', { optional: true, list: true, filter: true }),
    placeId: relation('考点', 'places', { optional: true, filter: true }),
    organisationId: relation('合作机构', 'organisations', { optional: true, list: true, filter: true }),
    category: text('类别', { max: 30, optional: true, filter: true }),
    classId: relation('班级', 'classes', { optional: true, list: true, filter: true, bulk: true }),
    claimedLearnerId: relation('手机号已有的账号', 'learners', {
      optional: true,
      readOnly: true,
      filter: true,
      help: '合作机构导入了别处已有账号的手机号：并入之前，机构看不到那个账号，学员也不能用这一条登录',
    }),
    enabled: boolean('可登录', { initial: true, list: true, filter: true }),
    cancelAt: instant('注销生效', {
      optional: true,
      readOnly: true,
      filter: true,
      help: '学员已申请注销；在此之前登录可以撤销',
    }),
    cancelledAt: instant('已注销', { optional: true, readOnly: true, filter: true }),
    lastLoginAt: instant('最近登录', {
      optional: true,
      readOnly: true,
      list: true,
      filter: true,
      sort: true,
    }),
  },
  actions: crud.filter((action) => action !== 'delete'),
  commands: [
    {
      name: 'merge',
      label: '并入已有账号',
      confirm:
        '这个手机号已有账号。并入后，那个账号归属本条的合作机构和班级，会员一并转入，本条消失；机构从此看得到该账号的成绩。请先与学员核实。确定？',
      danger: true,
      when: { claimedLearnerId: { not: null } },
    },
  ],
  permissions: {
    // Scores name the learner by his masked phone.
    bank: { actions: ['list', 'show'], hide: ['lastLoginAt', 'enabled'] },
    content: { actions: readAndExport, commands: ['merge'] },
    finance: { actions: ['list', 'show'] },
    grader: { actions: ['list', 'show'], hide: ['phone', 'lastLoginAt', 'enabled'] },
    service: { actions: ['list', 'show', 'update'], write: ['name', 'enabled'], reveal: true },
    partner: ownOrganisation,
  },
});
