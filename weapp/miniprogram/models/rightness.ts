// Copied by `npm run gen` from api/domain/attempts/rightness.ts. Do not edit.
/**
 * How much of a question an answer earns. Pure and without imports: `npm run gen` copies it into the mini
 * program, which explains answers of practice at once. Old phones run it too, so no lookbehind and no
 * property escapes in its patterns.
 */

type Key =
  | { keys: readonly string[] }
  | { value: boolean }
  | { blanks: readonly (readonly string[])[] }
  | { reference: string };

/** What the learner says of his own answer to a question that no machine judges. */
export type SelfMark = 'known' | 'half' | 'unknown';

type Given =
  | { keys: readonly string[] }
  | { value: boolean }
  | { blanks: readonly string[] }
  | { text: string; self?: SelfMark };

/** all: only wholly right. half: right but incomplete earns half. option: each right option earns its share. */
type MultipleRule = 'all' | 'half' | 'option';

/** Nothing chosen, written or said of it: counts as unanswered. */
export function isBlank(response: Given): boolean {
  if ('keys' in response) return response.keys.length === 0;
  if ('blanks' in response) return response.blanks.every((text) => fold(text) === '');
  if ('text' in response) return response.text.trim() === '' && response.self === undefined;
  return false;
}

/**
 * 0 to 1, by the answer that suits it best where several are accepted. A response whose shape does not fit the
 * key (a hostile or broken client) earns nothing.
 */
export const shareEarned = (
  { type, answer, alsoRight = [] }: { type: string; answer: Key; alsoRight?: readonly Key[] },
  response: Given,
  rule: MultipleRule,
): number =>
  alsoRight.reduce(
    (best, other) => Math.max(best, shareBy(type, other, response, rule)),
    shareBy(type, answer, response, rule),
  );

function shareBy(type: string, answer: Key, response: Given, rule: MultipleRule): number {
  if ('keys' in answer && 'keys' in response)
    return shareOfKeys(answer.keys, response.keys, type === 'multiple' ? rule : 'all');
  if ('value' in answer && 'value' in response) return answer.value === response.value ? 1 : 0;
  if ('blanks' in answer && 'blanks' in response) return fillsAll(answer.blanks, response.blanks) ? 1 : 0;
  return 0;
}

/** The part of its points that the learner gives his own answer; undefined when he has not marked it. */
export function selfShare(response: Given | null | undefined): number | undefined {
  if (!response || !('text' in response) || !response.self) return undefined;
  return { known: 1, half: 0.5, unknown: 0 }[response.self];
}

/** A wrong option forfeits everything. */
function shareOfKeys(key: readonly string[], chosen: readonly string[], rule: MultipleRule): number {
  const picked = new Set(chosen);
  const right = new Set(key);
  if ([...picked].some((option) => !right.has(option))) return 0;
  if (picked.size === right.size) return 1;
  if (rule === 'half') return 0.5;
  return rule === 'option' ? picked.size / right.size : 0;
}

/** Every blank in its place holds one of its accepted wordings; blanks too many must be empty. */
const fillsAll = (accepted: readonly (readonly string[])[], given: readonly string[]): boolean =>
  accepted.every((wordings, place) => {
    const text = fold(given[place] ?? '');
    return text !== '' && wordings.some((wording) => fold(wording) === text);
  }) && given.slice(accepted.length).every((text) => fold(text) === '');

/** Punctuation of Latin and Chinese text, as \p{P} names it. */
const PUNCTUATION =
  /[!-#%-*,-/:;?@[-\]_{}¡§«¶·»¿\u2010-\u2027\u2030-\u2043\u2045-\u2051\u2053-\u205e\u3001-\u3003\u3008-\u3011\u3014-\u301f\u3030\u303d\u30a0\u30fb]/g;

/**
 * Full-width and half-width, case, spaces and punctuation count as the same. A point or a sign between
 * or before digits stays, because 1.5 is not 15 and -5 is not 5.
 */
export function fold(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase().replace(/[−–]/g, '-').replace(/\s+/g, '');
  const folded = plain.replace(PUNCTUATION, (mark, at: number) =>
    carriesValue(plain, mark, at) ? mark : '',
  );
  // Where nothing but punctuation was written, the punctuation is the answer.
  return folded || plain;
}

const isDigit = (char: string | undefined) => char !== undefined && /\d/.test(char);

function carriesValue(text: string, mark: string, at: number): boolean {
  const [before, after] = [text[at - 1], text[at + 1]];
  if (!isDigit(after)) return mark === '%' && isDigit(before);
  if (mark === '-') return true;
  return isDigit(before) && '.:/'.indexOf(mark) >= 0;
}
