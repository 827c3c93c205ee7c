import { defineRoute, type Route } from '../../http/route.ts';
import { feasibilityReply, feasibilityWish } from './contract.ts';
import { checkFeasibility } from './feasibility.ts';

const common = { audience: 'staff', tag: '试卷', roles: ['bank'] } as const;

export const routes: Route[] = [
  defineRoute({
    ...common,
    method: 'post',
    path: '/blueprints/feasibility',
    summary: '检查组卷规则能否组成试卷',
    body: feasibilityWish,
    reply: feasibilityReply,
    handle: async ({ body }, { db }) => ({ data: await checkFeasibility(db, body) }),
  }),
];
