/** What a file itself says of the signs that answer its judgements: `A 错误 B 正确`, `正确的填 1，错误的填 0`. */
import { foldKey } from './text.ts';

/** Sign -> whether it means right. */
export type JudgeLegend = ReadonlyMap<string, boolean>;

const SIGN = '([ABTF012])';
/** Not what an answer is worth: `答对 1 分`. */
const WORD = '(正确|错误|不对|(?<![答做判选])[对错])';
const SIGN_FIRST = new RegExp(`${SIGN}[=:、.\\-—]*(?:为|是|表示|代表|指)?${WORD}`, 'g');
const WORD_FIRST = new RegExp(
  `${WORD}(?:的|者|项)?[=:\\-—]*(?:请?(?:填写?|选择?|写|用|为|是|记|涂))?${SIGN}(?![\\d分])`,
  'g',
);
const QUOTES = /["'“”‘’「」]/g;

/**
 * @param texts headings, headers and what stands above them
 * @returns undefined when none says it, or when they contradict each other
 */
export function judgeLegendOf(texts: Iterable<string>): JudgeLegend | undefined {
  let found: JudgeLegend | undefined;
  for (const text of texts) {
    const legend = legendIn(text);
    if (!legend) continue;
    if (found && [...legend].some(([sign, value]) => found?.get(sign) !== value)) return undefined;
    found = legend;
  }
  return found;
}

/** As it is read again. */
export const legendText = (legend: JudgeLegend): string =>
  [...legend].map(([sign, value]) => `${sign}=${value ? '正确' : '错误'}`).join('，');

function legendIn(text: string): JudgeLegend | undefined {
  const folded = foldKey(text).replace(QUOTES, '');
  return (
    pairOf([...folded.matchAll(SIGN_FIRST)].map(([, sign, word]) => [sign!, word!])) ??
    pairOf([...folded.matchAll(WORD_FIRST)].map(([, word, sign]) => [sign!, word!]))
  );
}

/** One sign for right and another for wrong, or nothing. */
function pairOf(said: [sign: string, word: string][]): JudgeLegend | undefined {
  const legend = new Map(said.map(([sign, word]) => [sign, word === '正确' || word === '对']));
  return said.length === 2 && legend.size === 2 && new Set(legend.values()).size === 2 ? legend : undefined;
}
