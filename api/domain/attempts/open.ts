/** Opening an attempt: one indexed read, one insert. */
import type { Deps } from '../../deps.ts';
import { AppError } from '../../errors.ts';
import { endOfDay } from '../../timeZone.ts';
import { QUESTION_TYPES, type QuestionType } from '../bank/question.ts';
import { shortageSentence, shortagesOf, sizesOf } from '../papers/blueprint.ts';
import { isSpread } from '../papers/distribution.ts';
import { drawable } from '../papers/drawing.ts';
import { newSeed } from '../papers/random.ts';
import { closeAttempt } from './close.ts';
import type { OpenAttempt } from './contract.ts';
import { engineOf } from './engine.ts';
import { type ByteText, paperText } from './itemBytes.ts';
import { findExam, findPaperItems, type PaperPlan } from './planStore.ts';
import { maxScoreOf } from './sheet.ts';
import { isLate } from './state.ts';
import { findAttempt, type NewAttempt } from './store.ts';
import { outsideWindow } from './trainingWindow.ts';
import { drawPaper, itemOf, type Paper, paperOf, type Version } from './versions.ts';
import { viewBytes, viewOf } from './view.ts';
import { findToTrain } from './wrongBookStore.ts';

type Needs = Pick<Deps, 'db' | 'clock'>;
type WishFor<Source> = Extract<OpenAttempt, { source: Source }>;

/** What was chosen, before it belongs to a learner and a time. */
interface Draft {
  attempt: Omit<NewAttempt, 'learnerId' | 'clientKey' | 'startedAt' | 'deadlineAt' | 'maxScore'>;
  /** See `paperText`. */
  items: ByteText;
}

const MINUTE_MS = 60_000;
const WRONG_LIMIT = 50;

/**
 * The attempt's view as JSON. A repeat of the client key answers the attempt that it opened first, and
 * another opening of a paper the attempt of it that is still open.
 */
export async function openAttempt(learnerId: number, wish: OpenAttempt, deps: Needs): Promise<Buffer> {
  const { clientKey } = wish;
  const draft =
    wish.source === 'wrong'
      ? await draftOfWrong(learnerId, wish, deps)
      : await draftOfBlueprint(learnerId, wish, deps);
  if (!(draft instanceof AppError)) {
    const attempt = dated(draft.attempt, learnerId, clientKey, deps.clock());
    const id = await engineOf(deps).insertAttempt(attempt);
    const row = { ...attempt, state: 'in_progress', submittedAt: null } as const;
    if (id !== undefined) return viewBytes({ id, ...row }, draft.items, [], attempt.startedAt);
  }
  const earlier = await findAttempt(deps.db, { learner_id: learnerId, client_key: clientKey });
  if (earlier) return viewOf(earlier, deps);
  if (draft instanceof AppError || wish.source !== 'paper') throw draft;
  return goOn(learnerId, wish, deps);
}

/** One whose time is up is closed, and makes room for a new one. */
async function goOn(learnerId: number, wish: WishFor<'paper'>, deps: Needs): Promise<Buffer> {
  const where = { learner_id: learnerId, paper_id: wish.paperId, state: 'in_progress' } as const;
  const open = await findAttempt(deps.db, where);
  if (open && !isLate(open, deps.clock())) return viewOf(open, deps);
  if (open) await closeAttempt(open.id, [], deps);
  return openAttempt(learnerId, wish, deps);
}

async function draftOfBlueprint(
  learnerId: number,
  wish: WishFor<'training' | 'paper'>,
  deps: Needs,
): Promise<Draft | AppError> {
  const engine = engineOf(deps);
  const plan =
    wish.source === 'paper'
      ? await engine.paperPlan({ id: wish.paperId, learnerId })
      : await engine.blueprintPlan({ id: wish.blueprintId, learnerId });
  if (!plan) return new AppError('request.notFound');
  const { versionId, blueprintId, paperId } = plan;
  const outside = outsideWindow(plan.exam, deps.clock());
  if (outside) return outside;
  if (versionId === null) return new AppError('training.notPublished', { name: plan.title });
  const seed = plan.seed ?? newSeed();
  const paper = await questionsOf(plan, await engine.versions.version(versionId), versionId, seed, deps);
  if (typeof paper === 'string')
    return new AppError('training.shortage', { name: plan.title, shortage: paper });
  const { itemIds, text } = paper;
  return {
    attempt: {
      mode: wish.source === 'paper' ? 'exam' : 'practice',
      source: wish.source,
      blueprintId,
      paperId,
      versionId,
      seed,
      itemIds,
      rules: rulesOf(plan),
    },
    items: text,
  };
}

/** Or one sentence on what the version lacks for them. */
async function questionsOf(
  { paperId, sections, distribution, seed: ownSeed }: PaperPlan,
  version: Version,
  versionId: number,
  seed: number,
  { db }: Needs,
): Promise<Paper | string> {
  if (distribution === null) return composedPaper(version, sections, paperId as number, db);
  if (isSpread(distribution)) {
    const { shortage, draw } = await drawable(db, versionId, { sections, distribution });
    return shortage || paperOf(version.items, sections, draw(seed));
  }
  const shortages = shortagesOf(sections, sizesOf(version.pool));
  if (shortages.length > 0) return shortageSentence(shortages);
  return drawPaper(version, sections, seed, ownSeed !== null);
}

/** Read once: what is published does not change. */
async function composedPaper(
  { items, fixedPapers }: Version,
  sections: PaperPlan['sections'],
  paperId: number,
  db: Needs['db'],
): Promise<Paper> {
  const key = `paper ${paperId}`;
  const paper = fixedPapers.get(key) ?? paperOf(items, sections, await findPaperItems(db, paperId));
  fixedPapers.set(key, paper);
  return paper;
}

async function draftOfWrong(
  learnerId: number,
  { types, limit = WRONG_LIMIT, due }: WishFor<'wrong'>,
  { db, clock }: Needs,
): Promise<Draft | AppError> {
  const outside = outsideWindow(await findExam(db, learnerId), clock());
  if (outside) return outside;
  const dueBefore = due ? endOfDay(clock()) : undefined;
  const found = (await findToTrain(db, learnerId, { types, limit, dueBefore })).map(itemOf);
  if (found.length === 0) return new AppError(due ? 'training.nothingDue' : 'training.nothingWrong');
  const order = Object.keys(QUESTION_TYPES) as QuestionType[];
  const byType = order.map((type) => found.filter((item) => item.type === type));
  const items = byType.flat();
  const sections = byType.flatMap(([first, ...rest]) =>
    first ? [{ type: first.type, count: rest.length + 1, score: 1 }] : [],
  );
  return {
    attempt: {
      mode: 'practice',
      source: 'wrong',
      blueprintId: null,
      paperId: null,
      versionId: null,
      seed: null,
      itemIds: items.map((item) => item.id),
      rules: {
        title: due ? '今日复习' : '错题重练',
        sections,
        multipleRule: 'all',
        minutes: null,
        passScore: null,
      },
    },
    items: paperText(sections, items),
  };
}

const rulesOf = ({ title, sections, multipleRule, minutes, passScore }: PaperPlan) => ({
  title,
  sections,
  multipleRule,
  minutes,
  passScore,
});

/** Only an exam has a deadline; the minutes of practice are advice. */
function dated(draft: Draft['attempt'], learnerId: number, clientKey: string, now: Date): NewAttempt {
  const { minutes, sections } = draft.rules;
  const timed = draft.mode === 'exam' && minutes !== null;
  return {
    ...draft,
    learnerId,
    clientKey,
    startedAt: now,
    deadlineAt: timed ? new Date(now.getTime() + minutes * MINUTE_MS) : null,
    maxScore: maxScoreOf(sections),
  };
}
