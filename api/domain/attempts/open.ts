/**
 * Opening an attempt: reads by index and one insert. Of blueprints and papers that the process has opened before it is
 * the insert alone, which finds out who asks as well, else one read more; learners who open together share both. Less
 * common ways read more, each a fixed number of times: wrong questions, favourites, the learner's own papers and his
 * way through a bank also ask whether he may train now, and the latter two for 鉴定点 of the bank.
 */
import type { Deps } from '../../deps.ts';
import { AppError } from '../../errors.ts';
import type { ReadyJson } from '../../infra/readyJson.ts';
import { closeAttempt } from './close.ts';
import type { OpenAttempt } from './contract.ts';
import type { Draft, DraftFor, DraftNeeds, WishFor } from './draft.ts';
import { draftFromFavourites } from './draftFromFavourites.ts';
import { draftFromKnown, draftFromPlan } from './draftFromPlan.ts';
import { draftFromSequence } from './draftFromSequence.ts';
import { draftFromSmart } from './draftFromSmart.ts';
import { draftFromWrong } from './draftFromWrong.ts';
import { engineOf } from './engine.ts';
import type { Opening } from './insertStore.ts';
import { isLate } from './state.ts';
import { findAttempt } from './store.ts';
import { type Shown, viewAttempt, viewBytes, viewOf } from './view.ts';

type Source = OpenAttempt['source'];

/** Every way to choose what to train. */
const DRAFTS: { [S in Source]: DraftFor<S> } = {
  training: draftFromPlan,
  paper: draftFromPlan,
  wrong: draftFromWrong,
  favourite: draftFromFavourites,
  smart: draftFromSmart,
  sequence: draftFromSequence,
};

const MINUTE_MS = 60_000;

/**
 * The attempt's view as JSON. A repeat of the client key answers the attempt that it opened first, and
 * another opening of a paper the attempt of it that is still open.
 */
export async function openAttempt(
  learnerId: number,
  wish: OpenAttempt,
  deps: DraftNeeds,
): Promise<ReadyJson> {
  const { clientKey } = wish;
  const draft = await (DRAFTS[wish.source] as DraftFor<Source>)(learnerId, wish, deps);
  if ('goOn' in draft) return viewAttempt(learnerId, draft.goOn, deps);
  if (!(draft instanceof AppError)) {
    const attempt = dated(draft, clientKey, deps.clock());
    const id = await engineOf(deps).insertAttempt({ ...attempt, learnerId });
    if (id !== undefined) return viewOpened(id, attempt, draft);
  }
  const earlier = await findAttempt(deps.db, { learner_id: learnerId, client_key: clientKey });
  if (earlier) return viewOf(earlier, deps);
  if (draft instanceof AppError) throw draft;
  // Otherwise it came together with another of its key, which was not opened.
  return wish.source === 'paper' ? goOn(learnerId, wish, deps) : openAttempt(learnerId, wish, deps);
}

/** One whose time is up is closed, and makes room for a new one. */
async function goOn(learnerId: number, wish: WishFor<'paper'>, deps: DraftNeeds): Promise<ReadyJson> {
  const where = { learner_id: learnerId, paper_id: wish.paperId, state: 'in_progress' } as const;
  const open = await findAttempt(deps.db, where);
  if (open && !isLate(open, deps.clock())) return viewOf(open, deps);
  if (open) await closeAttempt(open.id, {}, deps);
  return openAttempt(learnerId, wish, deps);
}

/**
 * The usual case, by one statement, which also finds out who it is that asks. Undefined: see to it the long way,
 * beginning with who asks.
 */
export async function openAtOnce(
  tokenHash: string,
  wish: OpenAttempt,
  deps: DraftNeeds & Pick<Deps, 'store'>,
): Promise<{ learnerId: number; reply: ReadyJson } | undefined> {
  if (wish.source !== 'training' && wish.source !== 'paper') return undefined;
  const draft = draftFromKnown(wish, deps);
  if (!draft) return undefined;
  const opening = dated(draft, wish.clientKey, deps.clock());
  const { known } = draft;
  const inserted = await engineOf(deps).plans[wish.source].insertKnown({ opening, known, tokenHash }, deps);
  return inserted && { learnerId: inserted.learnerId, reply: viewOpened(inserted.id, opening, draft) };
}

/** Only an exam has a deadline; the minutes of practice are advice. */
function dated({ terms, seed, itemIds }: Draft, clientKey: string, startedAt: Date): Opening {
  const { minutes } = terms.rules;
  const timed = terms.mode === 'exam' && minutes !== null;
  const deadlineAt = timed ? new Date(startedAt.getTime() + minutes * MINUTE_MS) : null;
  return { clientKey, terms, seed, itemIds, startedAt, deadlineAt };
}

const viewOpened = (id: number, attempt: Opening, { items }: Pick<Draft, 'items'>): ReadyJson =>
  viewBytes(justOpened(id, attempt), items(), [], attempt.startedAt);

const justOpened = (id: number, { terms, startedAt, deadlineAt }: Opening): Shown => ({
  id,
  mode: terms.mode,
  source: terms.source,
  state: 'in_progress',
  turn: 0,
  rules: terms.rules,
  startedAt,
  deadlineAt,
  submittedAt: null,
});
