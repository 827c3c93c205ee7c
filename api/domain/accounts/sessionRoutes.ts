import { z } from 'zod';
import { originOf } from '../../http/origin.ts';
import type { Audience } from '../../http/route.ts';
import { defineRoute, type Route } from '../../http/route.ts';
import { type Role, STAFF_ROLES } from '../../rest/define.ts';
import { myLogin, mySession, totpBegun, totpCode, totpPassword } from './contract.ts';
import { recentAttempts } from './learnerLoginLog.ts';
import { endMySession, endSession, mySessions } from './sessionCommands.ts';
import type { SignedIn } from './sessions.ts';
import { beginTotp, confirmTotp, endTotp } from './totpCommands.ts';

const TAG = '登录与账号';

const ownRoutes = (audience: Audience, roles: readonly Role[]): Route[] => [
  defineRoute({
    audience,
    method: 'get',
    path: '/my-sessions',
    rows: {},
    summary: '我已登录的设备',
    tag: TAG,
    roles,
    reply: z.object({ data: z.array(mySession) }),
    handle: async ({ actor }, deps) => ({ data: await mySessions(actor as SignedIn, deps) }),
  }),
  defineRoute({
    audience,
    method: 'delete',
    path: '/my-sessions/:id',
    rows: {},
    summary: '让我的一台设备退出登录',
    tag: TAG,
    roles,
    handle: ({ actor, params, ctx }, deps) =>
      endMySession(actor as SignedIn, Number(params.id), originOf(actor, ctx), deps),
  }),
];

const totp = { audience: 'staff', method: 'post', tag: TAG, roles: STAFF_ROLES } as const;

export const sessionRoutes: Route[] = [
  ...ownRoutes('staff', STAFF_ROLES),
  ...ownRoutes('learner', ['learner']),
  defineRoute({
    audience: 'learner',
    method: 'get',
    path: '/my-logins',
    summary: '我最近的登录',
    tag: TAG,
    roles: ['learner'],
    reply: z.object({ data: z.array(myLogin) }),
    handle: async ({ actor }, deps) => ({ data: await recentAttempts((actor as SignedIn).id, deps) }),
  }),
  defineRoute({
    audience: 'staff',
    method: 'post',
    path: '/sessions/:id/end',
    rows: { named: { 'path.id': 'sessions' } },
    summary: '强制一台设备退出登录',
    tag: TAG,
    roles: [],
    handle: ({ actor, params, ctx }, deps) => endSession(Number(params.id), originOf(actor, ctx), deps),
  }),
  defineRoute({
    ...totp,
    path: '/session/totp',
    rows: {},
    summary: '开始设置动态口令',
    reply: z.object({ data: totpBegun }),
    body: totpPassword,
    handle: async ({ actor, body, ctx }, deps) => ({
      data: await beginTotp(actor as SignedIn, body.password, originOf(actor, ctx), deps),
    }),
  }),
  defineRoute({
    ...totp,
    path: '/session/totp/confirm',
    rows: {},
    summary: '启用动态口令',
    body: totpCode,
    handle: ({ actor, body, ctx }, deps) =>
      confirmTotp(actor as SignedIn, body.code, originOf(actor, ctx), deps),
  }),
  defineRoute({
    ...totp,
    path: '/session/totp/end',
    rows: {},
    summary: '停用动态口令',
    body: totpPassword,
    handle: ({ actor, body, ctx }, deps) =>
      endTotp(actor as SignedIn, body.password, originOf(actor, ctx), deps),
  }),
];
