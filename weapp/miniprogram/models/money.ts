/** 1234 -> "12.34", 1200 -> "12": as prices are written. Pure. */
export const yuan = (fen: number): string => (fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2));
