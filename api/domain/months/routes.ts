import { AppError } from '../../errors.ts';
import { originOf } from '../../http/origin.ts';
import { defineRoute, type Route } from '../../http/route.ts';
import { closeMonth, monthReport } from './commands.ts';
import { closeBody, month, reportReply } from './contract.ts';
import { reportXlsx } from './xlsx.ts';

const staff = { audience: 'staff', tag: '月度结账', roles: ['finance'] } as const;

/** A month is that of the whole centre: its figures are closed, and must balance. */
const OF_MONEY = {
  whole: ['learners', 'orders', 'payments', 'refunds', 'payment-differences', 'entitlements'],
} as const;

/** What is no month is not there. */
function monthOf({ month: text }: Record<string, string>): string {
  const { data } = month.safeParse(text);
  if (data === undefined) throw new AppError('request.notFound');
  return data;
}

export const routes: Route[] = [
  defineRoute({
    ...staff,
    method: 'get',
    path: '/months/:month',
    rows: OF_MONEY,
    summary: '月度报表',
    reply: reportReply,
    handle: async ({ params }, deps) => ({ data: await monthReport(monthOf(params), deps) }),
  }),
  defineRoute({
    ...staff,
    method: 'get',
    path: '/months/:month/report.xlsx',
    rows: OF_MONEY,
    summary: '导出月度报表',
    async handle({ params, ctx }, deps) {
      const report = await monthReport(monthOf(params), deps);
      ctx.attachment(`月度报表-${report.month}.xlsx`);
      ctx.body = reportXlsx(report);
    },
  }),
  defineRoute({
    ...staff,
    method: 'post',
    path: '/months/:month/close',
    rows: OF_MONEY,
    summary: '月度结账',
    body: closeBody,
    reply: reportReply,
    handle: async ({ params, body, actor, ctx }, deps) => ({
      data: await closeMonth(monthOf(params), body.reason ?? '', originOf(actor, ctx), deps),
    }),
  }),
];
