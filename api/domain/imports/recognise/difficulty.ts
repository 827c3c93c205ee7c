/** How hard a question is, from 1 to 5, as files say it. */
import { foldKey } from './text.ts';

const WORDS = [
  /^(1|容易|很?易|很?简单|低|EASY)$/,
  /^(2|较易|偏易|较简单|较低)$/,
  /^(3|中|中等|适中|一般|普通|MEDIUM|NORMAL)$/,
  /^(4|较难|偏难|较高)$/,
  /^(5|难|困难|高|很难|HARD|DIFFICULT)$/,
];
const STARS = /^[★⭐]{1,5}[☆]*$/;

/** Null for what it does not know: a coefficient such as 0.85 is easy to some and hard to others. */
export function difficultyOf(text: string): number | null {
  const word = foldKey(text).replace(/\uFE0F|(?<=.)度$/g, '');
  if (STARS.test(word)) return [...word].filter((star) => star !== '☆').length;
  const place = WORDS.findIndex((pattern) => pattern.test(word));
  return place < 0 ? null : place + 1;
}
