/** Which characters of two texts differ. Pure. */

export interface Piece {
  text: string;
  differs: boolean;
}

/** Longer differing middles are marked as a whole: the table of comparing them would be too large. */
const MOST_CELLS = 1_000_000;

/** Both texts in pieces; what does not differ is the longest common subsequence of the two. */
export function textDifference(one: string, other: string): [Piece[], Piece[]] {
  const [a, b] = [[...one], [...other]];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [common, commonOfOther] = commonMarks(a.slice(start, a.length - end), b.slice(start, b.length - end));
  const whole = (marks: boolean[]) => [...Array(start).fill(true), ...marks, ...Array(end).fill(true)];
  return [pieces(a, whole(common)), pieces(b, whole(commonOfOther))];
}

/** For each character whether it belongs to what both have in common. */
function commonMarks(a: string[], b: string[]): [boolean[], boolean[]] {
  const marks: [boolean[], boolean[]] = [a.map(() => false), b.map(() => false)];
  if (a.length * b.length > MOST_CELLS) return marks;
  const width = b.length + 1;
  const longest = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      longest[i * width + j] =
        a[i] === b[j]
          ? longest[(i + 1) * width + j + 1]! + 1
          : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!);
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      marks[0][i] = true;
      marks[1][j] = true;
      i += 1;
      j += 1;
    } else if (longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!) i += 1;
    else j += 1;
  }
  return marks;
}

function pieces(letters: string[], common: boolean[]): Piece[] {
  const found: Piece[] = [];
  for (const [at, letter] of letters.entries()) {
    const last = found.at(-1);
    if (last && last.differs === !common[at]) last.text += letter;
    else found.push({ text: letter, differs: !common[at] });
  }
  return found;
}
