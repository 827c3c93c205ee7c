/** What a learner can train: what is set up and published for the occupation and level of his exam. */
import type { Deps } from '../../deps.ts';
import { QUESTION_TYPES } from '../bank/question.ts';
import { shortageSentence, shortagesOf } from '../papers/blueprint.ts';
import { isSpread } from '../papers/distribution.ts';
import { drawable } from '../papers/drawing.ts';
import type { TrainingOffer } from './contract.ts';
import {
  findBlueprints,
  findOpenAttempt,
  findPapers,
  type OfferedBlueprint,
  type OfferedDraw,
  type OfferedPaper,
} from './offerStore.ts';
import { findStanding } from './planStore.ts';
import { maxScoreOf } from './sheet.ts';
import { outsideWindow, windowOf } from './trainingWindow.ts';

export async function trainingOffers(
  learnerId: number,
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
): Promise<TrainingOffer> {
  const [blueprints, papers, open, standing] = await Promise.all([
    findBlueprints(db, learnerId),
    findPapers(db, learnerId),
    findOpenAttempt(db, learnerId),
    findStanding(db, learnerId),
  ]);
  return {
    blueprints: await Promise.all(blueprints.map((blueprint) => offerOf(blueprint, db))),
    papers: await Promise.all(papers.map((paper) => paperOfferOf(paper, db))),
    window: standing.exam && windowOf(standing.exam, clock()),
    examMissing: standing.exam ? null : (outsideWindow(standing, clock())?.message ?? null),
    open: open ? { ...open, startedAt: open.startedAt.toISOString() } : null,
  };
}

async function offerOf(
  { versionId, countsByType, sections, distribution, ...shown }: OfferedBlueprint,
  db: Deps['db'],
): Promise<TrainingOffer['blueprints'][number]> {
  return {
    ...shown,
    maxScore: maxScoreOf(sections),
    sections: sections.map((section) => ({ ...section, label: QUESTION_TYPES[section.type] })),
    shortage: await shortageOf({ versionId, countsByType, sections, distribution }, db),
  };
}

async function paperOfferOf(
  { id, name, kind, ...draw }: OfferedPaper,
  db: Deps['db'],
): Promise<TrainingOffer['papers'][number]> {
  return { id, name, kind, shortage: await shortageOf(draw, db) };
}

/** One sentence on what its version lacks; null when it can be opened. */
async function shortageOf(
  { versionId, countsByType, sections, distribution }: OfferedDraw,
  db: Deps['db'],
): Promise<string | null> {
  if (distribution === null) return null;
  const shortage = isSpread(distribution)
    ? (await drawable(db, versionId, { sections, distribution })).shortage
    : shortageSentence(shortagesOf(sections, countsByType));
  return shortage || null;
}
