import { Card, Table, type TableColumnsType } from 'antd';
import type { Figures } from '../../../../api/domain/months/contract.ts';
import { PRODUCT_KINDS } from '../../../../api/domain/orders/kinds.ts';
import { PROVIDERS } from '../../../../api/domain/payments/trade.ts';
import { yuan } from '../../widgets/money.ts';

type Money = Figures['total'];
type Product = Figures['byProduct'][number];
type Provider = Figures['byProvider'][number];

const moneyColumns = <Row extends Money>(): TableColumnsType<Row> => [
  { title: '收款笔数', dataIndex: 'payments', align: 'right' },
  { title: '收款', align: 'right', render: (_, row) => yuan(row.paidFen) },
  { title: '退款笔数', dataIndex: 'refunds', align: 'right' },
  { title: '退款', align: 'right', render: (_, row) => yuan(row.refundedFen) },
  { title: '净收入', align: 'right', render: (_, row) => yuan(row.paidFen - row.refundedFen) },
];

const PRODUCT: TableColumnsType<Product> = [
  { title: '商品', dataIndex: 'name' },
  { title: '类别', render: (_, { kind }) => PRODUCT_KINDS[kind] },
  ...moneyColumns<Product>(),
];
const PROVIDER: TableColumnsType<Provider> = [
  { title: '支付方式', render: (_, { provider }) => PROVIDERS[provider] },
  ...moneyColumns<Provider>(),
  {
    title: '手续费',
    align: 'right',
    render: (_, { feesFen }) => (feesFen === null ? '账单未提供' : yuan(feesFen)),
  },
];

const common = {
  size: 'middle',
  pagination: false,
  scroll: { x: 'max-content' },
  locale: { emptyText: '这个月没有收款和退款' },
} as const;

export function MonthTables({ figures }: { figures: Figures }) {
  return (
    <>
      <Card title="按商品">
        <Table<Product>
          {...common}
          rowKey={({ kind, name }) => `${kind} ${name}`}
          columns={PRODUCT}
          dataSource={figures.byProduct}
        />
      </Card>
      <Card title="按支付方式">
        <Table<Provider> {...common} rowKey="provider" columns={PROVIDER} dataSource={figures.byProvider} />
      </Card>
    </>
  );
}
