import { z } from 'zod';
import { defineRoute, type Route } from '../../http/route.ts';
import { learnerOf } from '../attempts/routes.ts';
import * as commands from './commands.ts';
import { favourites, favouritesQuery, kept, noteBody } from './contract.ts';
import { favouritesOf } from './favourites.ts';
import { findKept, forget, type KeptTable } from './store.ts';

const common = { audience: 'learner', tag: '收藏与笔记', roles: ['learner'] } as const;

const giveUp = (path: string, summary: string, table: KeptTable): Route =>
  defineRoute({
    ...common,
    method: 'delete',
    path,
    summary,
    handle: ({ actor, params }, { db }) => forget(db, table, learnerOf(actor), Number(params.id)),
  });

export const routes: Route[] = [
  defineRoute({
    ...common,
    method: 'get',
    path: '/kept',
    summary: '全部收藏与笔记',
    reply: z.object({ data: kept }),
    handle: async ({ actor }, { db }) => ({ data: await findKept(db, learnerOf(actor)) }),
  }),
  defineRoute({
    ...common,
    method: 'get',
    path: '/favourites',
    summary: '收藏夹',
    query: favouritesQuery,
    reply: favourites,
    handle: ({ actor, query }, deps) => favouritesOf(learnerOf(actor), query, deps),
  }),
  defineRoute({
    ...common,
    method: 'put',
    path: '/kept/questions/:id',
    summary: '收藏试题',
    handle: ({ actor, params }, deps) => commands.keepQuestion(learnerOf(actor), Number(params.id), deps),
  }),
  defineRoute({
    ...common,
    method: 'put',
    path: '/kept/papers/:id',
    summary: '收藏试卷',
    handle: ({ actor, params }, deps) => commands.keepPaper(learnerOf(actor), Number(params.id), deps),
  }),
  defineRoute({
    ...common,
    method: 'put',
    path: '/kept/notes/:id',
    summary: '写笔记',
    body: noteBody,
    handle: ({ actor, params, body }, deps) =>
      commands.keepNote(learnerOf(actor), Number(params.id), body.text, deps),
  }),
  giveUp('/kept/questions/:id', '取消收藏试题', 'favourite_questions'),
  giveUp('/kept/papers/:id', '取消收藏试卷', 'favourite_papers'),
  giveUp('/kept/notes/:id', '删除笔记', 'question_notes'),
];
