/** Fills an empty installation with something to show. Everything or nothing, and never twice. */
import path from 'node:path';
import type { Deps } from '../../api/deps.ts';
import { localFiles } from '../../api/infra/files.ts';
import { seedBank } from './bank.ts';
import { seedCatalogue } from './catalogue.ts';
import { seedClass, seedClassmates, trainClassmates } from './classmates.ts';
import { seedContent } from './content.ts';
import { seedMaterials } from './materials.ts';
import { seedMemberships } from './memberships.ts';
import { DEMO_LEARNER, DEMO_STAFF, seedLearner, seedStaff } from './people.ts';
import { seedPractical } from './practical.ts';
import { seedWechatTemplates } from './wechatTemplates.ts';

/**
 * An installation with staff of its own is left alone, and demo rows that somebody deleted stay away.
 * @returns whether the demo logins exist.
 */
export async function seedDemo(deps: Pick<Deps, 'db' | 'config' | 'secrets' | 'clock'>): Promise<boolean> {
  if (await deps.db('staff').first('id')) return hasDemoStaff(deps);
  const classmates = await deps.db.transaction(async (trx) => {
    const staffId = await seedStaff(trx);
    const catalogue = await seedCatalogue(trx, deps.clock());
    await seedBank(trx, catalogue, staffId);
    const files = await localFiles(path.join(deps.config.dataDir, 'files'), trx);
    await seedContent(trx, files, staffId);
    await seedPractical(trx, files, catalogue, staffId, deps.clock);
    const choice = {
      exam_plan_id: catalogue.examPlanId,
      occupation_id: catalogue.occupationId,
      level_id: catalogue.levelId,
      place_id: catalogue.placeId,
    };
    const own = { ...choice, class_id: await seedClass(trx, choice) };
    await seedLearner(trx, deps.secrets, DEMO_LEARNER, own);
    await seedMemberships(trx);
    await seedWechatTemplates(trx);
    await seedMaterials(trx, files, staffId, catalogue);
    return seedClassmates(trx, deps.secrets, own);
  });
  await trainClassmates(classmates, deps);
  return true;
}

async function hasDemoStaff({ db }: Pick<Deps, 'db'>): Promise<boolean> {
  const names = DEMO_STAFF.map(({ username }) => username);
  const found = await db('staff').whereIn('username', names).pluck('username');
  return found.length === names.length;
}
