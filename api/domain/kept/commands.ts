/** Keeping and giving up. Each may be repeated: a phone that got no reply sends it again. */
import type { Deps } from '../../deps.ts';
import { AppError } from '../../errors.ts';
import { engineOf } from '../attempts/engine.ts';
import { findMetItem } from '../attempts/metStore.ts';
import { MOST_KEPT } from './contract.ts';
import * as store from './store.ts';

type Needs = Pick<Deps, 'db' | 'clock'>;

/** @throws AppError request.notFound, kept.full */
export async function keepQuestion(learnerId: number, questionId: number, { db }: Needs): Promise<void> {
  const itemId = await met(db, learnerId, questionId);
  await mayKeepMore(db, 'favourite_questions', learnerId, questionId);
  await store.keepQuestion(db, learnerId, questionId, itemId);
}

/** @throws AppError request.notFound, kept.full */
export async function keepPaper(learnerId: number, paperId: number, { db }: Needs): Promise<void> {
  if (!(await engineOf({ db }).plans.paper.find({ id: paperId, learnerId })))
    throw new AppError('request.notFound');
  await mayKeepMore(db, 'favourite_papers', learnerId, paperId);
  await store.keepPaper(db, learnerId, paperId);
}

/** @throws AppError request.notFound, kept.full */
export async function keepNote(
  learnerId: number,
  questionId: number,
  text: string,
  { db, clock }: Needs,
): Promise<void> {
  await met(db, learnerId, questionId);
  await mayKeepMore(db, 'question_notes', learnerId, questionId);
  await store.keepNote(db, learnerId, questionId, text, clock());
}

/** A question that the learner never met is answered as if absent. */
async function met(db: Needs['db'], learnerId: number, questionId: number): Promise<number> {
  const itemId = await findMetItem(db, learnerId, questionId);
  if (itemId === undefined) throw new AppError('request.notFound');
  return itemId;
}

async function mayKeepMore(
  db: Needs['db'],
  table: store.KeptTable,
  learnerId: number,
  id: number,
): Promise<void> {
  if ((await store.countOthers(db, table, learnerId, id)) >= MOST_KEPT)
    throw new AppError('kept.full', { limit: MOST_KEPT });
}
