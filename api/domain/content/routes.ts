import { z } from 'zod';
import { defineRoute, type Route } from '../../http/route.ts';
import { home } from './contract.ts';
import { readHome } from './home.ts';

export const routes: Route[] = [
  defineRoute({
    audience: 'learner',
    method: 'get',
    path: '/home',
    summary: '首页：轮播图、金刚区、公告',
    tag: '首页',
    roles: ['guest', 'learner'],
    reply: z.object({ data: home }),
    handle: async (_input, deps) => ({ data: await readHome(deps) }),
  }),
];
