/** Options and answers that stand inside the stem, lifted out of it. */
import type { RawQuestion, TypeHint } from '../readers/reader.ts';
import { lettersOf } from './choiceKeys.ts';
import { splitStemOptions } from './options.ts';
import { foldKey, letter, tidy } from './text.ts';
import { splitTypePrefix } from './typeWords.ts';

const IN_BRACKETS =
  /[（(]\s*([A-Ha-hＡ-Ｈ](?:[\s\u3000、,，]{0,3}[A-Ha-hＡ-Ｈ]){0,7}|√|×|✓|✗|对|错|正确|错误)\s*[)）]|[【[]\s*(√|×|✓|✗)\s*[\]】]/g;
/** `…。( T )`, `（F）…`: at an end only, for `压力（F）` names a force. */
const TRUE_FALSE = /^[（(]\s*([TFＴＦtf])\s*[)）]|[（(]\s*([TFＴＦtf])\s*[)）](?=[\s\u3000。.]*$)/g;

interface ShownKey {
  /** Letters in their order, or a word for right or wrong. */
  key: string;
  text: string;
}

/**
 * What the one place of a stem says where answers stand; undefined when there is none or several, and for
 * abbreviations: `控制委员会（CCB）` answers nothing, and a single choice has one letter.
 */
export function keyInBrackets(stem: string, type: TypeHint | undefined): ShownKey | undefined {
  const found = (pattern: RegExp): ShownKey[] =>
    [...stem.matchAll(pattern)].map(([text, key, other]) => ({
      key: foldKey(key ?? other ?? '').replace(/[、,]/g, ''),
      text,
    }));
  const shown = [
    ...found(IN_BRACKETS).filter(({ key }) => isKeyFor(type, key)),
    ...(type === 'judge' ? found(TRUE_FALSE) : []),
  ];
  const [one] = shown;
  if (!one || shown.length > 1) return undefined;
  return isAbbreviation(stem, one, type) ? undefined : one;
}

function isKeyFor(type: TypeHint | undefined, key: string): boolean {
  if (!/^[A-Z]+$/.test(key)) return true;
  if (type === 'judge') return false;
  const inOrder = [...key].every((one, at) => at === 0 || one > key[at - 1]!);
  return inOrder && (type !== 'single' || key.length === 1);
}

/** `实际成本（AC）是`: letters close to a noun, where nothing says that several are right. */
function isAbbreviation(stem: string, { key, text }: ShownKey, type: TypeHint | undefined): boolean {
  if (!/^[A-Z]{2,}$/.test(key) || type === 'multiple' || /[\s\u3000、,，]/.test(text)) return false;
  const [before = '', after = ''] = stem.split(text);
  return !/[是有为的括于在：:，,]$/.test(before.trimEnd()) && !/^[\s\u3000。.？?]*$/.test(after);
}

/** What stands in the text of a case belongs to what it asks; see caseParts.ts. */
export const liftFromStem = (raw: RawQuestion): RawQuestion =>
  (raw.declared ?? raw.hint) === 'case' ? raw : liftAnswer(liftMarks(liftOptions(raw)));

/** `B. 银（正确答案）`, `B. 银 √`. */
const RIGHT_MARK = /\s*(?:[（(【[]\s*(?:正确答案|正确选项|答案|正确|√|✓)\s*[)）】\]]|(?<=\S\s*)[√✓✔])\s*$/;

/** Right options that are marked as such, where nothing else says the answer. */
function liftMarks(raw: RawQuestion): RawQuestion {
  if (raw.answer !== '' || raw.options.filter(Boolean).length < 2) return raw;
  const marked = raw.options.flatMap((text, at) => (RIGHT_MARK.test(text) ? [letter(at)] : []));
  const options = raw.options.map((text) => text.replace(RIGHT_MARK, ''));
  if (marked.length === 0 || options.some((text, at) => text === '' && raw.options[at] !== '')) return raw;
  return { ...raw, options, answer: marked.join('') };
}

/** `… 是（ B ）。`, `…。（√）`: moved to the answer only when that is empty and the stem has exactly one such place. */
function liftAnswer(raw: RawQuestion): RawQuestion {
  if (raw.answer !== '') return raw;
  const found = keyInBrackets(raw.stem, splitTypePrefix(raw.stem).type ?? raw.declared ?? raw.hint);
  if (!found) return raw;
  const isKey = /^[A-H]+$/.test(found.key) && (raw.declared ?? raw.hint) !== 'judge';
  if (isKey && raw.options.filter(Boolean).length < 2) return raw;
  return { ...raw, answer: found.key, stem: raw.stem.replace(found.text, '（　）') };
}

/** A choice without options may carry them at the end of its stem. */
function liftOptions(raw: RawQuestion): RawQuestion {
  if (raw.options.some(Boolean)) return { ...raw, stem: withoutRepeatedOptions(raw) };
  if (isOpen(raw)) return raw;
  const split = splitStemOptions(raw.stem);
  if (split.options.length > 0) return { ...raw, ...split };
  const [stem, ...parts] = raw.stem.split('&').map(tidy);
  return parts.length >= 2 && parts.every(Boolean) ? { ...raw, stem: stem!, options: parts } : raw;
}

/** Said to be a fill-in or an essay, and not answered by letters: `A. … B. …` in its stem are points, not options. */
const isOpen = ({ declared, hint, answer }: RawQuestion): boolean =>
  ['fill', 'short', 'calculation', 'case'].includes(declared ?? hint ?? '') &&
  answer !== '' &&
  lettersOf(answer) === undefined;

/** A stem that ends with its own options again, as exports of some question sites do. */
function withoutRepeatedOptions({ stem, options }: RawQuestion): string {
  const start = stem.search(/A\s*[、.．]/);
  if (start <= 0 || options.filter(Boolean).length < 2) return stem;
  const bare = (text: string): string => text.replace(/[A-Z][、.．]?|\s/g, '');
  return bare(stem.slice(start)) === bare(options.join('')) ? tidy(stem.slice(0, start)) : stem;
}
