/** Random papers after a blueprint, and fixed papers: one indexed read. */
import { AppError } from '../../errors.ts';
import { membershipNeeded } from '../orders/access.ts';
import { shortageSentence, shortagesOf, sizesOf } from '../papers/blueprint.ts';
import { isSpread } from '../papers/distribution.ts';
import { drawable } from '../papers/drawing.ts';
import { newSeed } from '../papers/random.ts';
import type { AttemptMode, AttemptRules } from './contract.ts';
import type { Draft, DraftFor, DraftNeeds } from './draft.ts';
import { engineOf } from './engine.ts';
import { findPaperItems, type PaperPlan } from './planStore.ts';
import { showsKeys } from './state.ts';
import { outsideWindow } from './trainingWindow.ts';
import { drawPaper, type Paper, paperOf, type Version } from './versions.ts';

/** Random papers are practice unless the learner wants an exam of one. */
export const draftFromBlueprint: DraftFor<'training'> = async (learnerId, wish, deps) => {
  const plan = await engineOf(deps).blueprintPlan({ id: wish.blueprintId, learnerId });
  return draftFromPlan(plan, 'training', wish.mode ?? 'practice', deps);
};

/** Fixed papers are exams only: everybody gets the same, and a practice of one would give its keys away. */
export const draftFromPaper: DraftFor<'paper'> = async (learnerId, wish, deps) => {
  const plan = await engineOf(deps).paperPlan({ id: wish.paperId, learnerId });
  return draftFromPlan(plan, 'paper', 'exam', deps);
};

async function draftFromPlan(
  plan: PaperPlan | undefined,
  source: 'training' | 'paper',
  mode: AttemptMode,
  deps: DraftNeeds,
): Promise<Draft | AppError> {
  if (!plan) return new AppError('request.notFound');
  const { versionId, blueprintId, paperId, title } = plan;
  const now = deps.clock();
  const refused = (plan.kind && membershipNeeded(plan.kind, plan.members, now)) ?? outsideWindow(plan, now);
  if (refused) return refused;
  if (versionId === null) return new AppError('training.notPublished', { name: title });
  const seed = plan.seed ?? newSeed();
  const version = await engineOf(deps).versions.version(versionId);
  const paper = await questionsOf(plan, version, { versionId, seed, withKeys: showsKeys(mode) }, deps);
  if (typeof paper === 'string') return new AppError('training.shortage', { name: title, shortage: paper });
  const { itemIds, text } = paper;
  const rules = rulesOf(plan, mode);
  return { attempt: { mode, source, blueprintId, paperId, versionId, seed, itemIds, rules }, items: text };
}

/** Only exams are graded by people: whoever practises compares with the reference himself. */
function rulesOf(plan: PaperPlan, mode: AttemptMode): AttemptRules {
  const { title, sections, multipleRule, minutes, passScore, grading, raterGap: gap } = plan;
  const graded = mode === 'exam' && grading !== 'none';
  return {
    ...{ title, sections, multipleRule, minutes, passScore },
    ...(graded && { grading: { raters: grading === 'two' ? 2 : 1, gap } }),
  };
}

interface Draw {
  versionId: number;
  seed: number;
  withKeys: boolean;
}

/** Or one sentence on what the version lacks for them. */
async function questionsOf(
  { paperId, sections, distribution, seed: ownSeed }: PaperPlan,
  version: Version,
  { versionId, seed, withKeys }: Draw,
  { db }: DraftNeeds,
): Promise<Paper | string> {
  if (distribution === null) return composedPaper(version, sections, paperId as number, db);
  if (isSpread(distribution)) {
    const { shortage, draw } = await drawable(db, versionId, { sections, distribution });
    return shortage || paperOf(version.items, sections, draw(seed), withKeys);
  }
  const shortages = shortagesOf(sections, sizesOf(version.pool));
  if (shortages.length > 0) return shortageSentence(shortages);
  return drawPaper(version, sections, { seed, fixed: ownSeed !== null, withKeys });
}

/** Read once: what is published does not change. Papers alone are composed, and they are exams. */
async function composedPaper(
  { items, fixedPapers }: Version,
  sections: PaperPlan['sections'],
  paperId: number,
  db: DraftNeeds['db'],
): Promise<Paper> {
  const key = `paper ${paperId}`;
  const paper = fixedPapers.get(key) ?? paperOf(items, sections, await findPaperItems(db, paperId), false);
  fixedPapers.set(key, paper);
  return paper;
}
