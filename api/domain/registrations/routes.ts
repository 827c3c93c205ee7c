import { originOf } from '../../http/origin.ts';
import { defineRoute, type Route } from '../../http/route.ts';
import { learnerOf } from '../attempts/routes.ts';
import * as commands from './commands.ts';
import * as contract from './contract.ts';
import { decide, decideMany, photoOf } from './decisions.ts';
import { registrationSheet } from './sheet.ts';
import type { Decision } from './states.ts';

const learner = { audience: 'learner', tag: '考试报名', roles: ['learner'] } as const;
const staff = { audience: 'staff', tag: '考试报名', roles: ['content'] } as const;

const learnerRoutes: Route[] = [
  defineRoute({
    ...learner,
    method: 'get',
    path: '/my-registrations',
    summary: '可以报名的考试',
    reply: contract.headsReply,
    handle: async ({ actor }, deps) => ({ data: await commands.registrationHeads(learnerOf(actor), deps) }),
  }),
  defineRoute({
    ...learner,
    method: 'get',
    path: '/my-registrations/:id',
    summary: '一个考试计划的报名表',
    reply: contract.registrationReply,
    handle: async ({ actor, params }, deps) => ({
      data: await commands.viewRegistration(learnerOf(actor), Number(params.id), deps),
    }),
  }),
  defineRoute({
    ...learner,
    method: 'put',
    path: '/my-registrations/:id',
    agreed: true,
    summary: '提交报名',
    body: contract.registrationBody,
    reply: contract.headReply,
    handle: async ({ actor, params, body }, deps) => ({
      data: await commands.submitRegistration(learnerOf(actor), Number(params.id), body, deps),
    }),
  }),
  defineRoute({
    ...learner,
    method: 'post',
    path: '/my-registrations/:id/cancel',
    summary: '取消报名',
    reply: contract.headReply,
    handle: async ({ actor, params }, deps) => ({
      data: await commands.cancelRegistration(learnerOf(actor), Number(params.id), deps),
    }),
  }),
  defineRoute({
    ...learner,
    method: 'post',
    path: '/registration-photos',
    summary: '上传报名照片',
    upload: { maxBytes: commands.PHOTO_BYTES },
    reply: contract.photoReply,
    handle: async ({ actor, file }, deps) => ({
      data: { id: await commands.keepPhoto(learnerOf(actor), file!, deps) },
    }),
  }),
];

const decision = (name: Exclude<Decision, 'reject'>, summary: string): Route =>
  defineRoute({
    ...staff,
    method: 'post',
    path: `/registrations/:id/${name}`,
    rows: { named: { 'path.id': 'registrations' } },
    summary,
    reply: contract.decisionReply,
    handle: async ({ actor, params, ctx, bounds }, deps) => ({
      data: await decide(Number(params.id), name, null, bounds, originOf(actor, ctx), deps),
    }),
  });

const decisionOfMany = (name: Exclude<Decision, 'reject'>, summary: string): Route =>
  defineRoute({
    ...staff,
    method: 'post',
    path: `/registrations/chosen/${name}`,
    rows: { each: { 'body.ids': 'registrations' } },
    summary,
    body: contract.chosen,
    reply: contract.manyReply,
    handle: async ({ actor, body, ctx, bounds }, deps) => ({
      data: await decideMany(body.ids, name, null, bounds, originOf(actor, ctx), deps),
    }),
  });

/** Those of many rows first: `chosen` is no number of a row. */
const staffRoutes: Route[] = [
  decisionOfMany('review', '开始审核所选的报名'),
  decisionOfMany('approve', '通过所选的报名'),
  defineRoute({
    ...staff,
    method: 'post',
    path: '/registrations/chosen/reject',
    rows: { each: { 'body.ids': 'registrations' } },
    summary: '驳回所选的报名',
    body: contract.chosenRejection,
    reply: contract.manyReply,
    handle: async ({ actor, body, ctx, bounds }, deps) => ({
      data: await decideMany(body.ids, 'reject', body.reason, bounds, originOf(actor, ctx), deps),
    }),
  }),
  decision('review', '开始审核报名'),
  decision('approve', '通过报名'),
  defineRoute({
    ...staff,
    method: 'post',
    path: '/registrations/:id/reject',
    rows: { named: { 'path.id': 'registrations' } },
    summary: '驳回报名',
    body: contract.rejection,
    reply: contract.decisionReply,
    handle: async ({ actor, params, body, ctx, bounds }, deps) => ({
      data: await decide(Number(params.id), 'reject', body.reason, bounds, originOf(actor, ctx), deps),
    }),
  }),
  defineRoute({
    ...staff,
    method: 'get',
    path: '/registrations/:id/photo',
    rows: { named: { 'path.id': 'registrations' } },
    summary: '下载报名照片',
    async handle({ actor, params, ctx }, deps) {
      const { bytes, mime } = await photoOf(Number(params.id), originOf(actor, ctx), deps);
      ctx.set('cache-control', 'no-store');
      ctx.type = mime;
      ctx.body = bytes;
    },
  }),
  defineRoute({
    ...staff,
    method: 'get',
    path: '/registration-forms/:id/sheet',
    rows: { named: { 'path.id': 'registration-forms' }, listed: ['registrations'] },
    summary: '导出报名名单',
    async handle({ actor, params, catalogue, ctx, bounds }, deps) {
      const { name, bytes } = await registrationSheet(
        Number(params.id),
        bounds,
        originOf(actor, ctx),
        catalogue,
        deps,
      );
      ctx.attachment(name);
      ctx.body = bytes;
    },
  }),
];

export const routes: Route[] = [...learnerRoutes, ...staffRoutes];
