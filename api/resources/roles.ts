import { boolean, defineResource, text } from '../rest/define.ts';

/** What a role may do stands in the resources; here it only has its name for people. */
export const roles = defineResource({
  name: 'roles',
  label: '角色',
  menu: '系统',
  position: 51,
  title: 'name',
  defaultSort: ['id', 'asc'],
  actions: ['list', 'show', 'update'],
  fields: {
    code: text('代码', { readOnly: true, list: true }),
    name: text('名称', { max: 30, list: true, search: true }),
    description: text('说明', { min: 0, max: 200, initial: '', list: true }),
    builtIn: boolean('内置', { readOnly: true, list: true }),
  },
  permissions: {},
});
