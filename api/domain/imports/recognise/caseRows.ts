/** A case whose questions stand in the rows below it: its text must go along with them. */
import type { RawQuestion } from '../readers/reader.ts';
import { splitTypePrefix } from './typeWords.ts';

const UNTOLD =
  '上面的综合分析题没有答案，看不出本题是不是它的小问；若是，请写上“（1）”等题号，或把材料写进题干';
/** More rows below one text are questions of their own. */
const MOST_PARTS = 10;
const NUMBER = /^\s*(?:[（(]\s*(\d{1,2})\s*[)）]|第\s*(\d{1,2})\s*[小]?[问题])\s*[:：.、]?\s*/;

/** Rows that count up from `（1）` are its parts; without numbers, only where every case stands so. */
export function withRowsBelow(questions: readonly RawQuestion[]): RawQuestion[] {
  const starts = questions.flatMap((one, at) => (isCase(one) ? [at] : []));
  if (!starts.some((at) => isOpenCase(questions[at]!))) return [...questions];
  const runs = new Map(starts.map((at, index) => [at, (starts[index + 1] ?? questions.length) - at - 1]));
  const usual = starts.every(
    (at) => isOpenCase(questions[at]!) && runs.get(at)! > 0 && runs.get(at)! <= MOST_PARTS,
  );
  const result: RawQuestion[] = [];
  for (let at = 0; at < questions.length; at += 1) {
    const one = questions[at]!;
    result.push(one);
    if (!isOpenCase(one)) continue;
    const below = questions.slice(at + 1, at + 1 + runs.get(at)!);
    const counted = below.findIndex(({ stem }, place) => numberOf(stem) !== place + 1);
    const numbered = counted < 0 ? below.length : counted;
    const parts = below.slice(0, numbered || (usual ? below.length : 0));
    if (parts.length > 0) {
      const bare = parts.map((part) => ({ ...part, stem: part.stem.replace(NUMBER, '') }));
      result[result.length - 1] = { ...one, parts: bare };
      at += parts.length;
    } else {
      const doubtful = below.slice(0, MOST_PARTS);
      result.push(...doubtful.map((row) => ({ ...row, warnings: [...(row.warnings ?? []), UNTOLD] })));
      at += doubtful.length;
    }
  }
  return result;
}

const numberOf = (stem: string): number => {
  const match = NUMBER.exec(stem);
  return Number(match?.[1] ?? match?.[2] ?? 0);
};

const isCase = ({ stem, declared }: RawQuestion): boolean =>
  (splitTypePrefix(stem).type ?? declared) === 'case';

/** A text that asks nothing itself. */
const isOpenCase = (one: RawQuestion): boolean =>
  isCase(one) &&
  one.answer === '' &&
  !one.parts &&
  !one.options.some(Boolean) &&
  !/[（(]1[)）]/.test(one.stem);
