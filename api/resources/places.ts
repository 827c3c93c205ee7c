import { boolean, crud, defineResource, integer, read, text } from '../rest/define.ts';

export const places = defineResource({
  name: 'places',
  label: '考点',
  menu: '考试设置',
  position: 33,
  title: 'name',
  defaultSort: ['position', 'asc'],
  fields: {
    name: text('名称', { max: 100, list: true, filter: true, search: true, sort: true }),
    address: text('地址', { min: 0, max: 200, initial: '', list: true, search: true }),
    position: integer('排序', { initial: 0, list: true, sort: true }),
    enabled: boolean('启用', { initial: true, list: true, filter: true }),
  },
  permissions: {
    bank: { actions: read },
    content: { actions: crud },
    service: { actions: read },
    partner: { actions: read },
    learner: { actions: read, where: { enabled: true }, hide: ['enabled', 'position'] },
    guest: { actions: read, where: { enabled: true }, hide: ['enabled', 'position'] },
  },
});
