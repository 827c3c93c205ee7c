/** Random papers after a blueprint, and fixed papers: one indexed read. */
import { AppError } from '../../errors.ts';
import { perObject } from '../../infra/perObject.ts';
import { membershipNeeded } from '../orders/access.ts';
import { drawItems, preferring } from '../papers/blueprint.ts';
import { isSpread } from '../papers/distribution.ts';
import { drawable } from '../papers/drawing.ts';
import { newSeed } from '../papers/random.ts';
import type { AttemptMode, AttemptRules } from './contract.ts';
import { type Draft, type DraftFor, type DraftNeeds, termsOf } from './draft.ts';
import { engineOf } from './engine.ts';
import { sharedItems } from './itemBytes.ts';
import { findPaperItems, type OpenedPaper, type PaperPlan } from './planStore.ts';
import { showsKeys } from './state.ts';
import type { Terms } from './store.ts';
import { notNow } from './trainingWindow.ts';
import { type DrawnPaper, type Item, type Paper, paperOf, type Version } from './versions.ts';

/** Random papers are practice unless the learner wants an exam of one. */
export const draftFromBlueprint: DraftFor<'training'> = async (learnerId, wish, deps) => {
  const plan = await engineOf(deps).blueprintPlan({ id: wish.blueprintId, learnerId });
  return draftFromPlan(plan, wish.mode ?? 'practice', deps);
};

/** Fixed papers are exams only: everybody gets the same, and a practice of one would give its keys away. */
export const draftFromPaper: DraftFor<'paper'> = async (learnerId, wish, deps) => {
  const plan = await engineOf(deps).paperPlan({ id: wish.paperId, learnerId });
  return draftFromPlan(plan, 'exam', deps);
};

async function draftFromPlan(
  plan: PaperPlan | undefined,
  mode: AttemptMode,
  deps: DraftNeeds,
): Promise<Draft | AppError> {
  if (!plan) return new AppError('request.notFound');
  const { versionId, paperId, title, kind } = plan.paper;
  const now = deps.clock();
  const refused = (kind && membershipNeeded(kind, plan.members, now)) ?? notNow(plan, now, paperId);
  if (refused) return refused;
  if (versionId === null) return new AppError('training.notPublished', { name: title });
  const seed = plan.paper.seed ?? newSeed();
  const version = await engineOf(deps).versions.version(versionId);
  const paper = await questionsOf(plan.paper, version, { versionId, seed, withKeys: showsKeys(mode) }, deps);
  if (typeof paper === 'string') return new AppError('training.shortage', { name: title, shortage: paper });
  return { terms: TERMS[mode](plan.paper), seed, ...paper };
}

const TERMS: Record<AttemptMode, (paper: OpenedPaper) => Terms> = {
  practice: perObject((paper) => termsIn('practice', paper)),
  exam: perObject((paper) => termsIn('exam', paper)),
};

function termsIn(mode: AttemptMode, paper: OpenedPaper): Terms {
  const { blueprintId, paperId, versionId } = paper;
  const source = paperId === null ? 'training' : 'paper';
  return termsOf({ mode, source, blueprintId, paperId, versionId, rules: rulesOf(paper, mode) });
}

/** Only exams are graded by people: whoever practises compares with the reference himself. */
function rulesOf(
  { title, sections, multipleRule, minutes, passScore, grading, raterGap: gap }: OpenedPaper,
  mode: AttemptMode,
): AttemptRules {
  const graded = mode === 'exam' && grading !== 'none';
  return {
    ...{ title, sections, multipleRule, minutes, passScore },
    ...(graded && { grading: { raters: grading === 'two' ? 2 : 1, gap } }),
  };
}

/** Or one sentence on what the version lacks for them. A fixed paper is put together once: everybody gets it alike. */
async function questionsOf(
  paper: OpenedPaper,
  version: Version,
  draw: Draw,
  deps: DraftNeeds,
): Promise<Paper | string> {
  const known = version.fixedPapers.get(paper);
  if (known) return known;
  const questions = await drawnAnew(paper, version, draw, deps);
  if (paper.paperId === null || typeof questions === 'string') return questions;
  const fixed = forAll(questions);
  version.fixedPapers.set(paper, fixed);
  return fixed;
}

function forAll({ itemIds, items }: DrawnPaper): Paper {
  let shared: Buffer | undefined;
  return { itemIds, items: () => (shared ??= sharedItems(items())) };
}

interface Draw {
  versionId: number;
  seed: number;
  withKeys: boolean;
}

/** Papers alone are composed, and they are exams. */
async function drawnAnew(
  { paperId, sections, distribution }: OpenedPaper,
  { items, pool, valid, shortageOf }: Version,
  { versionId, seed, withKeys }: Draw,
  { db }: DraftNeeds,
): Promise<DrawnPaper | string> {
  const paperOfIds = (ids: number[]) =>
    paperOf(
      ids.map((id) => items.get(id) as Item),
      sections,
      withKeys,
    );
  if (distribution === null) return paperOfIds(await findPaperItems(db, paperId as number));
  if (isSpread(distribution)) {
    const { shortage, draw } = await drawable(db, versionId, { sections, distribution });
    return shortage || paperOfIds(draw(seed));
  }
  return (
    shortageOf(sections) ||
    paperOf(drawItems(sections, preferring(sections, valid, pool), seed), sections, withKeys)
  );
}
