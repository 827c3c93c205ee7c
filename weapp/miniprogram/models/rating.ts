/** What others gave, in a line; empty where too few have. Pure. */
export const ratingText = (rating: { mean: number; count: number } | null): string =>
  rating ? `${rating.mean.toFixed(1)} 分 · ${rating.count} 人评价` : '';
