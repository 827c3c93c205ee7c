/** Names of occupations, levels, classes and so on, as people write them into lists. Pure. */
import { foldKey } from '../../imports/recognise/text.ts';
import type { Reading } from './phone.ts';

export interface Named {
  id: number;
  name: string;
  code?: string;
  /** Can be chosen no more. */
  closed?: boolean;
  /** Classes only: the organisation whose it is; null: the centre's. */
  organisationId?: number | null;
}

export interface Names {
  label: string;
  all: readonly Named[];
  byWord: ReadonlyMap<string, Named[]>;
}

/** `五级/初级工` is also found by 五级 and 初级工, and everything by its code. */
export function namesOf(label: string, all: readonly Named[]): Names {
  const byWord = new Map<string, Named[]>();
  for (const one of all)
    for (const word of new Set([one.name, one.code ?? '', ...one.name.split('/')].map(foldKey)))
      if (word) byWord.set(word, [...(byWord.get(word) ?? []), one]);
  return { label, all, byWord };
}

/** @param may which of several with this name are meant */
export function findName(
  names: Names,
  text: string,
  may: (one: Named) => boolean = () => true,
): Reading<Named> {
  const exact = foldKey(text);
  const found = (names.byWord.get(exact) ?? []).filter(may);
  // The whole name is meant before a part of another.
  const whole = found.filter(({ name }) => foldKey(name) === exact);
  const [first, second] = whole.length > 0 ? whole : found;
  if (first && second) return { fault: `有几个${names.label}叫“${quoted(text)}”，请写全称` };
  if (first?.closed) return { fault: `${names.label}“${quoted(first.name)}”已停用或已结束` };
  if (first) return { value: first };
  const near = nearest(
    exact,
    names.all.filter((one) => may(one) && !one.closed),
  );
  return { fault: `没有“${quoted(text)}”这个${names.label}${near ? `，是不是“${near}”？` : ''}` };
}

const quoted = (text: string) => text.trim().slice(0, 40);

/** Suggested is what half of the word agrees with. */
function nearest(word: string, all: readonly Named[]): string | undefined {
  let best: { name: string; distance: number } | undefined;
  for (const { name } of all)
    for (const part of new Set([name, ...name.split('/')])) {
      const other = foldKey(part);
      const distance = other.includes(word) || word.includes(other) ? 0.5 : editDistance(word, other);
      if (distance <= Math.max(word.length, other.length) / 2 && (!best || distance < best.distance))
        best = { name, distance };
    }
  return best?.name;
}

/** Letters to put in, take out or change. */
export function editDistance(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1)
      row[j] = Math.min(
        row[j - 1]! + 1,
        above[j]! + 1,
        above[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1),
      );
    above = row;
  }
  return above[other.length]!;
}
