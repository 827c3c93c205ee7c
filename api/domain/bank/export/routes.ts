/** Taking a bank out as a file. */
import { originOf } from '../../../http/origin.ts';
import { defineRoute, type Route } from '../../../http/route.ts';
import { exportBank, exportReport } from './commands.ts';
import { exportQuery, exportReportQuery, exportReportReply } from './contract.ts';

const common = { audience: 'staff', method: 'get', tag: '题库', roles: ['bank'] } as const;

export const exportRoutes: Route[] = [
  defineRoute({
    ...common,
    path: '/banks/:id/export-report',
    rows: { named: { 'path.id': 'banks', 'query.version': 'bank-versions' }, whole: ['questions'] },
    summary: '题库能导出成哪些格式，各会少什么',
    query: exportReportQuery,
    reply: exportReportReply,
    handle: async ({ params, query }, deps) => ({ data: await exportReport(Number(params.id), query, deps) }),
  }),
  defineRoute({
    ...common,
    path: '/banks/:id/export',
    rows: { named: { 'path.id': 'banks', 'query.version': 'bank-versions' }, whole: ['questions'] },
    summary: '导出题库',
    query: exportQuery,
    async handle({ params, query, actor, ctx }, deps) {
      const { name, bytes, stream } = await exportBank(Number(params.id), query, originOf(actor, ctx), deps);
      ctx.attachment(name);
      ctx.length = bytes;
      ctx.body = stream;
    },
  }),
];
