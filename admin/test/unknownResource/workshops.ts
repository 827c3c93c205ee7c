import { z } from 'zod';
import {
  boolean,
  choice,
  crud,
  date,
  decimal,
  defineResource,
  longText,
  relation,
  structured,
  text,
} from '../../../api/rest/define.ts';

/** A resource that the product does not have: the admin must draw it without a line of its own. */
export const workshops = defineResource({
  name: 'workshops',
  label: '实训车间',
  menu: '实训管理',
  title: 'name',
  defaultSort: ['name', 'asc'],
  fields: {
    name: text('车间名称', { list: true, filter: true, search: true, sort: true }),
    kind: choice('类别', { welding: '焊接', lathe: '车床' }, { list: true, filter: true }),
    occupationId: relation('对应工种', 'occupations', { list: true, filter: true }),
    area: decimal('面积', { list: true, filter: true, sort: true }),
    opensOn: date('启用日期', { list: true, filter: true }),
    open: boolean('开放', { list: true, initial: true }),
    notes: longText('备注', { optional: true }),
    equipment: structured('设备', z.array(z.object({ name: z.string(), count: z.int() })), 'equipment', {
      initial: [],
    }),
  },
  permissions: { content: { actions: crud } },
});
