import { boolean, defineResource, text } from '../rest/define.ts';

/** What a built-in role may do stands in the resources; a copy of it holds rights of its own, see domain/roles. */
export const roles = defineResource({
  name: 'roles',
  label: '角色',
  menu: '系统',
  position: 51,
  title: 'name',
  defaultSort: ['id', 'asc'],
  actions: ['list', 'show', 'update', 'delete'],
  fields: {
    code: text('代码', { readOnly: true, list: true }),
    name: text('名称', { max: 30, list: true, search: true }),
    description: text('说明', { min: 0, max: 200, initial: '', list: true }),
    builtIn: boolean('内置', { readOnly: true, list: true }),
  },
  commands: [
    { name: 'rights', label: '权限', confirm: '', screen: true },
    { name: 'copy', label: '复制', confirm: '将得到一个权限相同的角色，可以改名并调整权限。' },
  ],
  permissions: {},
});
