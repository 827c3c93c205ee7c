/** Random papers after a blueprint, and fixed papers: by what the process knows of them, or one indexed read. */
import { AppError } from '../../errors.ts';
import { perObject } from '../../infra/perObject.ts';
import { membershipNeeded } from '../orders/access.ts';
import { isSpread } from '../papers/distribution.ts';
import { drawable } from '../papers/drawing.ts';
import { newSeed } from '../papers/random.ts';
import type { AttemptMode, AttemptRules } from './contract.ts';
import { type Draft, type DraftNeeds, termsOf, type WishFor } from './draft.ts';
import { engineOf } from './engine.ts';
import type { Terms } from './insertStore.ts';
import { sharedItems } from './itemBytes.ts';
import type { KnownPlan } from './knownPlans.ts';
import { findPaperItems, type OpenedPaper, type PlanKind } from './planStore.ts';
import { showsKeys } from './state.ts';
import { notNow } from './trainingWindow.ts';
import { type DrawnPaper, type Item, type Paper, paperOf, type Version } from './versions.ts';

/** As the database says now. */
export async function draftFromPlan(
  learnerId: number,
  wish: WishFor<PlanKind>,
  deps: DraftNeeds,
): Promise<Draft | AppError> {
  const plan = await engineOf(deps).plans[wish.source].find({ id: idOf(wish), learnerId });
  if (!plan) return new AppError('request.notFound');
  const { paper, members } = plan;
  const now = deps.clock();
  const refused =
    (paper.kind && membershipNeeded(paper.kind, members, now)) ?? notNow(plan, now, paper.paperId);
  return refused ?? draftOf(paper, modeOf(wish), deps);
}

const idOf = (wish: WishFor<PlanKind>): number => (wish.source === 'paper' ? wish.paperId : wish.blueprintId);

/**
 * Random papers are practice unless the learner wants an exam of one. Fixed papers are exams only: everybody gets the
 * same, and a practice of one would give its keys away.
 */
const modeOf = (wish: WishFor<PlanKind>): AttemptMode =>
  wish.source === 'paper' ? 'exam' : (wish.mode ?? 'practice');

/** What is known of it, without a question to the database: see `insertKnown`. Undefined: not enough. */
export function draftFromKnown(
  wish: WishFor<PlanKind>,
  deps: DraftNeeds,
): (Draft & { known: KnownPlan }) | undefined {
  const engine = engineOf(deps);
  const known = engine.plans[wish.source].known.get(idOf(wish));
  if (!known) return undefined;
  const { paper } = known;
  const mode = modeOf(wish);
  const seed = paper.seed ?? newSeed();
  const version = engine.versions.loaded(paper.versionId as number);
  const questions = version && drawnAlready(paper, version, { seed, withKeys: showsKeys(mode) });
  if (!questions || typeof questions === 'string') return undefined;
  const { itemIds, items } = questions;
  return { terms: TERMS[mode](paper), seed, itemIds, items, known };
}

/** @returns as `drawnAtOnce`, but a fixed paper only when it has been put together */
const drawnAlready = (paper: OpenedPaper, version: Version, draw: Draw) =>
  paper.paperId === null ? drawnAtOnce(paper, version, draw) : version.fixedPapers.get(paper);

async function draftOf(opened: OpenedPaper, mode: AttemptMode, deps: DraftNeeds): Promise<Draft | AppError> {
  const { versionId, title: name } = opened;
  if (versionId === null) return new AppError('training.notPublished', { name });
  const seed = opened.seed ?? newSeed();
  const version = await engineOf(deps).versions.version(versionId);
  const paper = await questionsOf(opened, version, { seed, withKeys: showsKeys(mode) }, deps);
  if (typeof paper === 'string') return new AppError('training.shortage', { name, shortage: paper });
  return { terms: TERMS[mode](opened), seed, ...paper };
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
  const questions = drawnAtOnce(paper, version, draw) ?? (await composed(paper, version, draw, deps));
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
  seed: number;
  withKeys: boolean;
}

/** Undefined: what it holds has to be looked up. */
const drawnAtOnce = (
  { distribution, sections }: OpenedPaper,
  { stock }: Version,
  { seed, withKeys }: Draw,
): DrawnPaper | string | undefined =>
  distribution === null || isSpread(distribution) ? undefined : stock.paper(sections, seed, withKeys);

/** Papers alone are composed, and they are exams. */
async function composed(
  { paperId, versionId, sections, distribution }: OpenedPaper,
  { items }: Version,
  { seed, withKeys }: Draw,
  { db }: DraftNeeds,
): Promise<DrawnPaper | string> {
  const paperOfIds = (ids: number[]) =>
    paperOf(
      ids.map((id) => items.get(id) as Item),
      sections,
      withKeys,
    );
  if (distribution === null) return paperOfIds(await findPaperItems(db, paperId as number));
  const { shortage, draw } = await drawable(db, versionId as number, { sections, distribution });
  return shortage || paperOfIds(draw(seed));
}
