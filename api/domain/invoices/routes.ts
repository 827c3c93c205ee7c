import { AppError } from '../../errors.ts';
import { onRow, originOf } from '../../http/origin.ts';
import { sendPrivate } from '../../http/privateFile.ts';
import { defineRoute, type Route } from '../../http/route.ts';
import { learnerOf } from '../attempts/routes.ts';
import { applyForInvoice, earlierTitles, invoiceFile, ownInvoices } from './commands.ts';
import * as contract from './contract.ts';
import * as staffCommands from './staffCommands.ts';

const learner = { audience: 'learner', tag: '发票', roles: ['learner'] } as const;
const staff = { audience: 'staff', tag: '发票', roles: ['finance'] } as const;
const FILE_BYTES = 10 * 1024 * 1024;

export const routes: Route[] = [
  defineRoute({
    ...learner,
    method: 'post',
    path: '/orders/:id/invoice',
    summary: '申请开票',
    body: contract.applyBody,
    reply: contract.invoiceReply,
    async handle({ params, body, actor, ctx }, deps) {
      const which = { orderId: Number(params.id), learnerId: learnerOf(actor) };
      return { data: await applyForInvoice(which, body, originOf(actor, ctx), deps) };
    },
  }),
  defineRoute({
    ...learner,
    method: 'get',
    path: '/my-invoices',
    summary: '我的发票',
    query: contract.listQuery,
    reply: contract.listReply,
    handle: ({ actor, query }, deps) => ownInvoices(learnerOf(actor), query, deps),
  }),
  defineRoute({
    ...learner,
    method: 'get',
    path: '/invoice-titles',
    summary: '用过的发票抬头',
    reply: contract.titlesReply,
    handle: async ({ actor }, deps) => ({ data: await earlierTitles(learnerOf(actor), deps) }),
  }),
  defineRoute({
    ...learner,
    method: 'get',
    path: '/invoices/:id/file',
    summary: '发票文件',
    async handle({ params, actor, ctx }, deps) {
      await sendPrivate(ctx, await invoiceFile({ id: Number(params.id), learnerId: learnerOf(actor) }, deps));
    },
  }),
  defineRoute({
    ...staff,
    method: 'post',
    path: '/invoices/:id/accept',
    rows: { named: { 'path.id': 'invoices' } },
    summary: '受理发票申请',
    reply: contract.stateReply,
    handle: onRow(staffCommands.acceptInvoice),
  }),
  defineRoute({
    ...staff,
    method: 'post',
    path: '/invoices/:id/reject',
    rows: { named: { 'path.id': 'invoices' } },
    summary: '驳回发票申请',
    body: contract.rejectBody,
    reply: contract.stateReply,
    handle: async ({ params, body, actor, ctx }, deps) => ({
      data: await staffCommands.rejectInvoice(Number(params.id), body.reason, originOf(actor, ctx), deps),
    }),
  }),
  defineRoute({
    ...staff,
    method: 'post',
    path: '/invoices/:id/issue',
    rows: { named: { 'path.id': 'invoices' } },
    summary: '登记已开具的发票',
    body: contract.issueBody,
    reply: contract.stateReply,
    handle: async ({ params, body, actor, ctx }, deps) => ({
      data: await staffCommands.issueInvoice(Number(params.id), body, originOf(actor, ctx), deps),
    }),
  }),
  defineRoute({
    ...staff,
    method: 'post',
    path: '/invoices/:id/redden',
    rows: { named: { 'path.id': 'invoices' } },
    summary: '登记红字发票',
    body: contract.reddenBody,
    reply: contract.stateReply,
    handle: async ({ params, body, actor, ctx }, deps) => ({
      data: await staffCommands.reddenInvoice(Number(params.id), body.reason, originOf(actor, ctx), deps),
    }),
  }),
  defineRoute({
    ...staff,
    method: 'post',
    path: '/invoices/:id/file',
    rows: { named: { 'path.id': 'invoices' } },
    summary: '上传发票文件',
    upload: { maxBytes: FILE_BYTES },
    reply: contract.fileReply,
    async handle({ params, file, actor, ctx }, deps) {
      if (!file) throw new AppError('file.missing');
      return { data: await staffCommands.attachFile(Number(params.id), file, originOf(actor, ctx), deps) };
    },
  }),
  defineRoute({
    ...staff,
    method: 'get',
    path: '/invoices/:id/file',
    rows: { named: { 'path.id': 'invoices' } },
    summary: '下载发票文件',
    async handle({ params, ctx }, deps) {
      await sendPrivate(ctx, await staffCommands.staffFile(Number(params.id), deps));
    },
  }),
];
