/** Training over HTTP. Papers and results are sent as the bytes that the commands have put together. */
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { defineRoute, json, type Route } from '../../http/route.ts';
import { notePresence } from '../presence/presence.ts';
import * as contract from './contract.ts';
import { dropAttempt } from './drop.ts';
import { isPlainBatch, isPlainHandIn, isPlainOpening } from './guards.ts';
import { trainingReply } from './offerContract.ts';
import { trainingOffers } from './offers.ts';
import { openAtOnce, openAttempt } from './open.ts';
import { recordResponses } from './record.ts';
import { resultOf } from './result.ts';
import { saveSelfMarks } from './selfMarks.ts';
import { sayShaky } from './shaky.ts';
import { submitAttempt } from './submit.ts';
import { checkTurn, takeAttempt } from './turn.ts';
import { viewAttempt } from './view.ts';
import { wrongBook } from './wrongBook.ts';
import { wrongBookQuery, wrongBookReply } from './wrongBookContract.ts';

const common = { audience: 'learner', tag: '训练', roles: ['learner'] } as const;

/** `roles` has let nobody else through. */
export const learnerOf = (actor: Actor): number => (actor as Extract<Actor, { kind: 'learner' }>).id;

/** The learner, who is counted as training from now on. */
function trainingNow(actor: Actor, deps: Deps): number {
  const id = learnerOf(actor);
  notePresence(id, 'training', deps);
  return id;
}

const shakyRoute = (method: 'put' | 'delete', summary: string): Route =>
  defineRoute({
    ...common,
    method,
    path: '/attempts/:id/shaky/:itemId',
    summary,
    handle: ({ actor, params }, deps) =>
      sayShaky(
        learnerOf(actor),
        { attemptId: Number(params.id), itemId: Number(params.itemId) },
        method === 'put',
        deps,
      ),
  });

export const routes: Route[] = [
  defineRoute({
    ...common,
    method: 'get',
    path: '/training',
    summary: '可以训练的内容',
    reply: trainingReply,
    handle: async ({ actor }, deps) => ({ data: await trainingOffers(learnerOf(actor), deps) }),
  }),
  defineRoute({
    ...common,
    method: 'post',
    hot: true,
    path: '/attempts',
    agreed: true,
    summary: '开始训练',
    body: contract.openAttempt,
    guard: isPlainOpening,
    reply: contract.attemptViewReply,
    atOnce: async ({ tokenHash, body }, deps) => {
      const opened = await openAtOnce(tokenHash, body, deps);
      if (!opened) return undefined;
      notePresence(opened.learnerId, 'training', deps);
      return { learnerId: opened.learnerId, reply: json(opened.reply) };
    },
    handle: async ({ actor, body }, deps) => json(await openAttempt(trainingNow(actor, deps), body, deps)),
  }),
  defineRoute({
    ...common,
    method: 'get',
    path: '/attempts/:id',
    summary: '继续训练',
    reply: contract.attemptViewReply,
    handle: async ({ actor, params }, deps) =>
      json(await viewAttempt(trainingNow(actor, deps), Number(params.id), deps)),
  }),
  defineRoute({
    ...common,
    method: 'delete',
    path: '/attempts/:id',
    summary: '放弃未完成的练习',
    handle: ({ actor, params }, deps) => dropAttempt(learnerOf(actor), Number(params.id), deps),
  }),
  defineRoute({
    ...common,
    method: 'post',
    path: '/attempts/:id/take',
    summary: '在本机继续考试',
    reply: contract.attemptViewReply,
    handle: async ({ actor, params }, deps) =>
      json(await takeAttempt(trainingNow(actor, deps), Number(params.id), deps)),
  }),
  defineRoute({
    ...common,
    method: 'get',
    path: '/attempts/:id/turn',
    summary: '考试是否仍在本机进行',
    query: contract.turnQuery,
    reply: contract.turnReply,
    handle: async ({ actor, params, query }, deps) => ({
      data: await checkTurn(trainingNow(actor, deps), Number(params.id), query.turn, deps),
    }),
  }),
  defineRoute({
    ...common,
    method: 'post',
    hot: true,
    path: '/attempts/:id/responses',
    summary: '同步作答',
    body: contract.recordResponses,
    guard: isPlainBatch,
    reply: contract.recordResponsesReply,
    handle: async ({ actor, params, body }, deps) => ({
      data: await recordResponses(trainingNow(actor, deps), Number(params.id), body, deps),
    }),
  }),
  defineRoute({
    ...common,
    method: 'post',
    hot: true,
    path: '/attempts/:id/submit',
    summary: '交卷',
    body: contract.submitAttempt,
    guard: isPlainHandIn,
    reply: contract.submitAttemptReply,
    handle: async ({ actor, params, body }, deps) =>
      json(await submitAttempt(learnerOf(actor), Number(params.id), body, deps)),
  }),
  defineRoute({
    ...common,
    method: 'get',
    path: '/attempts/:id/result',
    summary: '成绩与解析',
    reply: contract.attemptResultReply,
    handle: async ({ actor, params }, deps) =>
      json(await resultOf(learnerOf(actor), Number(params.id), deps)),
  }),
  defineRoute({
    ...common,
    method: 'post',
    path: '/attempts/:id/self-marks',
    summary: '主观题自评',
    body: contract.selfMarks,
    handle: async ({ actor, params, body }, deps) =>
      saveSelfMarks(learnerOf(actor), Number(params.id), body.marks, deps),
  }),
  shakyRoute('put', '答对但没把握'),
  shakyRoute('delete', '取消没把握'),
  defineRoute({
    ...common,
    method: 'get',
    path: '/wrong-book',
    summary: '错题本',
    query: wrongBookQuery,
    reply: wrongBookReply,
    handle: async ({ actor, query }, deps) => wrongBook(learnerOf(actor), query, deps),
  }),
];
