/** Reports of errors in questions, as the learner reads them. Pure. */
import type { Reports } from '../typings/contracts';

type Report = Reports['data'][number];

export const REPORT_KINDS: { kind: Report['kind']; name: string }[] = [
  { kind: 'answer', name: '答案有误' },
  { kind: 'stem', name: '题干有误' },
  { kind: 'picture', name: '图片看不清' },
  { kind: 'other', name: '其他' },
];

export const kindName = (kind: string): string =>
  REPORT_KINDS.find((known) => known.kind === kind)?.name ?? '其他';

/** What came of it; staff may add a reply. */
export const REPORT_STATES: Record<Report['state'], { name: string; text: string }> = {
  open: { name: '待处理', text: '老师还没有处理' },
  mended: { name: '已更正', text: '题目已经更正，谢谢您的指正' },
  refused: { name: '无误', text: '经核对，题目没有错误' },
};
