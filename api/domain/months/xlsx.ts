/** The report of a month as a workbook; money in yuan. Pure. */
import xlsx from 'node-xlsx';
import { localTime, safeText } from '../../rest/exportXlsx.ts';
import { PRODUCT_KINDS } from '../orders/kinds.ts';
import { PROVIDERS } from '../payments/trade.ts';
import type { Figures, MonthReport } from './contract.ts';

const yuan = (fen: number | null): number | null => fen && fen / 100;
const moneyCells = ({ payments, paidFen, refunds, refundedFen }: Figures['total']) => [
  payments,
  yuan(paidFen),
  refunds,
  yuan(refundedFen),
  yuan(paidFen - refundedFen),
];
const MONEY = ['收款笔数', '收款（元）', '退款笔数', '退款（元）', '净收入（元）'];

export function reportXlsx(report: MonthReport): Buffer {
  const sheetOptions = { '!cols': [{ wch: 28 }, ...Array(7).fill({ wch: 14 })] };
  const sheet = (name: string, data: (string | number | null)[][]) => ({ name, data, options: {} });
  const { byProduct, byProvider } = report.figures;
  return xlsx.build(
    [
      sheet('汇总', summary(report)),
      sheet('按商品', [
        ['商品', '类别', ...MONEY],
        ...byProduct.map((row) => [safeText(row.name), PRODUCT_KINDS[row.kind], ...moneyCells(row)]),
      ]),
      sheet('按支付方式', [
        ['支付方式', ...MONEY, '手续费（元）'],
        ...byProvider.map((row) => [PROVIDERS[row.provider], ...moneyCells(row), yuan(row.feesFen)]),
      ]),
    ],
    { sheetOptions },
  );
}

function summary({ month, figures, closing }: MonthReport): (string | number | null)[][] {
  const { total, feesFen, opened, discounts, byHand, owed } = figures;
  return [
    ['月份', month],
    ['状态', closing ? '已结账' : '未结账'],
    ...(closing
      ? [
          ['结账时间', localTime(new Date(closing.at))],
          ['结账人', safeText(closing.by)],
        ]
      : []),
    ...(closing?.reason ? [['带差异结账的原因', safeText(closing.reason)]] : []),
    ['收款笔数', total.payments],
    ['收款（元）', yuan(total.paidFen)],
    ['退款笔数', total.refunds],
    ['退款（元）', yuan(total.refundedFen)],
    ['其中线下退款笔数', byHand.refunds],
    ['其中线下退款（元）', yuan(byHand.fen)],
    ['月末未到账退款笔数', owed.refunds],
    ['月末未到账退款（元）', yuan(owed.fen)],
    ['净收入（元）', yuan(total.paidFen - total.refundedFen)],
    ['微信手续费（元）', feesFen === null ? '账单未提供' : yuan(feesFen)],
    ['优惠订单数（不计入收款）', discounts.orders],
    ['其中免费', discounts.free],
    ['优惠金额（元，不计入收款）', yuan(discounts.fen)],
    ['购买开通会员', opened.memberships],
    ['购买开通资料', opened.materials],
    ['员工开通会员', opened.membershipsByStaff],
    ['员工开通资料', opened.materialsByStaff],
    ['未处理差异', figures.openDifferences],
    ['未处理差异金额（元）', yuan(figures.openDifferencesFen)],
    ['未对账天数', figures.unreconciledDays],
  ];
}
