/** What a learner keeps of questions and papers, as his phone holds it. Pure. */
export interface Kept {
  /** Ids of favourite questions, and of favourite papers. */
  questions: number[];
  papers: number[];
  notes: { questionId: number; text: string }[];
}

/** `stored` may be anything; what can be read of it stays. */
export function keptOf(stored: unknown): Kept {
  const { questions, papers, notes } = (stored ?? {}) as Partial<Record<keyof Kept, unknown>>;
  const ids = (value: unknown) =>
    Array.isArray(value) ? value.filter((id): id is number => Number.isInteger(id)) : [];
  const isNote = (note: Partial<Kept['notes'][number]> | null) =>
    Number.isInteger(note?.questionId) && typeof note?.text === 'string';
  return {
    questions: ids(questions),
    papers: ids(papers),
    notes: Array.isArray(notes) ? notes.filter(isNote) : [],
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
