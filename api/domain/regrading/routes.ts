/** Correcting published keys. */
import { type Actor, holderOf, organisationLimit } from '../../actor.ts';
import { AppError } from '../../errors.ts';
import { originOf } from '../../http/origin.ts';
import { defineRoute, type Route } from '../../http/route.ts';
import type { Catalogue } from '../../rest/catalogue.ts';
import { MAX_EXPORT_ROWS } from '../../rest/exportXlsx.ts';
import { confirmCorrection } from './commands.ts';
import * as contract from './contract.ts';
import { previewOf, previewRows } from './effects.ts';
import { changesXlsx } from './xlsx.ts';

const common = { audience: 'staff', tag: '更正答案与重新评分', roles: ['bank'], method: 'post' } as const;

export const routes: Route[] = [
  defineRoute({
    ...common,
    path: '/regradings/preview',
    summary: '预览更正答案的影响',
    body: contract.correctionBody,
    reply: contract.previewReply,
    async handle({ actor, body, catalogue }, deps) {
      refusePartner(actor);
      return { data: await previewOf(body, seesLearners(actor, catalogue), deps) };
    },
  }),
  defineRoute({
    ...common,
    path: '/regradings/preview.xlsx',
    summary: '下载更正答案影响的成绩',
    body: contract.correctionBody,
    async handle({ actor, body, catalogue, ctx }, deps) {
      refusePartner(actor);
      const rows = await previewRows(body, seesLearners(actor, catalogue), MAX_EXPORT_ROWS, deps);
      ctx.attachment('更正答案影响的成绩.xlsx');
      ctx.type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
      ctx.body = changesXlsx(rows);
    },
  }),
  defineRoute({
    ...common,
    path: '/regradings',
    summary: '更正答案并重新评分',
    body: contract.confirmBody,
    reply: contract.confirmReply,
    async handle({ actor, body, ctx }, deps) {
      refusePartner(actor);
      return { data: { id: await confirmCorrection(body, originOf(actor, ctx), deps) } };
    },
  }),
];

/** It changes the scores of everybody's learners. */
function refusePartner(actor: Actor): void {
  if (organisationLimit(actor) !== undefined) throw new AppError('regrade.ofOneOrganisation');
}

function seesLearners(actor: Actor, catalogue: Catalogue): boolean {
  const access = catalogue.access(catalogue.get('learners'), holderOf(actor));
  return access?.byName.has('phone') ?? false;
}
