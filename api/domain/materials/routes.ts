import { createReadStream } from 'node:fs';
import type { Actor } from '../../actor.ts';
import { AppError } from '../../errors.ts';
import { originOf } from '../../http/origin.ts';
import { defineRoute, type Route } from '../../http/route.ts';
import * as contract from './contract.ts';
import { DOCUMENT_MAX_BYTES } from './documents/limits.ts';
import { uploadDocument } from './documents/upload.ts';
import { addressesOf, openReading, readPage } from './reading.ts';
import { materialOf, shelfOf } from './shelf.ts';
import { findPages } from './store.ts';
import { moveTerminal, type Reader, resetTerminal, viewTerminal } from './terminals.ts';

const learner = { audience: 'learner', tag: '考试资料', roles: ['learner'] } as const;
const staff = { audience: 'staff', method: 'post', tag: '考试资料' } as const;

/** Roles have let nobody else through. */
function readerOf(actor: Actor): Reader {
  const { id, sessionId } = actor as Extract<Actor, { kind: 'learner' }>;
  return { learnerId: id, sessionId };
}

export const routes: Route[] = [
  defineRoute({
    ...learner,
    method: 'get',
    path: '/shelf',
    summary: '考试资料与大礼包',
    query: contract.shelfQuery,
    reply: contract.shelfReply,
    handle: async ({ actor, query }, deps) => ({
      data: await shelfOf(readerOf(actor).learnerId, query.platform, deps),
    }),
  }),
  defineRoute({
    ...learner,
    method: 'get',
    path: '/shelf/:id',
    summary: '一份资料的介绍与价格',
    query: contract.shelfQuery,
    reply: contract.detailReply,
    handle: async ({ actor, params, query }, deps) => ({
      data: await materialOf(Number(params.id), readerOf(actor).learnerId, query.platform, deps),
    }),
  }),
  defineRoute({
    ...learner,
    method: 'post',
    path: '/materials/:id/reading',
    summary: '开始阅读',
    body: contract.readingBody,
    reply: contract.readingReply,
    handle: async ({ actor, params, body, ctx }, deps) => ({
      data: await openReading(Number(params.id), readerOf(actor), { ...body, address: ctx.ip }, deps),
    }),
  }),
  defineRoute({
    ...learner,
    method: 'post',
    path: '/materials/:id/addresses',
    summary: '取页面地址',
    body: contract.addressesBody,
    reply: contract.addressesReply,
    handle: async ({ actor, params, body }, deps) => ({
      data: await addressesOf(Number(params.id), readerOf(actor), body, deps),
    }),
  }),
  defineRoute({
    ...learner,
    method: 'get',
    path: '/materials/:id/pages/:pageId',
    summary: '一页资料（带水印的图片）',
    query: contract.pageQuery,
    async handle({ actor, params, query, ctx }, deps) {
      const which = { materialId: Number(params.id), page: Number(params.pageId) };
      const image = await readPage(which, readerOf(actor), query, deps);
      ctx.set('content-disposition', 'inline');
      ctx.type = 'image/jpeg';
      ctx.body = image;
    },
  }),
  defineRoute({
    ...learner,
    method: 'get',
    path: '/reading-terminal',
    summary: '阅读手机',
    query: contract.terminalQuery,
    reply: contract.terminalReply,
    handle: async ({ actor, query }, deps) => ({
      data: await viewTerminal(readerOf(actor), query.terminal, deps),
    }),
  }),
  defineRoute({
    ...learner,
    method: 'post',
    path: '/reading-terminal',
    summary: '改在这台手机上阅读',
    body: contract.moveBody,
    reply: contract.terminalReply,
    handle: async ({ actor, body }, deps) => ({ data: await moveTerminal(readerOf(actor), body, deps) }),
  }),
  defineRoute({
    ...staff,
    path: '/material-files',
    rows: {},
    summary: '上传资料文件',
    roles: ['content'],
    upload: { maxBytes: DOCUMENT_MAX_BYTES },
    reply: contract.documentReply,
    async handle({ actor, file, ctx }, deps) {
      if (!file) throw new AppError('file.missing');
      const data = await uploadDocument(file, originOf(actor, ctx), deps);
      ctx.status = 201;
      return { data };
    },
  }),
  defineRoute({
    audience: 'staff',
    method: 'get',
    path: '/material-files/:id/pages/:pageId',
    rows: { named: { 'path.id': 'material-files' } },
    summary: '查看一页资料（不带水印）',
    tag: '考试资料',
    roles: ['content'],
    async handle({ params, ctx }, { db, files }) {
      const [page] = await findPages(db, Number(params.id), [Number(params.pageId)]);
      if (!page) throw new AppError('request.notFound');
      ctx.type = 'image/jpeg';
      ctx.body = createReadStream(files.pathOf(page.fileId));
    },
  }),
  defineRoute({
    ...staff,
    path: '/reading-terminals/:id/reset',
    rows: { named: { 'path.id': 'reading-terminals' } },
    summary: '解除绑定阅读手机',
    roles: ['content', 'service'],
    body: contract.resetBody,
    reply: contract.resetReply,
    async handle({ params, body, actor, ctx }, deps) {
      const id = Number(params.id);
      await resetTerminal(id, body.reason, originOf(actor, ctx), deps);
      return { data: { id } };
    },
  }),
];
