/** What a learner keeps of questions, papers and answers, as his phone holds it. Pure. */

/** An answer, by its paper and question. */
export interface AnswerAt {
  attemptId: number;
  itemId: number;
}

export interface Kept {
  /** Ids of favourite questions, and of favourite papers. */
  questions: number[];
  papers: number[];
  notes: { questionId: number; text: string }[];
  /** Answers of which he was not sure. */
  shaky: AnswerAt[];
}

/** `stored` may be anything; what can be read of it stays. */
export function keptOf(stored: unknown): Kept {
  const { questions, papers, notes, shaky } = (stored ?? {}) as Partial<Record<keyof Kept, unknown>>;
  const ids = (value: unknown) =>
    Array.isArray(value) ? value.filter((id): id is number => Number.isInteger(id)) : [];
  const isNote = (note: Partial<Kept['notes'][number]> | null) =>
    Number.isInteger(note?.questionId) && typeof note?.text === 'string';
  const isAnswer = (at: Partial<AnswerAt> | null) =>
    Number.isInteger(at?.attemptId) && Number.isInteger(at?.itemId);
  return {
    questions: ids(questions),
    papers: ids(papers),
    notes: Array.isArray(notes) ? notes.filter(isNote) : [],
    shaky: Array.isArray(shaky) ? shaky.filter(isAnswer) : [],
  };
}

/** With `id` in the list when it was not, without it when it was. */
export const toggled = (ids: readonly number[], id: number): number[] =>
  ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];

export const noteOf = ({ notes }: Kept, questionId: number): string =>
  notes.find((note) => note.questionId === questionId)?.text ?? '';

/** An empty text takes the note away. */
export function withNote(kept: Kept, questionId: number, text: string): Kept {
  const others = kept.notes.filter((note) => note.questionId !== questionId);
  return { ...kept, notes: text ? [...others, { questionId, text }] : others };
}

const isAt =
  ({ attemptId, itemId }: AnswerAt) =>
  (other: AnswerAt): boolean =>
    other.attemptId === attemptId && other.itemId === itemId;

export const isShaky = ({ shaky }: Kept, at: AnswerAt): boolean => shaky.some(isAt(at));

/** Not sure any more, or sure again. */
export function toggledShaky(kept: Kept, at: AnswerAt): Kept {
  const others = kept.shaky.filter((other) => !isAt(at)(other));
  return { ...kept, shaky: isShaky(kept, at) ? others : [at, ...others] };
}
