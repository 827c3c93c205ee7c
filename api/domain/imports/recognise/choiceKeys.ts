/** The letters that an answer to a choice question means, however it is written. */
import { foldKey, foldText, letter, tidy } from './text.ts';

export type KeyReading =
  | { keys: string[]; byNumber?: true }
  /** Says what is wrong; the row is not imported. */
  | { problem: string };

/** `答案：` `正确答案是` `选` before the key. */
const LEAD = /^(?:(?:正确|参考|标准)?答案)?(?:[:：]|是|为|选)?\s*/;

/** `AB（错选不得分）`: how it is scored says nothing of the key. */
const SCORING =
  /(?<=^[A-Z、,，\s]{1,20})[（(][^（(）)]{0,20}(?:选|答|错|漏|少|对)[^（(）)]{0,20}分[^（(）)]{0,20}[)）]\s*$/i;

/** Letters alone, with whatever stands between them: `ABD` `A,B,D` `A、B` `（A）` `"B"`. */
export function lettersOf(answer: string): string[] | undefined {
  const bare = foldKey(answer)
    .replace(LEAD, '')
    .replace(/[()[\]【】{}"'“”‘’.。,、;:/|&+和\-\s]/g, '');
  return /^[A-Z]{1,26}$/.test(bare) ? [...bare] : undefined;
}

/**
 * Letters, `B、its text`, the text of one option, or the texts of several joined by a separator.
 * Digits 1 to n stand for A to n only when no option consists of that digit.
 * @param lettersUsual the other answers are letters, so that `C` is a key even when an option reads `C`
 */
export function readKeys(written: string, options: readonly string[], lettersUsual = false): KeyReading {
  const answer = written.replace(SCORING, '');
  const both = keyWithText(answer, options);
  if (both && 'keys' in both) return both;
  if (isRange(answer))
    return { problem: `答案“${tidy(answer)}”可能是从前到后的全部选项，也可能只是这两项，请逐个写出字母` };
  const letters = lettersOf(answer);
  const isKey = letters && looksLikeKey(letters, options);
  if (isKey && lettersUsual) return { keys: letters };
  const byText = keysByText(answer, options);
  if (isKey) {
    if (byText && byText.join() !== letters.join())
      return { problem: `答案“${tidy(answer)}”既可以是选项字母，也可以是选项文字，无法确定` };
    return { keys: letters };
  }
  if (byText) return { keys: byText };
  return (
    both ??
    keyByNumber(answer) ?? {
      problem: `答案“${tidy(answer).slice(0, 30)}”既不是选项字母，也不等于任何选项的文字`,
    }
  );
}

/** `A-D`: all four, or two? `A-B` is both ways the same, `A-B-D` is no range. */
function isRange(answer: string): boolean {
  const [, first = '', last = ''] = /^([A-Z])(?:[-~—–]+|至|到)([A-Z])$/.exec(foldKey(answer)) ?? [];
  return last.charCodeAt(0) - first.charCodeAt(0) > 1;
}

/** Long runs of letters are words, not keys, unless every letter is offered. */
const looksLikeKey = (letters: string[], options: readonly string[]): boolean =>
  letters.length <= 8 || letters.every((key) => options[key.charCodeAt(0) - 65]);

function keysByText(answer: string, options: readonly string[]): string[] | undefined {
  const folded = options.map((option) => (option ? foldText(option) : undefined));
  const find = (text: string): string | undefined => {
    const wanted = foldText(text);
    const index = wanted ? folded.indexOf(wanted) : -1;
    return index >= 0 && folded.lastIndexOf(wanted) === index ? letter(index) : undefined;
  };
  const whole = find(answer);
  if (whole) return [whole];
  for (const separator of [/&+/, /\n+/, /[;；]/, /\|+/, /、/, /[,，]/]) {
    const parts = tidy(answer)
      .split(separator)
      .filter((part) => part.trim() !== '');
    const keys = parts.map(find);
    if (parts.length >= 2 && keys.every((key) => key !== undefined)) return keys.sort();
  }
  return undefined;
}

/** `B、its text`: the text must be that of the option, else one of the two is wrong. */
function keyWithText(answer: string, options: readonly string[]): KeyReading | undefined {
  const match = /^[（(【[]?([A-Z])[）)】\]]?[.、:\s]?(.+)$/s.exec(tidy(answer).normalize('NFKC'));
  if (!match) return undefined;
  const option = options[match[1]!.charCodeAt(0) - 65];
  if (option && foldText(option) === foldText(match[2]!)) return { keys: [match[1]!] };
  if (!option || !/[.、:\s)）】]/.test(tidy(answer).slice(1, 2))) return undefined;
  return { problem: `答案“${tidy(answer).slice(0, 30)}”的文字与选项 ${match[1]} 的文字不一致` };
}

function keyByNumber(answer: string): KeyReading | undefined {
  const digits = foldKey(answer).replace(/[,、;.\s]/g, '');
  if (!/^[1-9]{1,9}$/.test(digits)) return undefined;
  return { keys: [...digits].map((digit) => letter(Number(digit) - 1)), byNumber: true };
}
