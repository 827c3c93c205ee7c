/** Money is integer fen everywhere; people read yuan. */
export const yuanText = (fen: number): string => (fen / 100).toFixed(2);
