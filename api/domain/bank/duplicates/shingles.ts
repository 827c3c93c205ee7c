/** A question as the set of its pairs of neighbouring characters, in which overlaps are counted. */

import { contrastsOf } from './contrast.ts';
import { type Comparable, identityOf } from './identity.ts';
import { normalise } from './normalise.ts';

const PICTURE = /!\[[^\]\n]*\]\(file:[\w-]+\)/g;
/** Ids of pictures are chance and would outweigh the words. */
const wordsOf = (text: string): string => normalise(text.replace(PICTURE, '图'));

/** Of one or two characters a text has no pair: it then is its own. */
function pairsOf(text: string, mark: string): Set<string> {
  const letters = [...text];
  if (letters.length === 1) return new Set([mark + text]);
  return new Set(letters.slice(1).map((letter, at) => mark + letters[at] + letter));
}

export interface Shingled {
  identity: string;
  /** Near duplicates are looked for among questions of one group: same kind, same contrasts. */
  group: string;
  stem: Set<string>;
  /** Of options and parts. */
  rest: Set<string>;
  /** Of both. */
  all: Set<string>;
}

export function shingle(question: Comparable): Shingled {
  const parts = question.parts ?? [];
  const words = wordsOf(question.stem);
  const stem = pairsOf(words, 's');
  const others = [
    ...question.options.map(({ text }) => text),
    ...parts.flatMap((part) => [part.stem, ...part.options.map(({ text }) => text)]),
  ];
  const rest = new Set(others.flatMap((text) => [...pairsOf(wordsOf(text), 'o')]));
  const kind = question.options.length > 0 ? 'choice' : question.type;
  return {
    identity: identityOf(question),
    group: `${kind} ${contrastsOf(words)}`,
    stem,
    rest,
    all: new Set([...stem, ...rest]),
  };
}
