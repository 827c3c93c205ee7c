import { z } from 'zod';
import { originOf } from '../../http/origin.ts';
import { defineRoute, type Route } from '../../http/route.ts';
import {
  learnerProfile,
  learnerSession,
  passwordChange,
  passwordLogin,
  passwordReset,
  phoneChange,
} from './contract.ts';
import * as commands from './learnerPassword.ts';
import { changePhone, requireOwner } from './learnerPhone.ts';
import { refuseWeak } from './newPassword.ts';
import type { SignedIn } from './sessions.ts';

const own = { audience: 'learner', tag: '登录与账号' } as const;

export const learnerPasswordRoutes: Route[] = [
  defineRoute({
    ...own,
    method: 'post',
    path: '/session/password',
    summary: '手机号与密码登录',
    roles: ['guest', 'learner'],
    body: passwordLogin,
    reply: z.object({ data: learnerSession }),
    handle: async ({ body, ctx }, deps) => ({
      data: await commands.logInByPassword(body, { address: ctx.ip, device: body.device }, deps),
    }),
  }),
  defineRoute({
    ...own,
    method: 'patch',
    path: '/session/password',
    summary: '修改登录密码',
    roles: ['learner'],
    body: passwordChange,
    handle: ({ actor, body, ctx }, deps) =>
      commands.changePassword(actor as SignedIn, body, originOf(actor, ctx), deps),
  }),
  defineRoute({
    ...own,
    method: 'post',
    path: '/password-reset',
    summary: '验证手机号并设置登录密码',
    roles: ['guest', 'learner'],
    body: passwordReset,
    handle: async ({ actor, body, ctx }, deps) => {
      await refuseWeak(body.next, 'next', deps);
      const phone = await deps.wechat.phoneOf(body.phoneCode);
      await commands.resetPassword({ phone, next: body.next }, actor, originOf(actor, ctx), deps);
    },
  }),
  defineRoute({
    ...own,
    method: 'patch',
    path: '/me/phone',
    summary: '更换手机号',
    roles: ['learner'],
    body: phoneChange,
    reply: z.object({ data: learnerProfile }),
    handle: async ({ actor, body, ctx }, deps) => {
      const spendOwner = await requireOwner(actor as SignedIn, body, ctx.ip, deps);
      const phone = await deps.wechat.phoneOf(body.phoneCode);
      await spendOwner();
      return { data: await changePhone(actor as SignedIn, phone, originOf(actor, ctx), deps) };
    },
  }),
];
