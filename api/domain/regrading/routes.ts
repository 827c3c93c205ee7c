/** Correcting published keys. */
import { type Actor, holderOf } from '../../actor.ts';
import { originOf } from '../../http/origin.ts';
import { defineRoute, type Route } from '../../http/route.ts';
import type { Catalogue } from '../../rest/catalogue.ts';
import { MAX_EXPORT_ROWS } from '../../rest/exportXlsx.ts';
import { confirmCorrection } from './commands.ts';
import * as contract from './contract.ts';
import * as previews from './previews.ts';
import { changesXlsx } from './xlsx.ts';

/** It changes the scores of everybody's learners. */
const whole = ['learners', 'attempts'] as const;
const common = { audience: 'staff', tag: '更正答案与重新评分', roles: ['bank'] } as const;

type Staff = Extract<Actor, { kind: 'staff' }>;

export const routes: Route[] = [
  defineRoute({
    ...common,
    method: 'post',
    path: '/regrade-previews',
    rows: { named: { 'body.itemId': 'items' }, whole },
    summary: '预览更正答案的影响',
    body: contract.correctionBody,
    reply: contract.previewReply,
    async handle({ actor, body, catalogue }, deps) {
      const { id: staffId } = staffOf(actor);
      const id = await previews.startPreview(body, staffId, deps);
      return { data: await previews.readPreview(id, seesLearners(actor, catalogue), deps) };
    },
  }),
  defineRoute({
    ...common,
    method: 'get',
    path: '/regrade-previews',
    rows: { named: { 'query.itemId': 'items' }, whole },
    summary: '自己最近一次预览更正答案的影响',
    query: contract.latestQuery,
    reply: contract.latestReply,
    async handle({ actor, query, catalogue }, deps) {
      const { id } = staffOf(actor);
      return { data: await previews.latestPreview(query.itemId, id, seesLearners(actor, catalogue), deps) };
    },
  }),
  defineRoute({
    ...common,
    method: 'get',
    path: '/regrade-previews/:id',
    rows: { named: { 'path.id': 'regrade-previews' }, whole },
    summary: '更正答案的影响与预览进度',
    reply: contract.previewReply,
    async handle({ actor, params, catalogue }, deps) {
      return { data: await previews.readPreview(Number(params.id), seesLearners(actor, catalogue), deps) };
    },
  }),
  defineRoute({
    ...common,
    method: 'get',
    path: '/regrade-previews/:id/changes.xlsx',
    rows: { named: { 'path.id': 'regrade-previews' }, whole },
    summary: '下载更正答案影响的成绩',
    async handle({ actor, params, catalogue, ctx }, deps) {
      const sees = seesLearners(actor, catalogue);
      const rows = await previews.previewRows(Number(params.id), sees, MAX_EXPORT_ROWS, deps);
      ctx.attachment('更正答案影响的成绩.xlsx');
      ctx.type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
      ctx.body = changesXlsx(rows);
    },
  }),
  defineRoute({
    ...common,
    method: 'post',
    path: '/regradings',
    rows: { named: { 'body.previewId': 'regrade-previews' }, whole },
    summary: '更正答案并重新评分',
    body: contract.confirmBody,
    reply: contract.confirmReply,
    async handle({ actor, body, ctx }, deps) {
      return { data: await confirmCorrection(body, originOf(actor, ctx), deps) };
    },
  }),
];

/** `roles` has let nobody else through. */
const staffOf = (actor: Actor): Staff => actor as Staff;

function seesLearners(actor: Actor, catalogue: Catalogue): boolean {
  const access = catalogue.access(catalogue.get('learners'), holderOf(actor));
  return access?.byName.has('phone') ?? false;
}
