/**
 * How this product writes questions into a table or a text so that it reads them back without a guess:
 * people read and edit it, and nothing in it can be taken for something else. Pure; used both ways.
 */
import { judgeOf } from '../imports/recognise/judgeWords.ts';
import { foldKey, letter, tidy } from '../imports/recognise/text.ts';
import { type Answer, QUESTION_TYPES, type QuestionType } from './question.ts';

/** Heads the first column of a table; the words in brackets mean nothing to other programs. */
export const TABLE_MARK = '题型【e考通】';
/** Begins a text. */
export const TEXT_MARK = '【e考通题库】';
/** Before the type of what a case question asks. */
export const PART_MARK = '小问：';
/** An open question may have no reference; an empty place would be a forgotten one. */
export const NO_REFERENCE = '〔无参考答案〕';
/** A line that goes on with what the line before said begins with it. */
export const MORE = '\u3000';

export const HEADERS = {
  stem: '题干',
  answer: '答案',
  explanation: '解析',
  difficulty: '难度',
  knowledgePoint: '知识点',
} as const;
/** Moodle has tags for what it has no field for. */
export const TAGS = { type: '题型：', difficulty: '难度：', knowledgePoint: '知识点：' } as const;
/** HTML around a text whose line breaks and blanks stay as they are; pictures are its only tags. */
export const LITERAL_HTML = '<div style="white-space: pre-wrap">';
export const optionHeader = (index: number): string => `选项${letter(index)}`;

export const typeWord = (type: QuestionType, isPart: boolean): string =>
  (isPart ? PART_MARK : '') + QUESTION_TYPES[type];

const TYPES = new Map<string, QuestionType>(
  Object.entries(QUESTION_TYPES).map(([type, word]) => [word, type as QuestionType]),
);

export function typeOfOwnWord(text: string): { type: QuestionType; isPart: boolean } | undefined {
  const word = tidy(text);
  const isPart = word.startsWith(PART_MARK);
  const type = TYPES.get(isPart ? word.slice(PART_MARK.length) : word);
  return type && { type, isPart };
}

/** A blank to a line, its wordings between bars; as JSON where the texts themselves have such signs. */
export function answerText(answer: Answer): string {
  if ('keys' in answer) return answer.keys.join('');
  if ('value' in answer) return answer.value ? '正确' : '错误';
  if ('reference' in answer) return answer.reference;
  const text = answer.blanks.map((wordings) => wordings.join('|')).join('\n');
  const isPlain = JSON.stringify(blanksOf(text)) === JSON.stringify(answer.blanks);
  return isPlain ? text : JSON.stringify(answer.blanks);
}

/** Undefined when the text is no such answer. */
export function answerOfText(type: QuestionType, text: string): Answer | undefined {
  const said = tidy(text);
  if (said === '') return undefined;
  if (type === 'single' || type === 'multiple') {
    const keys = foldKey(said).replace(/[,、;；，]/g, '');
    return /^[A-Z]{1,26}$/.test(keys) ? { keys: [...keys] } : undefined;
  }
  if (type === 'judge') {
    const value = judgeOf(said);
    return value === undefined ? undefined : { value };
  }
  if (type === 'fill') return { blanks: blanksOf(said) };
  return { reference: said === NO_REFERENCE ? '' : said };
}

const isBlanks = (value: unknown): value is string[][] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((one) => Array.isArray(one) && one.length > 0 && one.every((text) => typeof text === 'string'));

function blanksOf(text: string): string[][] {
  if (text.startsWith('[["'))
    try {
      const value: unknown = JSON.parse(text);
      if (isBlanks(value)) return value;
    } catch {
      // A text that only begins like that.
    }
  const blanks = text.split('\n').map((line) => line.split('|').map(tidy).filter(Boolean));
  return blanks.filter((wordings) => wordings.length > 0);
}

/**
 * A cell that begins like a formula would be run by whoever opens the file, also after saving it as CSV.
 * The quote before it is taken away again by `unguarded`, one that was there before is doubled.
 */
export const guarded = (text: string): string => (/^[=+\-@\t\r']/.test(text) ? `'${text}` : text);
export const unguarded = (cell: string): string => (/^'[=+\-@\t\r']/.test(cell) ? cell.slice(1) : cell);
