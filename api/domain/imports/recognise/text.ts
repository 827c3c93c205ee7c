/** Every normalisation of what stands in a cell: what is shown is kept, what is compared is folded. */

/** Zero-width characters, and what PostgreSQL refuses: control characters and halves of a surrogate pair. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const INVISIBLE = /[\u200b-\u200d\u2060\ufeff\u0000-\u0008\u000b\u000c\u000e-\u001f]|\p{Surrogate}/gu;
const OUTER_BLANKS = /^[\s\u3000]+|[\s\u3000]+$/g;

/** Most cells are tidy, and one look is cheaper than all replacements. */
const UNTIDY = new RegExp(`^[\\s\\u3000]|[\\s\\u3000]$|\\r|_x000D_|${INVISIBLE.source}`, 'u');

/** For storing: line breaks made one kind, invisible characters and outer blanks dropped. */
export const tidy = (text: string): string => (UNTIDY.test(text) ? tidied(text) : text);

const tidied = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replaceAll('_x000D_\n', '\n')
    .replaceAll('_x000D_', '\n')
    .replace(INVISIBLE, '')
    .replace(OUTER_BLANKS, '');

/** For keys and header words: full width to half, traditional to simplified, capitals, no blanks. */
export const foldKey = (text: string): string =>
  simplified(tidy(text).normalize('NFKC')).toUpperCase().replace(/\s+/g, '');

/** The characters by which the words of headers, types and judgements differ in traditional Chinese. */
const TRADITIONAL = '題單選項擇斷類內標確錯誤對難鑑鑒識點參釋詳備註說問論簡綜計數號節來啟狀態編';
const SIMPLIFIED = '题单选项择断类内标确错误对难鉴鉴识点参释详备注说问论简综计数号节来启状态编';
const TRADITIONAL_CHARS = new RegExp(`[${TRADITIONAL}]`, 'g');

export const simplified = (text: string): string =>
  text.replace(TRADITIONAL_CHARS, (char) => SIMPLIFIED[TRADITIONAL.indexOf(char)]!);

/** Full-width ASCII to half. Not NFKC, which would make m² and m2 the same. */
const narrow = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));

/** For telling whether two texts say the same: width, blanks and empty brackets ignored; mV is not MV. */
export const foldText = (text: string): string =>
  narrow(tidy(text))
    .replace(/\s+/g, '')
    .replace(/[([{【〔]_*[)\]}】〕]|_{2,}/g, '()')
    .replace(/[。.;,:!?、·"'“”‘’]+$/g, '');

/** A formula that failed, as every spreadsheet program displays it. */
const FORMULA_ERROR = /^#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$/i;
export const isFormulaError = (text: string): boolean => FORMULA_ERROR.test(text.trim());

/** 0 -> A, 25 -> Z, 26 -> AA, as spreadsheets name columns and questions letter their options. */
export function letter(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? letter(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** A -> 0, AA -> 26. */
export const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1;

/** A place to fill in: a run of underscores of either width, or brackets around nothing. */
const BLANK = /[_＿﹍]{2,}|＿|[（(【[]\s*(?:[_＿]{1,}|…+)?\s*[)）】\]]/g;
export const countBlanks = (stem: string): number => stem.match(BLANK)?.length ?? 0;

/** One line of at most `length` characters, for quoting in a message. */
export const excerpt = (text: string, length = 20): string => {
  const line = tidy(text).replace(/\s+/g, ' ');
  return line.length > length ? `${line.slice(0, length)}…` : line;
};
