/** One question of GIFT: `::title:: [format] stem { answers } rest of the stem`. */
import { tidy } from '../recognise/text.ts';
import { textOfHtml } from './html.ts';
import {
  choiceKey,
  explanationOf,
  type Key,
  type MoodleAnswer,
  numberKey,
  wordingKey,
} from './moodleAnswers.ts';
import { emptyQuestion, type RawQuestion } from './reader.ts';

/** Escaped signs rest in the private use area while the others are looked for. */
const SIGNS = '~=#{}:\\\n';
const HIDDEN = 0xe000;
const hide = (text: string): string =>
  text
    .replace(/\\([~=#{}:\\])/g, (_, sign: string) => String.fromCharCode(HIDDEN + SIGNS.indexOf(sign)))
    .replace(/\\n/g, LINE_BREAK);
/** One that was written as `\\n` and so means to be one. */
const LINE_BREAK = String.fromCharCode(HIDDEN + SIGNS.indexOf('\n'));
const show = (text: string): string =>
  text.replace(/[\ue000-\ue007]/g, (char) => SIGNS[char.charCodeAt(0) - HIDDEN]!);

type Format = string | undefined;
const PART = /^(.*?)\{(.*?)\}(.*)$/s;

export function giftQuestion(block: string, sheet: string, row: number): RawQuestion {
  const warnings = new Set<string>();
  const untitled = hide(block).replace(/^\s*::.*?::\s*/s, '');
  const [, before, body, after] = PART.exec(untitled) ?? ['', untitled, '', ''];
  const format = formatOf(before!);
  const readable = (text: string) => readText(text, format, warnings);
  const [answerText, general = ''] = body!.split(/####/);
  const answers = answersOf(answerText!, readable);
  const key = keyOf(tidy(answerText!), answers, warnings);
  const isSentence = key.declared !== 'judge' && key.declared !== 'short';
  return {
    ...emptyQuestion(sheet, row),
    ...key,
    stem: stemOf(readable(before!), readable(withoutJunk(after!, warnings)), isSentence),
    explanation: explanationOf(
      readable(general),
      key.declared === 'judge' ? feedbacks(answerText!, readable) : answers,
    ),
    warnings: [...warnings],
  };
}

type Readable = (text: string) => string;

const FORMAT = /^\s*\[(html|moodle|plain|markdown)\]/i;
const formatOf = (text: string): Format => FORMAT.exec(text)?.[1]?.toLowerCase();

function readText(text: string, usual: Format, warnings: Set<string>): string {
  const bare = text.replace(FORMAT, '');
  return (formatOf(text) ?? usual) === 'html'
    ? textOfHtml(show(bare), warnings)
    : tidy(show(tidy(bare).replace(/\s*\n\s*/g, '\n')));
}

/** A blank stands where the braces did when the sentence goes on. */
function stemOf(before: string, after: string, blank: boolean): string {
  if (after === '') return before;
  return blank ? `${before} ____ ${after}` : `${before} ${after}`;
}

function withoutJunk(after: string, warnings: Set<string>): string {
  const text = tidy(after);
  if (text === '' || /[\p{L}\p{N}.。?？!！,，)）]/u.test(text)) return text;
  warnings.add(`花括号之后的“${text}”没有导入，请核对`);
  return '';
}

const JUDGE = /^(T|TRUE|F|FALSE)\s*(?:#|$)/i;

function keyOf(text: string, answers: MoodleAnswer[], warnings: Set<string>): Key {
  const none = { options: [], answer: '' };
  if (text === '') return { ...none, declared: 'short' };
  const judgement = JUDGE.exec(text)?.[1];
  if (judgement) return { ...none, declared: 'judge', exact: { value: /^T/i.test(judgement) } };
  if (text.startsWith('#')) return numberKey(answers, warnings);
  if (!/[=~]/.test(text)) return { ...none, unsupported: '花括号里看不出答案，请用 = 标出正确答案' };
  if (!text.includes('~') && answers.length >= 2 && answers.every((answer) => answer.text.includes('->')))
    return { ...none, unsupported: '匹配题（连线题）本系统不支持' };
  return text.includes('~') ? choiceKey(answers, undefined, warnings) : wordingKey(answers, warnings);
}

const ANSWER = /^([=~]?)\s*(?:%(-?\d+(?:\.\d+)?)%)?(.*)$/s;

/** Cut before each unescaped `=` and `~`; a number may come without a sign. */
function answersOf(body: string, readable: Readable): MoodleAnswer[] {
  const parts = tidy(body)
    .replace(/^#/, '')
    .split(/(?=[=~])/);
  return parts.flatMap((part) => {
    const [, sign = '', weight, rest = ''] = ANSWER.exec(tidy(part)) ?? [];
    const [text = '', ...feedback] = rest.split('#');
    if (sign === '' && tidy(text) === '') return [];
    const usual = sign === '~' ? 0 : 100;
    return [
      {
        text: readable(text),
        weight: weight === undefined ? usual : Number(weight),
        feedback: readable(feedback.join('#')),
      },
    ];
  });
}

/** `FALSE#said to who is wrong#said to who is right` */
function feedbacks(body: string, readable: Readable): MoodleAnswer[] {
  const [, wrong = '', right = ''] = body.split('#');
  return [
    { text: '答错', weight: 0, feedback: readable(wrong) },
    { text: '答对', weight: 100, feedback: readable(right) },
  ];
}
