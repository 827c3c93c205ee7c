import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { AppError } from '../../errors.ts';
import { defineRoute, type Route } from '../../http/route.ts';
import { learnerOf } from '../attempts/routes.ts';
import { acceptedBody, messagesQuery, messagesReply, readBody, subscriptions } from './contract.ts';
import { findMessages, hasMessage, setRead } from './store.ts';
import { keepCredits, subscriptionsOf } from './subscriptions.ts';

const common = { audience: 'learner', tag: '消息', roles: ['learner'] } as const;

export const routes: Route[] = [
  defineRoute({
    ...common,
    method: 'get',
    path: '/messages',
    summary: '我的消息',
    query: messagesQuery,
    reply: messagesReply,
    handle: ({ actor, query }, { db }) => findMessages(db, learnerOf(actor), query),
  }),
  defineRoute({
    ...common,
    method: 'put',
    path: '/messages/read',
    summary: '全部标为已读',
    body: readBody,
    handle: async ({ actor, body }, { db, clock }) => {
      await setRead(db, learnerOf(actor), body, clock());
    },
  }),
  defineRoute({
    ...common,
    method: 'put',
    path: '/messages/:id/read',
    summary: '把一条消息标为已读',
    handle: ({ actor, params }, deps) => readOne(learnerOf(actor), Number(params.id), deps),
  }),
  defineRoute({
    ...common,
    method: 'get',
    path: '/subscriptions',
    summary: '可订阅的微信通知',
    reply: z.object({ data: subscriptions }),
    handle: async (_input, deps) => ({ data: await subscriptionsOf(deps) }),
  }),
  defineRoute({
    ...common,
    method: 'put',
    path: '/subscriptions/:key',
    summary: '记下学员同意的微信通知',
    body: acceptedBody,
    handle: ({ actor, params, body }, deps) =>
      keepCredits(learnerOf(actor), String(params.key), body.templateIds, deps),
  }),
];

/** @throws AppError request.notFound */
async function readOne(learnerId: number, id: number, { db, clock }: Pick<Deps, 'db' | 'clock'>) {
  if (!(await hasMessage(db, learnerId, id))) throw new AppError('request.notFound');
  await setRead(db, learnerId, { id }, clock());
}
