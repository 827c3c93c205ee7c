import { z } from 'zod';
import { originOf } from '../../http/origin.ts';
import { defineRoute, type Route } from '../../http/route.ts';
import type { SignedIn } from '../accounts/sessions.ts';
import * as commands from './commands.ts';
import { cancellationAsked, cancellationRequest, cancellationView } from './contract.ts';

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
    handle: async ({ actor, body, ctx }, deps) => ({
      data: await commands.askCancellation((actor as SignedIn).id, body, originOf(actor, ctx), deps),
    }),
  }),
  defineRoute({
    ...own,
    method: 'delete',
    summary: '撤销注销申请',
    handle: ({ actor, ctx }, deps) =>
      commands.withdrawCancellation((actor as SignedIn).id, originOf(actor, ctx), deps),
  }),
];
