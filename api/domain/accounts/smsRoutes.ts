import { z } from 'zod';
import { AppError } from '../../errors.ts';
import { originOf } from '../../http/origin.ts';
import { defineRoute, type Route } from '../../http/route.ts';
import { learnerProfile, loginWays, smsCodeRequest, smsPasswordReset, smsPhoneChange } from './contract.ts';
import * as commands from './learnerPassword.ts';
import { changePhone, requireOwner, sendOwnerCode } from './learnerPhone.ts';
import type { SignedIn } from './sessions.ts';
import { requireCode, sendCode, smsAvailable } from './smsCodes.ts';

const own = { audience: 'learner', tag: '登录与账号' } as const;

export const smsRoutes: Route[] = [
  defineRoute({
    ...own,
    method: 'get',
    path: '/session/ways',
    summary: '可用的验证方式',
    roles: ['guest', 'learner'],
    reply: z.object({ data: loginWays }),
    handle: async (_input, deps) => ({ data: { sms: smsAvailable(deps) } }),
  }),
  defineRoute({
    ...own,
    method: 'post',
    path: '/sms-codes',
    summary: '获取短信验证码',
    roles: ['guest', 'learner'],
    body: smsCodeRequest,
    handle: async ({ actor, body, ctx }, deps) => {
      // A guest must not make us write to any number he likes.
      if (body.purpose === 'phone' && actor.kind !== 'learner') throw new AppError('auth.required');
      await sendCode(body, ctx.ip, deps);
    },
  }),
  defineRoute({
    ...own,
    method: 'post',
    path: '/password-reset/sms',
    summary: '用短信验证码设置登录密码',
    roles: ['guest', 'learner'],
    body: smsPasswordReset,
    handle: ({ actor, body, ctx }, deps) =>
      commands.resetPasswordBySms(body, actor, originOf(actor, ctx), deps),
  }),
  defineRoute({
    ...own,
    method: 'patch',
    path: '/me/phone/sms',
    summary: '用短信验证码更换手机号',
    roles: ['learner'],
    body: smsPhoneChange,
    reply: z.object({ data: learnerProfile }),
    handle: async ({ actor, body: { phone, smsCode: code, ...proof }, ctx }, deps) => {
      const spendOwner = await requireOwner(actor as SignedIn, proof, ctx.ip, deps);
      await requireCode({ phone, code, purpose: 'phone' }, ctx.ip, deps);
      await spendOwner();
      return { data: await changePhone(actor as SignedIn, phone, originOf(actor, ctx), deps) };
    },
  }),
  defineRoute({
    ...own,
    method: 'post',
    path: '/me/phone/code',
    summary: '向现在的手机号发送验证码',
    roles: ['learner'],
    handle: ({ actor, ctx }, deps) => sendOwnerCode(actor as SignedIn, ctx.ip, deps),
  }),
];
