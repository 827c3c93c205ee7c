/** The queue of those who grade. */
import type { Actor } from '../../actor.ts';
import { originOf } from '../../http/origin.ts';
import { defineRoute, type Route } from '../../http/route.ts';
import { giveMark } from './commands.ts';
import * as contract from './contract.ts';
import { copyOf, nextCopy } from './queue.ts';
import { findPapers, giveBack } from './store.ts';

const common = { audience: 'staff', tag: '主观题评分', roles: ['grader'] } as const;

/** `roles` has let nobody else through. */
const staffOf = (actor: Actor): number => (actor as Extract<Actor, { kind: 'staff' }>).id;

export const routes: Route[] = [
  defineRoute({
    ...common,
    method: 'get',
    path: '/grading',
    rows: { listed: ['gradings'] },
    summary: '待评分的试卷',
    reply: contract.gradingReply,
    handle: async ({ actor, bounds }, { db }) => ({ data: await findPapers(db, staffOf(actor), bounds) }),
  }),
  defineRoute({
    ...common,
    method: 'post',
    path: '/grading/next',
    rows: { listed: ['gradings'] },
    summary: '领取下一份主观题',
    body: contract.nextCopy,
    reply: contract.nextCopyReply,
    handle: async ({ actor, body, bounds }, deps) => ({
      data: await nextCopy(staffOf(actor), body, bounds, deps),
    }),
  }),
  defineRoute({
    ...common,
    method: 'get',
    path: '/grading/:id',
    rows: { named: { 'path.id': 'gradings' } },
    summary: '自己领取或评过的一份',
    reply: contract.copyReply,
    handle: async ({ actor, params }, deps) => ({
      data: await copyOf(staffOf(actor), Number(params.id), deps),
    }),
  }),
  defineRoute({
    ...common,
    method: 'post',
    path: '/grading/:id/mark',
    rows: { named: { 'path.id': 'gradings' } },
    summary: '给主观题评分',
    body: contract.giveMark,
    reply: contract.markReply,
    handle: async ({ actor, params, body, ctx }, deps) => ({
      data: await giveMark(staffOf(actor), Number(params.id), body, originOf(actor, ctx), deps),
    }),
  }),
  defineRoute({
    ...common,
    method: 'post',
    path: '/grading/:id/release',
    rows: { named: { 'path.id': 'gradings' } },
    summary: '放回一份主观题',
    async handle({ actor, params }, { db }) {
      await giveBack(db, Number(params.id), staffOf(actor));
    },
  }),
];
