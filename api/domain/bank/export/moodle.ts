/** What Moodle's formats have in common: what they cannot say. */
import { normaliseFormulas } from '../../imports/recognise/marks.ts';
import { QUESTION_TYPES, type QuestionDraft } from '../question.ts';
import { hasGap, textsOf } from './format.ts';

export const DOLLARS = '文字里有“$…$”，会被当作公式';

/** What no format of Moodle can say of a choice or a blank. */
export function refusedByMoodle(draft: QuestionDraft): string | undefined {
  if (hasGap(draft)) return '选项字母不连续（如缺 B），写出后字母会变';
  if ('blanks' in draft.answer && draft.answer.blanks.length > 1) return '有几个空的填空题没有对应的题型';
  if (draft.parts?.length) return '带小问的综合分析题没有对应的题型';
  return textsOf(draft).some((text) => normaliseFormulas(text) !== text) ? DOLLARS : undefined;
}

export const noType = ({ type }: QuestionDraft): string => `${QUESTION_TYPES[type]}没有对应的题型`;
