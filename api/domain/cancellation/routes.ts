import { z } from 'zod';
import { originOf } from '../../http/origin.ts';
import { defineRoute, type Route } from '../../http/route.ts';
import { requirePassword } from '../accounts/learnerPassword.ts';
import type { SignedIn } from '../accounts/sessions.ts';
import * as commands from './commands.ts';
import {
  cancellationAsked,
  cancellationByPassword,
  cancellationRequest,
  cancellationView,
} from './contract.ts';

const own = { audience: 'learner', path: '/me/cancellation', tag: '登录与账号', roles: ['learner'] } as const;

export const routes: Route[] = [
  defineRoute({
    ...own,
    method: 'get',
    summary: '注销账号意味着什么',
    reply: z.object({ data: cancellationView }),
    handle: async ({ actor }, deps) => ({
      data: await commands.describeCancellation((actor as SignedIn).id, deps),
    }),
  }),
  defineRoute({
    ...own,
    method: 'post',
    summary: '申请注销账号',
    body: cancellationRequest,
    reply: z.object({ data: cancellationAsked }),
    handle: async ({ actor, body, ctx }, deps) => {
      const { id } = actor as SignedIn;
      await commands.requireOwnPhone(id, body.phoneCode, deps);
      return { data: await commands.askCancellation(id, originOf(actor, ctx), deps) };
    },
  }),
  defineRoute({
    ...own,
    method: 'post',
    path: '/me/cancellation/password',
    summary: '用登录密码申请注销账号',
    body: cancellationByPassword,
    reply: z.object({ data: cancellationAsked }),
    handle: async ({ actor, body, ctx }, deps) => {
      const { id } = actor as SignedIn;
      await requirePassword(id, { field: 'password', ...body }, ctx.ip, deps);
      return { data: await commands.askCancellation(id, originOf(actor, ctx), deps) };
    },
  }),
  defineRoute({
    ...own,
    method: 'delete',
    summary: '撤销注销申请',
    handle: ({ actor, ctx }, deps) =>
      commands.withdrawCancellation((actor as SignedIn).id, originOf(actor, ctx), deps),
  }),
];
