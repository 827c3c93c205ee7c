import { defineResource, integer, readAndExport, relation } from '../rest/define.ts';

/** Anonymous: neither the order nor the learner is told to anybody. */
export const productReviews = defineResource({
  name: 'product-reviews',
  label: '评价',
  menu: '订单财务',
  position: 46,
  title: 'id',
  timestamps: ['createdAt'],
  defaultSort: ['id', 'desc'],
  empty: '学员购买后的评价会显示在这里',
  actions: readAndExport,
  fields: {
    productId: relation('价格方案', 'products', { readOnly: true, list: true, filter: true }),
    stars: integer('评分（1-5 星）', {
      readOnly: true,
      list: true,
      filter: true,
      sort: true,
      min: 1,
      max: 5,
    }),
  },
  permissions: {
    finance: { actions: readAndExport },
    content: { actions: readAndExport },
    service: { actions: ['list', 'show'] },
  },
});
