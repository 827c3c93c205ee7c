/** Changing the questions of a paper on the screen, before they are saved. Pure. */
import type { Candidate, PaperQuestionsView } from '../../../../api/domain/papers/contract.ts';

export type PaperQuestion = PaperQuestionsView['questions'][number];

/** Questions of one type that stand together: a printed section. */
export interface Group {
  type: PaperQuestion['type'];
  /** Place of its first question in the paper. */
  from: number;
  questions: PaperQuestion[];
  /** Undefined when they differ. */
  score: number | undefined;
}

export function groupsOf(questions: readonly PaperQuestion[]): Group[] {
  const groups: Group[] = [];
  for (const [place, question] of questions.entries()) {
    const last = groups.at(-1);
    if (last?.type === question.type) {
      last.questions.push(question);
      if (last.score !== question.score) last.score = undefined;
    } else groups.push({ type: question.type, from: place, questions: [question], score: question.score });
  }
  return groups;
}

/** Hundredths, so that halves add up exactly. */
export const totalScore = (questions: readonly PaperQuestion[]): number =>
  questions.reduce((sum, { score }) => sum + Math.round(score * 100), 0) / 100;

/** Each behind the last of its type, with the points of that one. */
export function withAdded(questions: readonly PaperQuestion[], added: readonly Candidate[]): PaperQuestion[] {
  let result = [...questions];
  for (const candidate of added) {
    if (result.some(({ id }) => id === candidate.id)) continue;
    const last = result.findLastIndex(({ type }) => type === candidate.type);
    const place = last < 0 ? result.length : last + 1;
    result = result.toSpliced(place, 0, { ...candidate, score: result[last]?.score ?? 1 });
  }
  return result;
}

export const withScore = (
  questions: readonly PaperQuestion[],
  from: number,
  count: number,
  score: number,
): PaperQuestion[] =>
  questions.map((question, place) =>
    place >= from && place < from + count ? { ...question, score } : question,
  );

/** Wherever it stands by now, if it still does. */
export const withReplaced = (
  questions: readonly PaperQuestion[],
  id: number,
  by: Candidate,
): PaperQuestion[] =>
  questions.map((question) => (question.id === id ? { ...by, score: question.score } : question));
