import { crud, decimal, defineResource, read, relation, text } from '../rest/define.ts';

export const knowledgePoints = defineResource({
  name: 'knowledge-points',
  label: '鉴定点',
  menu: '题库',
  position: 23,
  title: 'name',
  defaultSort: ['code', 'asc'],
  fields: {
    code: text('鉴定点代码', { max: 50, list: true, filter: true, search: true, sort: true }),
    name: text('名称', { max: 200, list: true, filter: true, search: true, sort: true }),
    occupationId: relation('职业（工种）', 'occupations', { list: true, filter: true }),
    levelId: relation('等级', 'levels', { list: true, filter: true }),
    parentId: relation('上级鉴定点', 'knowledge-points', { optional: true, filter: true }),
    weight: decimal('鉴定比重（%）', { max: 100, optional: true, list: true, sort: true }),
  },
  permissions: {
    bank: { actions: crud },
    grader: { actions: read },
  },
});
