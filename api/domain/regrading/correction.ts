/** A correction as staff ask for it, checked against the question, or the part of a case, that it is about. */
import type { Knex } from 'knex';
import { AppError, sentence } from '../../errors.ts';
import type { CurrentPart, ItemRow } from '../attempts/itemStore.ts';
import { type Answer, checkQuestion, isObjective, type Option, type QuestionType } from '../bank/question.ts';
import type { CorrectionBody } from './contract.ts';
import { type Keyed, partRulingsOf, type Ruling } from './ruling.ts';
import { type Alike, findAlike, findItem } from './store.ts';

export interface Proposal {
  item: ItemRow;
  /** What it is to count from now on. */
  after: Keyed;
  /** Of the question, or of its part: what is asked for. */
  ruling: Ruling;
  answers: Answer[];
  /** What of it counts now. */
  before: { ruling: Ruling; answers: Answer[] };
  /** The same question in all versions where it counts the same now. */
  alike: Alike[];
}

type Asked = Pick<CorrectionBody, 'itemId' | 'part' | 'ruling' | 'answers'>;

/**
 * @throws AppError request.notFound, regrade.oneReference, regrade.answerMissing, regrade.same, question.*;
 *   of a part: regrade.noSuchPart, regrade.wholeRuled, regrade.lastPart
 */
export async function proposalOf(db: Knex, asked: Asked): Promise<Proposal> {
  const item = await findItem(db, asked.itemId);
  if (!item) throw new AppError('request.notFound');
  const alike = await findAlike(db, asked.itemId);
  return { item, alike, ...(asked.part === null ? ofWhole(item, asked) : ofPart(item, asked.part, asked)) };
}

type Decided = Omit<Proposal, 'item' | 'alike'>;

function ofWhole(item: ItemRow, { ruling, answers: given }: Asked): Decided {
  const now = [item.answer, ...item.alsoRight];
  const answers = ruling === 'key' ? given : now;
  const [answer, ...alsoRight] = answers;
  if (!answer) throw new AppError('regrade.answerMissing');
  if (!isObjective(item.type) && alsoRight.length > 0) throw new AppError('regrade.oneReference');
  for (const one of answers) checkAnswer(item, one);
  const partRulings = partRulingsOf(item.parts);
  const after = { type: item.type, ruling, answer, alsoRight, ...(partRulings && { partRulings }) };
  if (countsAlike(item, after)) throw new AppError('regrade.same');
  return { after, ruling, answers, before: { ruling: item.ruling, answers: now } };
}

/** No machine marks a part by itself, so it has one answer, as the question has one reference. */
function ofPart(item: ItemRow, number: number, { ruling, answers: given }: Asked): Decided {
  const part = item.parts[number - 1];
  if (!part) throw new AppError('regrade.noSuchPart', { count: item.parts.length });
  if (item.ruling !== 'key') throw new AppError('regrade.wholeRuled');
  const [answer, ...more] = ruling === 'key' ? given : [part.answer];
  if (!answer) throw new AppError('regrade.answerMissing');
  if (more.length > 0) throw new AppError('regrade.oneReference');
  checkAnswer(part, answer);
  const before: CurrentPart = { ...part, ruling: part.ruling ?? 'key' };
  if (before.ruling === ruling && (ruling !== 'key' || plain(part.answer) === plain(answer)))
    throw new AppError('regrade.same');
  const parts = item.parts.map((one, at) => (at === number - 1 ? { ...one, ruling } : one));
  const partRulings = partRulingsOf(parts);
  if (partRulings?.every((one) => one !== 'key')) throw new AppError('regrade.lastPart');
  const { type, alsoRight } = item;
  const after = {
    type,
    ruling: item.ruling,
    answer: item.answer,
    alsoRight,
    ...(partRulings && { partRulings }),
  };
  return { after, ruling, answers: [answer], before: { ruling: before.ruling!, answers: [part.answer] } };
}

interface Checked {
  type: QuestionType;
  stem: string;
  options: Option[];
  answer: Answer;
}

function checkAnswer({ type, stem, options, ...now }: Checked, answer: Answer): void {
  const problem = checkQuestion({ type, stem, options, answer });
  const blanks = (one: Answer) => ('blanks' in one ? one.blanks.length : 0);
  const code = problem?.code ?? (blanks(answer) === blanks(now.answer) ? undefined : 'question.answerShape');
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
