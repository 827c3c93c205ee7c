/** 123456 is ¥1,234.56 */
export const yuan = (fen: number): string =>
  (fen / 100).toLocaleString('zh-CN', { style: 'currency', currency: 'CNY' });
