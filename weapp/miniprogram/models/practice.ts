/** Practice explains each answer at once: its keys have come with the questions. Pure. */
import type { PaperItem, QuestionType, ResponseValue, ResultItem } from '../typings/contracts';
import type { Responses, Verdicts } from './answerCard';
import { answerKind, isBlank } from './response';
import { type SelfMark, selfShare, shareEarned } from './rightness';

export const SELF_MARKS: { mark: SelfMark; label: string }[] = [
  { mark: 'known', label: '会' },
  { mark: 'half', label: '半对' },
  { mark: 'unknown', label: '不会' },
];

/** One tap is the whole answer: it is explained without asking. */
export const isOneTap = (type: QuestionType): boolean => type === 'single' || type === 'judge';

/** null: left blank, everybody gets its points or nobody, or a question that nobody judges and the learner has not marked. */
export function verdictOf(item: PaperItem, response: ResponseValue | null | undefined): boolean | null {
  if (!item.answer || isBlank(response)) return null;
  if (answerKind(item.type) === 'write') {
    const share = selfShare(response);
    return share === undefined ? null : share === 1;
  }
  if (item.corrected === 'gift' || item.corrected === 'void') return null;
  const { type, answer, alsoRight } = item;
  return shareEarned({ type, answer, ...(alsoRight && { alsoRight }) }, response!, 'all') === 1;
}

/** Of the questions that have been explained. */
export function verdictsOf(
  items: readonly PaperItem[],
  responses: Responses,
  explained: readonly number[],
): Verdicts {
  const known = items.filter(({ id }) => explained.indexOf(id) >= 0);
  return Object.fromEntries(known.map((item) => [item.id, verdictOf(item, responses[item.id]?.response)]));
}

/** As `answer-review` shows it. */
export type Explained = Omit<ResultItem, 'earned'>;
export const explainedItem = (item: PaperItem, response: ResponseValue | null): Explained => ({
  ...item,
  answer: item.answer!,
  explanation: item.explanation ?? '',
  response: isBlank(response) ? null : response,
  correct: verdictOf(item, response),
});

/**
 * What it comes to that he asks for the key to a question of which he has chosen or written nothing: he does not know
 * it, and it is to come back like a wrong answer. undefined: he has answered, or judges himself when he has read it.
 */
export const givenUp = (
  type: QuestionType,
  response: ResponseValue | null | undefined,
): ResponseValue | undefined =>
  answerKind(type) !== 'write' && isBlank(response) ? { text: '', self: 'unknown' } : undefined;

/** What is written stays; what he thinks of it is added. */
export const selfMarked = (response: ResponseValue | null, self: SelfMark): ResponseValue => ({
  text: response && 'text' in response ? response.text : '',
  self,
});
