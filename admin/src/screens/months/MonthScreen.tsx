import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Card, DatePicker, Skeleton, Space, Tag } from 'antd';
import dayjs from 'dayjs';
import { useSearchParams } from 'react-router';
import type { MonthReport } from '../../../../api/domain/months/contract.ts';
import { request } from '../../http/request.ts';
import { DownloadButton } from '../../layout/DownloadButton.tsx';
import { LinkButton } from '../../layout/LinkButton.tsx';
import { PageHead } from '../../layout/PageHead.tsx';
import { yuan } from '../../widgets/money.ts';
import { StatTiles } from '../../widgets/StatTiles.tsx';
import { CloseMonth } from './CloseMonth.tsx';
import { MonthTables } from './MonthTables.tsx';

const FORM = 'YYYY-MM';

/** What came in and went back in a month, and closing it. The month stands in the address bar. */
export default function MonthScreen() {
  const [query, setQuery] = useSearchParams();
  const month = query.get('month') ?? dayjs().subtract(1, 'month').format(FORM);
  const queryClient = useQueryClient();
  const { data, error } = useQuery({
    queryKey: ['month', month],
    queryFn: async () => (await request<{ data: MonthReport }>('GET', `/months/${month}`)).data,
  });
  return (
    <>
      <PageHead
        title="月度报表与结账"
        sub="按付款时间和退款到账时间统计；结账后数字固定，之后的变化另列"
        extra={
          <>
            <DatePicker
              picker="month"
              allowClear={false}
              value={dayjs(month)}
              maxDate={dayjs()}
              aria-label="月份"
              onChange={(value) => value && setQuery({ month: value.format(FORM) })}
            />
            <DownloadButton path={`/months/${month}/report.xlsx`} fileName={`月度报表-${month}.xlsx`}>
              导出 Excel
            </DownloadButton>
            <LinkButton to="/month-closings">月结记录</LinkButton>
          </>
        }
      />
      {error && <Alert type="error" showIcon message={error.message} />}
      {!data && !error && <Skeleton active />}
      {data && (
        <div className="stack">
          <Standing report={data} />
          <StatTiles tiles={tilesOf(data)} columns={4} />
          <MonthTables figures={data.figures} />
          {data.closable && (
            <Card title="结账">
              <CloseMonth
                key={month}
                report={data}
                onDone={() => queryClient.invalidateQueries({ queryKey: ['month', month] })}
              />
            </Card>
          )}
        </div>
      )}
    </>
  );
}

const tilesOf = ({
  figures: { total, feesFen, opened, discounts, byHand, owed },
}: MonthReport): [string, string | number][] => [
  [`收款（${total.payments} 笔）`, yuan(total.paidFen)],
  [`退款（${total.refunds} 笔）`, yuan(total.refundedFen)],
  [`其中线下退款（${byHand.refunds} 笔）`, yuan(byHand.fen)],
  [`月末未到账退款（${owed.refunds} 笔）`, yuan(owed.fen)],
  ['净收入', yuan(total.paidFen - total.refundedFen)],
  ['微信手续费', feesFen === null ? '账单未提供' : yuan(feesFen)],
  [`优惠，不计入收款（${discounts.orders} 单）`, yuan(discounts.fen)],
  ['用优惠券免费开通', discounts.free],
  ['购买开通会员', opened.memberships],
  ['购买开通资料', opened.materials],
  ['员工开通会员', opened.membershipsByStaff],
  ['员工开通资料', opened.materialsByStaff],
];

/** Closed, by whom, and what has changed since; or what stands in the way. */
function Standing({ report: { month, figures, closing } }: { report: MonthReport }) {
  const { openDifferences, openDifferencesFen, unreconciledDays } = figures;
  const later = closing && (closing.laterPaidFen !== 0 || closing.laterRefundedFen !== 0);
  return (
    <>
      {closing && (
        <Space wrap>
          <Tag color="green">已结账</Tag>
          {[
            `${closing.by}，${dayjs(closing.at).format('YYYY-MM-DD HH:mm')}`,
            ...(closing.reason ? [`带差异结账的原因：${closing.reason}`] : []),
          ].join('；')}
        </Space>
      )}
      {later && (
        <Alert
          type="warning"
          showIcon
          message={`结账后这个月又有变化：收款 ${yuan(closing.laterPaidFen)}，退款 ${yuan(closing.laterRefundedFen)}。下面仍是结账时的数字。`}
        />
      )}
      {openDifferences > 0 && (
        <Alert
          type="warning"
          showIcon
          message={`${month} ${closing ? '结账时' : ''}有 ${openDifferences} 处对账差异没有处理，涉及 ${yuan(openDifferencesFen)}`}
          action={<LinkButton to="/payment-differences">查看差异</LinkButton>}
        />
      )}
      {unreconciledDays > 0 && (
        <Alert
          type="info"
          showIcon
          message={`${closing ? '结账时' : ''}有 ${unreconciledDays} 天没有与微信账单核对`}
        />
      )}
    </>
  );
}
