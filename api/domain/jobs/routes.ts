import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { AppError } from '../../errors.ts';
import { onRow } from '../../http/origin.ts';
import { defineRoute, type Route } from '../../http/route.ts';
import { type AuditOrigin, writeAudit } from '../../rest/audit.ts';

export const routes: Route[] = [
  defineRoute({
    audience: 'staff',
    method: 'post',
    path: '/jobs/:id/run',
    rows: { named: { 'path.id': 'jobs' } },
    summary: '立即运行定时任务',
    tag: '系统',
    roles: ['finance'],
    reply: z.object({ data: z.object({ id: z.int() }) }),
    handle: onRow(runJob),
  }),
];

/** Some process takes it up within seconds; how it went is read in the list. */
async function runJob(
  id: number,
  origin: AuditOrigin,
  { db, jobs }: Pick<Deps, 'db' | 'jobs'>,
): Promise<{ id: number }> {
  const job = await db('jobs').where({ id }).first('name');
  if (!job || !(await jobs.runSoon(job.name))) throw new AppError('request.notFound');
  await writeAudit(db, origin, [
    { action: 'jobs.run', resource: 'jobs', rowId: id, before: null, after: { name: job.name } },
  ]);
  return { id };
}
