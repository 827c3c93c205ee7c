/** Labelled lines that this product wrote: what begins no label goes on with what the line before said. */
import { HEADERS, MORE, TEXT_MARK } from '../../bank/ownForm.ts';
import { addOwn, emptyFields, type OwnFields, ownQuestion } from './ownQuestion.ts';
import type { Line } from './questionLines.ts';
import type { QuestionList, RawQuestion } from './reader.ts';

const QUESTION = /^\d+\.【([^】]*)】(.*)$/s;
const PART = /^（\d+）【([^】]*)】(.*)$/s;
const OPTION = /^([A-Z])\. (.*)$/s;
const LABEL = new RegExp(`^(${Object.values(HEADERS).join('|')})[：:](.*)$`, 's');
const NAMES = new Map(
  Object.entries(HEADERS).map(([name, header]) => [header, name as keyof typeof HEADERS]),
);
const UNLABELLED = '有一行没有标签，也不以全角空格开头，已并入它上面的内容，请核对';

type Place = keyof typeof HEADERS | number;

/** Undefined when the lines are no such text. */
export function readOwnLines(lines: readonly Line[], sheet: string): QuestionList | undefined {
  const start = lines.findIndex(({ text }) => text.trim() !== '');
  if (!lines[start]?.text.startsWith(TEXT_MARK)) return undefined;
  const all: OwnFields[] = [];
  let open: OwnFields | undefined;
  let place: Place = 'stem';
  for (const line of lines.slice(start + 1)) {
    const { text } = line;
    const asked = QUESTION.exec(text) ?? PART.exec(text);
    if (asked) {
      open = { ...emptyFields(line.number), type: asked[1]!, stem: asked[2]!, isPart: !QUESTION.test(text) };
      place = 'stem';
      addOwn(all, open);
    } else if (open) place = take(open, place, text);
    open?.warnings.push(...(line.warnings ?? []));
  }
  return { sheet, questions: all.map((fields): RawQuestion => ownQuestion(fields, sheet)), problems: [] };
}

/** Returns where the next line goes on. */
function take(open: OwnFields, place: Place, text: string): Place {
  const option = OPTION.exec(text);
  const label = LABEL.exec(text);
  if (option) {
    const at = option[1]!.charCodeAt(0) - 65;
    while (open.options.length < at) open.options.push('');
    open.options[at] = option[2]!;
    return at;
  }
  if (label) {
    const name = NAMES.get(label[1]! as (typeof HEADERS)[keyof typeof HEADERS])!;
    open[name] = label[2]!;
    return name;
  }
  if (text.startsWith(MORE)) append(open, place, text.slice(1));
  else if (text.trim() !== '') {
    append(open, place, text);
    open.warnings.push(UNLABELLED);
  }
  return place;
}

function append(open: OwnFields, place: Place, text: string): void {
  if (typeof place === 'number') open.options[place] += `\n${text}`;
  else open[place] += `\n${text}`;
}
