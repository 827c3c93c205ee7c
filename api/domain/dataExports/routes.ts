import { z } from 'zod';
import { onRow, originOf } from '../../http/origin.ts';
import { defineRoute, type Route } from '../../http/route.ts';
import { cancelExport, downloadExport } from './commands.ts';

const common = { audience: 'staff', tag: '系统', roles: [] } as const;

export const routes: Route[] = [
  defineRoute({
    ...common,
    method: 'get',
    path: '/data-exports/:id/download',
    rows: { named: { 'path.id': 'data-exports' } },
    summary: '下载导出的全部数据',
    async handle({ params, actor, ctx }, deps) {
      const { name, bytes, stream } = await downloadExport(Number(params.id), originOf(actor, ctx), deps);
      ctx.attachment(name);
      ctx.length = bytes;
      ctx.body = stream;
    },
  }),
  defineRoute({
    ...common,
    method: 'post',
    path: '/data-exports/:id/cancel',
    rows: { named: { 'path.id': 'data-exports' } },
    summary: '取消数据导出',
    reply: z.object({ data: z.object({ id: z.int() }) }),
    handle: onRow(cancelExport),
  }),
];
