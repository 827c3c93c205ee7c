/** What two questions are compared by: their words, without how these are typed. */

/** Full-width ASCII to half. Not NFKC, which would make m² and m2 the same. */
const narrow = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNSEEN = /[\s\u0000-\u001f\u200b-\u200d\u2060]+/g;
const BRACKETS: Record<string, string> = { '【': '(', '〔': '(', '[': '(', '】': ')', '〕': ')', ']': ')' };
const BLANK = /\([_…]*\)|_{2,}/g;
/** Keeps its place among the words, as the blanks of a 填空题 are told apart by it. */
const BLANK_MARK = '□';
/** Between digits they matter: 1.5 is not 15, and 1:3 is not 13. */
const PUNCTUATION = /(?<!\d)[.,:]|[.,:](?!\d)|[;!?。、·•…"“”‘’《》〈〉「」『』]|(?<!\d)'/g;

/**
 * Width, blanks, punctuation, kinds of brackets and an empty answer bracket at either end say nothing.
 * Case does: mV is not MV. The column `questions.stem_fold` drops all of that and more, wherever it
 * stands, so that what is equal here is equal there.
 */
export function normalise(text: string): string {
  return narrow(text)
    .replace(UNSEEN, '')
    .replace(/[【〔[\]】〕]/g, (bracket) => BRACKETS[bracket]!)
    .replace(BLANK, BLANK_MARK)
    .replace(/(?<=\d)、(?=\d)/g, ',')
    .replace(PUNCTUATION, '')
    .replace(/^□+|□+$/g, '');
}
