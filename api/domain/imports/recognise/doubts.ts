/** What is imported as it stands, but should be looked at. */
import type { QuestionDraft } from '../../bank/question.ts';
import { remainsIn } from './optionRemains.ts';
import { keyInBrackets } from './stemParts.ts';
import { foldText, letter } from './text.ts';

/** A letter in the middle of an option may be the mark of the next one. */
const INNER_MARK = /\s[A-H][.．、][^\s\d]/;
/** `答案：C` or `【答案】C` at the start of an explanation, `故选C` anywhere. */
const TOLD_KEYS = [
  /^[【[]?(?:参考|正确)?答案[】\]]?\s*[:：是为]?\s*([A-H]{1,8})(?![A-Za-z])/,
  /(?:故|应|因此|所以)选择?\s*[:：]?\s*([A-H]{1,8})(?![A-Za-z])/,
  /本题(?:的)?(?:正确)?答案(?:是|为|选|应为)\s*[:：]?\s*([A-H]{1,8})(?![A-Za-z])/,
];

/** @param options as they stand in the file, '' where a letter has no text */
export function doubtsAbout(draft: QuestionDraft, options: readonly string[]): string[] {
  const doubts: string[] = [];
  const gap = options.slice(0, -1).indexOf('');
  if (gap >= 0 && draft.options.length > 0)
    doubts.push(`选项 ${letter(gap)} 没有内容，已略去，其余选项的字母不变，请核对`);
  const merged = options.findIndex((option) => INNER_MARK.test(option));
  if (merged >= 0) doubts.push(`选项 ${letter(merged)} 里可能还有未分开的选项，请核对`);
  doubts.push(...remainsIn(options));
  const same = draft.options.find(({ text }, at) =>
    draft.options.slice(0, at).some((one) => foldText(one.text) === foldText(text)),
  );
  if (same) doubts.push(`选项 ${same.key} 与前面的一个选项相同，请核对`);
  const shown = keyInBrackets(draft.stem, draft.type);
  if (
    shown &&
    (draft.type === 'judge' || [...shown.key].every((one) => draft.options.some(({ key }) => key === one)))
  )
    doubts.push(`题干的括号里写着“${shown.key}”，学员会看到；若是答案，请从题干中去掉`);
  if (!('keys' in draft.answer)) return doubts;
  const { keys } = draft.answer;
  if (draft.type === 'multiple' && keys.length === 1)
    doubts.push('多选题只有一个答案，已照此导入，请核对答案或题型');
  const told = TOLD_KEYS.map((pattern) => pattern.exec(draft.explanation)?.[1]).find(Boolean);
  if (told && [...told].sort().join('') !== keys.join(''))
    doubts.push(`解析里写的答案是 ${told}，答案列是 ${keys.join('')}，已按答案列导入，请核对`);
  return doubts;
}
