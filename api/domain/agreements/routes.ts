import { z } from 'zod';
import type { Actor } from '../../actor.ts';
import { onRow } from '../../http/origin.ts';
import { defineRoute, type Route } from '../../http/route.ts';
import { learnerProfile } from '../accounts/contract.ts';
import { learnerProfile as profileOf } from '../accounts/learnerCommands.ts';
import { learnerOf } from '../attempts/routes.ts';
import { acceptAgreements } from './accepting.ts';
import * as commands from './commands.ts';
import * as contract from './contract.ts';
import { readAgreement, readAgreements } from './reading.ts';

const anybody = { audience: 'learner', tag: '协议', roles: ['guest', 'learner'] } as const;
const staff = { audience: 'staff', method: 'post', tag: '协议', roles: ['content'] } as const;

const readerOf = (actor: Actor): number | null => (actor.kind === 'learner' ? actor.id : null);

export const routes: Route[] = [
  defineRoute({
    ...anybody,
    method: 'get',
    path: '/terms',
    summary: '生效的协议与政策',
    reply: contract.listReply,
    handle: async ({ actor }, deps) => ({ data: await readAgreements(readerOf(actor), deps) }),
  }),
  defineRoute({
    ...anybody,
    method: 'get',
    path: '/terms/:id',
    summary: '协议与政策的一个版本',
    reply: contract.textReply,
    handle: async ({ actor, params }, deps) => ({
      data: await readAgreement(Number(params.id), readerOf(actor), deps),
    }),
  }),
  defineRoute({
    ...anybody,
    roles: ['learner'],
    method: 'post',
    path: '/terms/acceptances',
    summary: '同意新版本的协议与政策',
    body: contract.acceptance,
    reply: z.object({ data: learnerProfile }),
    async handle({ actor, body: { ids, device } }, deps) {
      const id = learnerOf(actor);
      await acceptAgreements(id, ids, device, deps);
      return { data: await profileOf(id, deps) };
    },
  }),
  defineRoute({
    ...staff,
    path: '/agreements/:id/publish',
    rows: { named: { 'path.id': 'agreements' } },
    summary: '发布协议',
    reply: contract.commandReply,
    handle: onRow(commands.publishAgreement),
  }),
  defineRoute({
    ...staff,
    path: '/agreements/:id/withdraw',
    rows: { named: { 'path.id': 'agreements' } },
    summary: '撤回协议',
    reply: contract.commandReply,
    handle: onRow(commands.withdrawAgreement),
  }),
  defineRoute({
    ...staff,
    path: '/agreements/:id/copy',
    rows: { named: { 'path.id': 'agreements' } },
    summary: '以协议的一个版本起草新版本',
    reply: contract.commandReply,
    handle: onRow(commands.copyAgreement),
  }),
];
