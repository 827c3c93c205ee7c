import { type FormField, faultOf, formFields } from '../domain/registrations/form.ts';
import {
  boolean,
  crud,
  defineResource,
  instant,
  integer,
  longText,
  read,
  relation,
  structured,
  text,
} from '../rest/define.ts';

export const registrationForms = defineResource({
  name: 'registration-forms',
  label: '报名表',
  menu: '考试设置',
  position: 33,
  title: 'name',
  defaultSort: ['id', 'desc'],
  fields: {
    name: text('名称', { max: 50, list: true, filter: true, search: true }),
    examPlanId: relation('考试计划', 'exam-plans', {
      list: true,
      filter: true,
      createOnly: true,
      help: '每个考试计划一份报名表；保存后不能换考试计划',
    }),
    opensAt: instant('报名开始', { list: true, filter: true, sort: true }),
    closesAt: instant('报名截止', {
      list: true,
      filter: true,
      sort: true,
      help: '此后学员不能再填写、修改或取消',
    }),
    enabled: boolean('启用', { initial: true, list: true, filter: true }),
    note: longText('报名须知', { min: 0, max: 2000, initial: '', help: '学员填写前看到，可以不填' }),
    fields: structured('填写内容', formFields, 'registrationFields', {
      initial: [],
      help: '姓名和手机号必填，不用添加。改动立即生效；已经报名的保留当时填写的版本',
    }),
    version: integer('版本', { readOnly: true, filledByDatabase: true, list: true }),
  },
  check: (row) => {
    if (String(row.closesAt) <= String(row.opensAt))
      return { field: 'closesAt', code: 'registration.closesBeforeOpens' };
    const fault = faultOf((row.fields ?? []) as FormField[]);
    return fault ? { field: 'fields', code: 'registration.formFault', where: fault } : undefined;
  },
  preview: 'registration',
  commands: [{ name: 'sheet', label: '导出报名名单', confirm: '', file: 'xlsx' }],
  permissions: {
    content: { actions: crud, commands: ['sheet'], history: true },
    service: { actions: read },
    partner: { actions: read },
  },
});
