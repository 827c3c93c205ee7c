import { z } from 'zod';
import { callOf } from '../../http/origin.ts';
import { defineRoute, type Route } from '../../http/route.ts';
import * as commands from './commands.ts';
import { dryRun, sendBody } from './contract.ts';

const common = { audience: 'staff', tag: '内容运营', roles: ['content', 'partner'] } as const;
const id = z.object({ data: z.object({ id: z.int() }) });

export const routes: Route[] = [
  defineRoute({
    ...common,
    method: 'get',
    path: '/broadcasts/:id/send',
    rows: { named: { 'path.id': 'broadcasts' }, kept: ['learners'] },
    summary: '试算群发消息会送达哪些学员',
    reply: z.object({ data: dryRun }),
    handle: async (input, deps) => ({
      data: await commands.dryRunBroadcast(Number(input.params.id), callOf(input), deps),
    }),
  }),
  defineRoute({
    ...common,
    method: 'post',
    path: '/broadcasts/:id/send',
    rows: { named: { 'path.id': 'broadcasts' }, kept: ['learners'] },
    summary: '发送群发消息',
    body: sendBody,
    reply: id,
    handle: async (input, deps) => ({
      data: await commands.sendBroadcast(Number(input.params.id), input.body, callOf(input), deps),
    }),
  }),
  defineRoute({
    ...common,
    method: 'post',
    path: '/broadcasts/:id/cancel',
    rows: { named: { 'path.id': 'broadcasts' } },
    summary: '取消群发消息',
    reply: id,
    handle: async (input, deps) => ({
      data: await commands.cancelBroadcast(Number(input.params.id), callOf(input), deps),
    }),
  }),
  defineRoute({
    ...common,
    method: 'post',
    path: '/broadcast-templates/:id/write',
    rows: { named: { 'path.id': 'broadcast-templates' } },
    summary: '用模板写群发消息',
    reply: id,
    handle: async (input, deps) => ({
      data: await commands.draftFromTemplate(Number(input.params.id), callOf(input), deps),
    }),
  }),
];
