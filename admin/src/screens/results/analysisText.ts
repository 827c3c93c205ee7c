/** What the figures of an item analysis mean, for who has not studied statistics. */

import type { Ruling } from '../../../../api/domain/regrading/ruling.ts';
import type { QuestionAnalysis } from '../../../../api/domain/statistics/contract.ts';
import type { Doubt } from '../../../../api/domain/statistics/itemAnalysis.ts';
import { answerText, type QuestionType } from '../../widgets/questionTypes.ts';

export const DOUBT_COLOURS: Record<Doubt, string> = {
  suspectKey: 'red',
  negative: 'red',
  tooHard: 'orange',
  tooEasy: 'default',
  weak: 'gold',
};

/** "—" for what cannot be said. */
export const decimals = (figure: number | null): string => (figure === null ? '—' : figure.toFixed(2));

export const percent = (share: number | null): string =>
  share === null ? '—' : `${Math.round(share * 100)}%`;

/** Types with a key that a machine marks by. */
export const isMarked = (type: QuestionType): boolean =>
  ['single', 'multiple', 'judge', 'fill'].includes(type);

const CORRECTED: Record<Ruling, string> = { key: '答案已更正', gift: '已送分', void: '已作废' };

/** "答案已更正，A、C 也对" */
export const correctedText = ({
  ruling,
  alsoRight,
}: Pick<QuestionAnalysis, 'ruling' | 'alsoRight'>): string =>
  ruling === 'key' && alsoRight.length > 0
    ? `${CORRECTED.key}，答 ${alsoRight.map(answerText).join(' 或 ')} 也对`
    : CORRECTED[ruling];

/** "T" and "F" of a judge question as staff read them. */
export const choiceName = (key: string): string => ({ T: '对', F: '错' })[key] ?? key;

/** One or two sentences: what stands out, and what to do. */
export function verdict({ type, attempts, enoughAttempts, doubt, suggestedKeys }: QuestionAnalysis): string {
  if (!isMarked(type)) return '主观题由评分员评分或由学员自己对照，不统计对错，也没有质量判断。';
  if (attempts < enoughAttempts)
    return `目前只有 ${attempts} 份答卷，满 ${enoughAttempts} 份后才给出质量判断。`;
  const suggested = (suggestedKeys ?? []).map(choiceName).join('、');
  const sentences: Record<Doubt, string> = {
    suspectKey: `成绩好的学员多选“${suggested}”，而不是现在的答案。请核对教材，答案很可能标错了。`,
    negative: '成绩好的学员反而更容易答错。请检查题干有没有歧义、答案是否正确。',
    tooHard: '答对的人不到两成。请确认题目没有超纲，表述没有歧义。',
    tooEasy: '几乎人人答对，起不到区分水平的作用，可以停用或降低分值。',
    weak: '答对与否和成绩几乎无关，可能是猜对的或有歧义。建议修改选项，让错误选项更有迷惑性。',
  };
  return doubt ? sentences[doubt] : '难度和区分度都正常。';
}
