import type { Context } from 'koa';
import { z } from 'zod';
import type { Actor } from '../../actor.ts';
import { originOf } from '../../http/origin.ts';
import { defineRoute, type Route } from '../../http/route.ts';
import { STAFF_ROLES } from '../../rest/define.ts';
import {
  examChoice,
  learnerProfile,
  learnerSession,
  passwordChange,
  staffLogin,
  staffProfile,
  staffSession,
  wechatLogin,
} from './contract.ts';
import * as learners from './learnerCommands.ts';
import { revokeSession } from './sessions.ts';
import * as staff from './staffCommands.ts';

const TAG = '登录与账号';

/** Roles have let nobody else through. */
const signedIn = (actor: Actor) => actor as Exclude<Actor, { kind: 'guest' }>;

const staffRoutes: Route[] = [
  defineRoute({
    audience: 'staff',
    method: 'post',
    path: '/session',
    rows: {},
    summary: '员工登录',
    tag: TAG,
    roles: ['guest', ...STAFF_ROLES],
    body: staffLogin,
    reply: z.object({ data: staffSession }),
    handle: async ({ body, ctx }, deps) => ({
      data: await staff.logInStaff(body, { address: ctx.ip, device: userAgent(ctx) }, deps),
    }),
  }),
  defineRoute({
    audience: 'staff',
    method: 'get',
    path: '/session',
    rows: {},
    summary: '当前员工',
    tag: TAG,
    roles: STAFF_ROLES,
    reply: z.object({ data: staffProfile }),
    handle: async ({ actor }, deps) => ({ data: await staff.staffProfile(signedIn(actor).id, deps) }),
  }),
  defineRoute({
    audience: 'staff',
    method: 'delete',
    path: '/session',
    rows: {},
    summary: '员工退出登录',
    tag: TAG,
    roles: STAFF_ROLES,
    handle: ({ actor }, deps) => revokeSession(signedIn(actor).sessionId, deps),
  }),
  defineRoute({
    audience: 'staff',
    method: 'patch',
    path: '/session/password',
    rows: {},
    summary: '修改自己的密码',
    tag: TAG,
    roles: STAFF_ROLES,
    body: passwordChange,
    handle: ({ actor, body, ctx }, deps) =>
      staff.changePassword(signedIn(actor), body, originOf(actor, ctx), deps),
  }),
];

const learnerRoutes: Route[] = [
  defineRoute({
    audience: 'learner',
    method: 'post',
    path: '/session/wechat',
    summary: '微信手机号登录',
    tag: TAG,
    roles: ['guest', 'learner'],
    body: wechatLogin,
    reply: z.object({ data: learnerSession }),
    handle: async ({ body, ctx }, deps) => ({
      data: await learners.logInLearner(body, { address: ctx.ip, device: body.device }, deps),
    }),
  }),
  defineRoute({
    audience: 'learner',
    method: 'delete',
    path: '/session',
    summary: '学员退出登录',
    tag: TAG,
    roles: ['learner'],
    handle: ({ actor }, deps) => revokeSession(signedIn(actor).sessionId, deps),
  }),
  defineRoute({
    audience: 'learner',
    method: 'get',
    path: '/me',
    summary: '我的资料',
    tag: TAG,
    roles: ['learner'],
    reply: z.object({ data: learnerProfile }),
    handle: async ({ actor }, deps) => ({ data: await learners.learnerProfile(signedIn(actor).id, deps) }),
  }),
  defineRoute({
    audience: 'learner',
    method: 'patch',
    path: '/me',
    summary: '选择考试计划、职业、等级与考点',
    tag: TAG,
    roles: ['learner'],
    body: examChoice,
    reply: z.object({ data: learnerProfile }),
    handle: async ({ actor, body }, deps) => ({
      data: await learners.chooseExam(signedIn(actor).id, body, deps),
    }),
  }),
];

export const routes: Route[] = [...staffRoutes, ...learnerRoutes];

const userAgent = (ctx: Context) => ctx.get('user-agent').slice(0, 200);
