/** What a learner can train: what is set up and published for the occupation and level of his exam. */
import type { Deps } from '../../deps.ts';
import { QUESTION_TYPES } from '../bank/question.ts';
import { shortageSentence, shortagesOf } from '../papers/blueprint.ts';
import type { TrainingOffer } from './contract.ts';
import { findBlueprints, findOpenAttempt, findPapers } from './offerStore.ts';
import { maxScoreOf } from './sheet.ts';

export async function trainingOffers(learnerId: number, { db }: Pick<Deps, 'db'>): Promise<TrainingOffer> {
  const [blueprints, papers, open] = await Promise.all([
    findBlueprints(db, learnerId),
    findPapers(db, learnerId),
    findOpenAttempt(db, learnerId),
  ]);
  return {
    blueprints: blueprints.map(({ sections, countsByType, ...blueprint }) => ({
      ...blueprint,
      maxScore: maxScoreOf(sections),
      sections: sections.map((section) => ({ ...section, label: QUESTION_TYPES[section.type] })),
      shortage: shortageSentence(shortagesOf(sections, countsByType)) || null,
    })),
    papers,
    open: open ? { ...open, startedAt: open.startedAt.toISOString() } : null,
  };
}
