import { z } from 'zod';
import { callOf } from '../../http/origin.ts';
import { defineRoute, type Route } from '../../http/route.ts';
import { staffSession } from '../accounts/contract.ts';
import * as roles from './commands.ts';
import { grantsBody, previewBody, roleRights } from './contract.ts';

/** Only 超级管理员, and whoever he gives it to. */
const common = { audience: 'staff', tag: '角色与权限', roles: [] } as const;

export const routes: Route[] = [
  defineRoute({
    ...common,
    method: 'get',
    path: '/roles/:id/grants',
    rows: { named: { 'path.id': 'roles' } },
    summary: '查看角色的权限',
    reply: z.object({ data: roleRights }),
    handle: async (input, deps) => ({
      data: await roles.roleRights(Number(input.params.id), callOf(input), deps),
    }),
  }),
  defineRoute({
    ...common,
    method: 'patch',
    path: '/roles/:id/grants',
    rows: { named: { 'path.id': 'roles' } },
    summary: '修改角色的权限',
    body: grantsBody,
    handle: (input, deps) =>
      roles.saveGrants(Number(input.params.id), input.body.grants, callOf(input), deps),
  }),
  defineRoute({
    ...common,
    method: 'post',
    path: '/roles/:id/copy',
    rows: { named: { 'path.id': 'roles' } },
    summary: '复制角色',
    reply: z.object({ data: z.object({ id: z.int() }) }),
    handle: async (input, deps) => ({
      data: { id: await roles.copyRole(Number(input.params.id), callOf(input), deps) },
    }),
  }),
  defineRoute({
    ...common,
    method: 'post',
    path: '/roles/:id/preview',
    rows: { named: { 'path.id': 'roles', 'body.organisationId': 'organisations' } },
    summary: '以角色的身份预览',
    body: previewBody,
    reply: z.object({ data: staffSession }),
    handle: async (input, deps) => ({
      data: await roles.previewRole(
        Number(input.params.id),
        input.body.organisationId ?? null,
        callOf(input),
        deps,
      ),
    }),
  }),
];
