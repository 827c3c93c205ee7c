/** What difficulties 1 to 5 count as. */
export const BANDS = { easy: '易（1–2）', medium: '中（3）', hard: '难（4–5）' } as const;
export type Band = keyof typeof BANDS;

export const bandOf = (difficulty: number | null): Band | null => {
  if (difficulty === null) return null;
  if (difficulty <= 2) return 'easy';
  return difficulty === 3 ? 'medium' : 'hard';
};
