import { crud, defineResource, read, text } from '../rest/define.ts';
import { jumpFault, messageFields } from './content.ts';

export const broadcastTemplates = defineResource({
  name: 'broadcast-templates',
  label: '群发模板',
  menu: '内容运营',
  position: 14,
  title: 'name',
  defaultSort: ['name', 'asc'],
  fields: {
    name: text('模板名称', { max: 40, list: true, search: true, sort: true, help: '只有员工看到' }),
    ...messageFields,
  },
  commands: [
    {
      name: 'write',
      label: '写群发',
      confirm: '将按这个模板建立一条群发消息的草稿，可以再改；核对后才会发送。',
      leadsTo: 'broadcasts',
    },
  ],
  preview: 'message',
  check: jumpFault,
  permissions: {
    content: { actions: crud, commands: ['write'] },
    partner: { actions: read, commands: ['write'] },
  },
});
