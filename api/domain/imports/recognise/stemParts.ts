/** Options and answers that stand inside the stem, lifted out of it. */
import type { RawQuestion } from '../readers/reader.ts';
import { lettersOf } from './choiceKeys.ts';
import { splitStemOptions } from './options.ts';
import { foldKey, letter, tidy } from './text.ts';

const IN_BRACKETS =
  /[（(]\s*([A-Ha-hＡ-Ｈ](?:[\s\u3000、,，]{0,3}[A-Ha-hＡ-Ｈ]){0,7}|√|×|✓|✗|对|错|正确|错误)\s*[)）]/g;

/** What the one place of a stem says where answers stand; undefined when there is none or several. */
export function keyInBrackets(stem: string): { key: string; text: string } | undefined {
  const places = [...stem.matchAll(IN_BRACKETS)];
  const [place] = places;
  if (!place || places.length > 1) return undefined;
  return { key: foldKey(place[1]!).replace(/[、,]/g, ''), text: place[0] };
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
  const found = keyInBrackets(raw.stem);
  if (!found) return raw;
  const isKey = /^[A-H]+$/.test(found.key);
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
