/** What may be wrong with a question, and what came of a report. Pure. */

export const REPORT_KINDS = {
  answer: '答案有误',
  stem: '题干有误',
  picture: '图片看不清',
  other: '其他',
} as const;
export type ReportKind = keyof typeof REPORT_KINDS;

export const REPORT_STATES = { open: '待处理', mended: '已更正', refused: '无误' } as const;
export type ReportState = keyof typeof REPORT_STATES;
