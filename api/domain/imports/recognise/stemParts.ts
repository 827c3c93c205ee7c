/** Options and answers that stand inside the stem, lifted out of it. */
import type { RawQuestion } from '../readers/reader.ts';
import { lettersOf } from './choiceKeys.ts';
import { splitStemOptions } from './options.ts';
import { foldKey, tidy } from './text.ts';

const IN_BRACKETS = /[（(]\s*([A-Ha-hＡ-Ｈ]{1,8}|√|×|✓|✗|对|错|正确|错误)\s*[)）]/g;

/** What stands in the text of a case belongs to what it asks; see caseParts.ts. */
export const liftFromStem = (raw: RawQuestion): RawQuestion =>
  (raw.declared ?? raw.hint) === 'case' ? raw : liftAnswer(liftOptions(raw));

/** `… 是（ B ）。`, `…。（√）`: moved to the answer only when that is empty and the stem has exactly one such place. */
function liftAnswer(raw: RawQuestion): RawQuestion {
  if (raw.answer !== '') return raw;
  const places = [...raw.stem.matchAll(IN_BRACKETS)];
  if (places.length !== 1) return raw;
  const answer = foldKey(places[0]![1]!);
  const isKey = /^[A-H]+$/.test(answer);
  if (isKey && raw.options.filter(Boolean).length < 2) return raw;
  return { ...raw, answer, stem: raw.stem.replace(places[0]![0], '（　）') };
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
