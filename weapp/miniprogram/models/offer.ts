/** What a paper asks and what the learner has done of it, in a line each. Pure. */
import type { TrainingOffer } from '../typings/contracts';
import { date } from './clock';

export type OfferedPaper = TrainingOffer['papers'][number];

export const factsOf = ({ questions, minutes, passScore, maxScore }: OfferedPaper): string =>
  `${questions} 题 · ${minutes} 分钟 · ${passScore} 分及格（满分 ${maxScore}）`;

/** Empty: never handed in. */
export function recordOf(own: OfferedPaper['own']): string {
  if (!own) return '';
  const { times, best, last, lastAt } = own;
  if (times === 1) return `做过 1 次 · ${last} 分 · ${date(lastAt)}`;
  return `做过 ${times} 次 · 最好 ${best} 分 · 上次 ${last} 分（${date(lastAt)}）`;
}
