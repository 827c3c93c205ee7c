/**
 * What a case question (综合分析题) asks, found in its text: `(1) …` with options and answer lines of its
 * own, or `(1) … (2) …` in the text and again in the answer. Anything else stays one text with one answer.
 */
import { fieldsOf } from '../readers/lineKinds.ts';
import { questionsOfLines } from '../readers/questionLines.ts';
import type { RawQuestion } from '../readers/reader.ts';
import { tidy } from './text.ts';

/** `（1）` at the beginning of a line. */
const NUMBER = /^\s*[（(]\s*(\d{1,2})\s*[)）]\s*/;
/** The same after a sentence in one line. */
const INLINE = /([。；;？?！!：:\s])\s*(?=[（(]\s*\d{1,2}\s*[)）])/g;

/** With `parts`, and without them in its stem; the same question where none are found beyond doubt. */
export function withParts(raw: RawQuestion): RawQuestion {
  if (raw.parts) return raw;
  const { asked, answers } = apart(raw);
  const { text, parts } = numbered(asked);
  if (parts.length === 0 || text === '') return raw;
  const read = parts.map((part, at) => partOf(part, at + 1, raw));
  if (read.some((part) => part === undefined)) return raw;
  const found = read as RawQuestion[];
  if (found.some((part) => part.answer !== '')) return { ...raw, stem: text, parts: found };
  const given = numbered(answers);
  if (given.parts.length !== found.length || given.text !== '') return raw;
  const parted = found.map((part, at) => ({ ...part, answer: bare(given.parts[at]!) }));
  return { ...raw, stem: text, answer: '', parts: parted };
}

/** Below its questions a text may answer them all: `答案：(1) … (2) …`. */
function apart({ stem, answer }: RawQuestion): { asked: string; answers: string } {
  const lines = stem.split('\n');
  const at = lines.findIndex((line, index) => {
    const [label] = fieldsOf(line);
    return label?.name === 'answer' && NUMBER.exec(label.text || (lines[index + 1] ?? ''))?.[1] === '1';
  });
  if (answer !== '' || at < 0) return { asked: stem, answers: answer };
  const [label] = fieldsOf(lines[at]!);
  return {
    asked: lines.slice(0, at).join('\n'),
    answers: [label!.text, ...lines.slice(at + 1)].join('\n').trim(),
  };
}

/** The text before `(1)`, and the parts that count up from there; a number out of order is text. */
function numbered(text: string): { text: string; parts: string[] } {
  const halves = { text: '', parts: [] as string[] };
  for (const line of text.replace(INLINE, '$1\n').split('\n')) {
    const number = Number(NUMBER.exec(line)?.[1] ?? 0);
    if (number === halves.parts.length + 1) halves.parts.push(line);
    else if (halves.parts.length > 0) halves.parts.push(`${halves.parts.pop()}\n${line}`);
    else halves.text += `${line}\n`;
  }
  return { ...halves, text: tidy(halves.text) };
}

const bare = (part: string): string => tidy(part.replace(NUMBER, ''));

/** Undefined when its lines make anything but one question. */
function partOf(part: string, number: number, { sheet, row }: RawQuestion): RawQuestion | undefined {
  const lines = `${number}. ${bare(part)}`.split('\n').map((text) => ({ number: row, text }));
  const [question, ...more] = questionsOfLines(lines, sheet).questions;
  if (!question || more.length > 0 || question.stem === '') return undefined;
  return { ...question, row };
}
