import { boolean, crud, defineResource, read, text } from '../rest/define.ts';

export const organisations = defineResource({
  name: 'organisations',
  label: '合作机构',
  menu: '学员',
  position: 42,
  title: 'name',
  defaultSort: ['id', 'desc'],
  fields: {
    name: text('名称', { max: 100, list: true, filter: true, search: true, sort: true }),
    contactName: text('联系人', { encrypted: 'name', max: 50, optional: true, list: true }),
    enabled: boolean('启用', { initial: true, list: true, filter: true }),
  },
  permissions: {
    content: { actions: crud, reveal: true },
    finance: { actions: read },
    service: { actions: read },
    partner: { actions: read, where: { id: '$actor.organisationId' }, reveal: true },
  },
});
