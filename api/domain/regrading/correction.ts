/** A correction as staff ask for it, checked against the question that it is about. */
import type { Knex } from 'knex';
import { AppError, sentence } from '../../errors.ts';
import type { ItemRow } from '../attempts/itemStore.ts';
import { type Answer, checkQuestion, isObjective } from '../bank/question.ts';
import type { CorrectionBody } from './contract.ts';
import type { Keyed } from './ruling.ts';
import { type Alike, findAlike, findItem } from './store.ts';

export interface Proposal {
  item: ItemRow;
  /** What it is to count from now on. */
  after: Keyed;
  answers: Answer[];
  /** The same question in all versions where it counts the same now. */
  alike: Alike[];
}

/** @throws AppError request.notFound, regrade.oneReference, regrade.answerMissing, regrade.same, question.* */
export async function proposalOf(
  db: Knex,
  { itemId, ruling, ...asked }: Pick<CorrectionBody, 'itemId' | 'ruling' | 'answers'>,
): Promise<Proposal> {
  const item = await findItem(db, itemId);
  if (!item) throw new AppError('request.notFound');
  const answers = ruling === 'key' ? asked.answers : [item.answer, ...item.alsoRight];
  const [answer, ...alsoRight] = answers;
  if (!answer) throw new AppError('regrade.answerMissing');
  if (!isObjective(item.type) && alsoRight.length > 0) throw new AppError('regrade.oneReference');
  for (const one of answers) checkAnswer(item, one);
  const after = { type: item.type, ruling, answer, alsoRight };
  if (countsAlike(item, after)) throw new AppError('regrade.same');
  return { item, after, answers, alike: await findAlike(db, itemId) };
}

function checkAnswer(item: ItemRow, answer: Answer): void {
  const problem = checkQuestion({ ...item, answer });
  const blanks = (one: Answer) => ('blanks' in one ? one.blanks.length : 0);
  const code = problem?.code ?? (blanks(answer) === blanks(item.answer) ? undefined : 'question.answerShape');
  if (code) throw new AppError(code, {}, [{ field: 'answers', code, message: sentence(code) }]);
}

/** Both accept the same. */
export function countsAlike(a: Omit<Keyed, 'type'>, b: Omit<Keyed, 'type'>): boolean {
  const all = ({ answer, alsoRight }: typeof a) => [answer, ...alsoRight].map(plain).sort().join('\n');
  return a.ruling === b.ruling && (a.ruling !== 'key' || all(a) === all(b));
}

/** In whatever order the options, or the members of the JSON, stand. */
export function plain(answer: Answer): string {
  if ('keys' in answer) return [...answer.keys].sort().join();
  if ('value' in answer) return String(answer.value);
  return JSON.stringify('blanks' in answer ? answer.blanks : answer.reference);
}
