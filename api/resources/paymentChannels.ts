import { PLATFORMS, PRODUCT_KINDS } from '../domain/orders/kinds.ts';
import { PROVIDERS } from '../domain/payments/trade.ts';
import { choice, defineResource, read } from '../rest/define.ts';

/** A row for every kind and platform, made by the migration: only the way to pay is chosen. */
export const paymentChannels = defineResource({
  name: 'payment-channels',
  label: '支付方式',
  menu: '订单财务',
  position: 49,
  title: 'platform',
  defaultSort: ['id', 'asc'],
  actions: ['list', 'show', 'update'],
  fields: {
    kind: choice('商品类别', PRODUCT_KINDS, { list: true, filter: true, readOnly: true }),
    platform: choice('设备', PLATFORMS, { list: true, filter: true, readOnly: true }),
    provider: choice(
      '支付方式',
      { ...PROVIDERS, none: '不出售' },
      {
        list: true,
        filter: true,
        help: '小程序内的虚拟商品须用虚拟支付；苹果设备开通虚拟支付之前请选“不出售”，学员将看不到价格',
      },
    ),
  },
  permissions: { finance: { actions: [...read, 'update'], history: true } },
});
