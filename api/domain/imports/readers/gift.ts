/** Moodle GIFT: https://docs.moodle.org/en/GIFT_format */
import type { ImportProblem } from '../contract.ts';
import { tidy } from '../recognise/text.ts';
import { decodeText, linesOf, opening } from './encoding.ts';
import { giftQuestion } from './giftQuestion.ts';
import type { QuestionList, RawQuestion, Reader } from './reader.ts';

/** An answer in braces: marked options, a number, or true or false. */
const ANSWER_IN_BRACES = /(^|[^\\])\{\s*(?:[=~][^}]|#\s*(?:[-\d]|=)|(?:T|TRUE|F|FALSE)\s*[#}])/;

export const giftReader: Reader = {
  label: 'Moodle GIFT',
  accepts(bytes, fileName) {
    const text = opening(bytes);
    if (text === undefined || /^\s*</.test(text)) return false;
    if (/\.gift$/i.test(fileName) || /^\$CATEGORY:/m.test(text)) return true;
    return !/\.(csv|tsv|xlsx?|aiken\.txt)$/i.test(fileName) && ANSWER_IN_BRACES.test(text);
  },
  async read(bytes, fileName) {
    return [readGift(decodeText(bytes), fileName.replace(/\.\w+$/, ''))];
  },
};

interface Block {
  row: number;
  text: string;
}

function readGift(text: string, sheet: string): QuestionList {
  const problems: ImportProblem[] = [];
  const questions: RawQuestion[] = [];
  const tell = (row: number, severity: ImportProblem['severity'], message: string) =>
    problems.push({ sheet, row, severity, message });
  for (const { row, text: block } of blocksOf(text)) {
    if (!isBalanced(block)) tell(row, 'error', '没有导入：花括号没有成对，请检查这一题的 { 和 }');
    else if (isCategory(block)) tell(row, 'warning', '分类不导入，试题都导入到所选的题库');
    else if (!hasBraces(block)) tell(row, 'warning', '这一段没有答案（花括号），是说明文字，没有导入');
    else questions.push(giftQuestion(block, sheet, row));
  }
  return { sheet, questions, problems };
}

const isCategory = (block: string): boolean => /^\$CATEGORY:/.test(block);
const hasBraces = (text: string): boolean => /(^|[^\\])\{/.test(text);
const isBalanced = (text: string): boolean => {
  const bare = text.replace(/\\./g, '');
  return bare.split('{').length === bare.split('}').length;
};

/** Questions end at an empty line outside of braces; a comment takes a whole line. */
function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let current: Block | undefined;
  const lines = linesOf(text.replace(/^\ufeff/, ''));
  for (const [index, line] of lines.entries()) {
    if (/^\s*\/\//.test(line)) continue;
    if (tidy(line) === '') {
      if (current && (isBalanced(current.text) || !closesLater(lines, index))) current = undefined;
    } else if (!current || isCategory(current.text)) {
      current = { row: index + 1, text: line };
      blocks.push(current);
    } else current.text += `\n${line}`;
  }
  return blocks.map((block) => ({ ...block, text: tidy(block.text) }));
}

/** Whether the open brace is closed before another one opens. */
function closesLater(lines: string[], from: number): boolean {
  for (const line of lines.slice(from, from + 200)) {
    const brace = /[{}]/.exec(line.replace(/\\./g, ''))?.[0];
    if (brace) return brace === '}';
  }
  return false;
}
