/** What an answer to a right-or-wrong question means. */
import { readKeys } from './choiceKeys.ts';
import { judgeOf } from './judgeWords.ts';
import { foldKey } from './text.ts';
import type { Surroundings } from './understand.ts';

export type JudgementReading = { value: boolean; assumption?: string } | { problem: string };

/** A letter over options is read through them; words speak for themselves; digits and bare A, B need a legend or an assumption. */
export function readJudgement(
  answer: string,
  options: readonly string[],
  around: Surroundings,
): JudgementReading {
  const key = readKeys(answer, options);
  const option =
    'keys' in key && key.keys.length === 1 ? options[key.keys[0]!.charCodeAt(0) - 65] : undefined;
  const value = option === undefined ? judgeOf(answer) : judgeOf(option);
  if (value !== undefined) return { value };
  const digit = foldKey(answer).replace(/[()【】[\].。,;；]/g, '');
  const told = around.legend?.get(digit);
  if (told !== undefined) return { value: told };
  if (/^\d$/.test(digit)) return readDigit(digit, around);
  if (options.length === 0 && (digit === 'A' || digit === 'B'))
    return { value: digit === 'A', assumption: '判断题没有选项而答案是字母，已按 A=正确、B=错误理解' };
  return { problem: `判断题的答案“${answer.slice(0, 20)}”看不出对错，请改为“正确”或“错误”` };
}

function readDigit(digit: string, { labelled, judgeDigits }: Surroundings): JudgementReading {
  const known = [...judgeDigits].sort().join('');
  if (!labelled || known.length > 2 || !/^(0|1|2|01|12)$/.test(known))
    return {
      problem: `判断题的答案是数字 ${[...judgeDigits].sort().join('、')}，文件没有说明哪个表示正确，请改为“正确”或“错误”`,
    };
  const wrong = known.includes('0') ? '0' : '2';
  return { value: digit === '1', assumption: `判断题的答案是数字，已按 1=正确、${wrong}=错误理解` };
}
