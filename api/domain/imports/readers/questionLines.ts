/** Lines of a written paper, in a text file or a Word document, put together to questions. */
import type { ImportProblem } from '../contract.ts';
import { splitOptions } from '../recognise/options.ts';
import { tidy } from '../recognise/text.ts';
import { typeOfHeading, typeOfWord } from '../recognise/typeWords.ts';
import { type Field, type FieldName, fieldsOf, numberOf, optionPlace } from './lineKinds.ts';
import { emptyQuestion, type QuestionList, type RawQuestion, type TypeHint } from './reader.ts';

export interface Line {
  /** 1-based, of the line or paragraph. */
  number: number;
  text: string;
  /** What of this line could not be read. */
  warnings?: string[];
}

interface Open {
  row: number;
  /** As the file counts it. */
  number?: number;
  hint?: TypeHint;
  /** Where text without a label goes. */
  at: FieldName | 'options';
  texts: Record<FieldName | 'options', string[]>;
  optionCount: number;
  /** Of a second answer label, which must say the same. */
  secondAnswer?: string;
  warnings: string[];
}

const UNCLEAR = '答案之后有一行既没有题号也没有标签，已并入解析；如果它是下一题的题干，请加上题号';
const NO_NUMBER = '这一题没有题号，是按上一题的答案断开的，请核对题干是否完整';
const BEFORE_FIRST = '第一题之前的文字没有导入，请核对';

export function questionsOfLines(lines: readonly Line[], sheet: string): QuestionList {
  const reading = new LineReading(lines.filter((line) => line.text.trim() !== '' || line.warnings?.length));
  const problems: ImportProblem[] = reading.stray.map((line) => ({
    sheet,
    row: line.number,
    severity: 'warning',
    message: BEFORE_FIRST,
  }));
  return { sheet, questions: reading.questions.map((open) => close(open, sheet)), problems };
}

class LineReading {
  readonly questions: Open[] = [];
  /** Lines before the first question that name no type. */
  readonly stray: Line[] = [];
  private hint: TypeHint | undefined;
  /** A heading ends the question before it. */
  private afterHeading = false;
  private readonly lines: readonly Line[];
  private readonly numbered: boolean;

  constructor(lines: readonly Line[]) {
    this.lines = lines;
    this.numbered = lines.filter((line) => numberOf(line.text)).length >= 2;
    for (const [index, line] of lines.entries()) this.take(line, index);
  }

  private take(line: Line, index: number): void {
    const heading = typeOfHeading(line.text);
    if (heading) {
      this.hint = heading;
      this.afterHeading = true;
    } else for (const field of fieldsOf(line.text)) this.takeField(field, line, index);
    this.questions.at(-1)?.warnings.push(...(heading ? [] : (line.warnings ?? [])));
  }

  private takeField(field: Field, line: Line, index: number): void {
    if (field.name === undefined) this.takeText(field.text, line, index);
    else if (field.name === 'stem') this.start(line, numberOf(line.text)?.number, field.text);
    else this.label(field.name, field.text, line);
  }

  private label(name: FieldName, text: string, line: Line): void {
    const current = this.questions.at(-1) ?? this.start(line, undefined, '');
    if (name === 'answer' && current.texts.answer.length > 0) current.secondAnswer = text;
    else {
      current.at = name;
      if (text !== '') current.texts[name].push(text);
    }
  }

  private takeText(text: string, line: Line, index: number): void {
    const current = this.questions.at(-1);
    const numbered = numberOf(text);
    if (numbered && (!current || this.afterHeading || startsNext(current, numbered.number)))
      this.start(line, numbered.number, numbered.rest);
    else if (!current) this.beforeFirst(text, line, index);
    else if (optionPlace(text, current.optionCount) === current.optionCount) addOption(current, text);
    else if (current.at === 'answer' || current.at === 'explanation')
      this.afterAnswer(current, text, line, index);
    else current.texts[current.at].push(text);
  }

  private beforeFirst(text: string, line: Line, index: number): void {
    if (!this.numbered && this.leadsToAnswer(index)) this.start(line, undefined, text);
    else this.stray.push(line);
  }

  /** A stem without a number, or more of the answer. */
  private afterAnswer(current: Open, text: string, line: Line, index: number): void {
    if (this.leadsToAnswer(index))
      this.start(line, undefined, text).warnings.push(...(this.numbered ? [NO_NUMBER] : []));
    else if (current.at === 'answer' && current.optionCount > 0) {
      current.at = 'explanation';
      current.texts.explanation.push(text);
      current.warnings.push(UNCLEAR);
    } else current.texts[current.at].push(text);
  }

  /** Whether an answer or option follows before the next number, which then belong to this line. */
  private leadsToAnswer(index: number): boolean {
    for (const line of this.lines.slice(index + 1, index + 40)) {
      if (numberOf(line.text) || typeOfHeading(line.text)) return false;
      if (optionPlace(line.text, 0) === 0) return true;
      if (fieldsOf(line.text).some((field) => field.name === 'answer')) return true;
    }
    return false;
  }

  private start(line: Line, number: number | undefined, stem: string): Open {
    const open: Open = {
      row: line.number,
      number,
      hint: this.hint,
      at: 'stem',
      texts: {
        stem: [],
        options: [],
        answer: [],
        explanation: [],
        type: [],
        difficulty: [],
        knowledgePoint: [],
      },
      optionCount: 0,
      warnings: [],
    };
    this.afterHeading = false;
    if (stem !== '') open.texts.stem.push(stem);
    this.questions.push(open);
    return open;
  }
}

/** A numbered line goes on with a stem only as a list inside it: before any option or answer, out of turn. */
function startsNext(current: Open, number: number): boolean {
  const answered = current.optionCount > 0 || current.texts.answer.length > 0;
  return answered || current.number === undefined || number === current.number + 1;
}

function addOption(current: Open, text: string): void {
  current.at = 'options';
  current.texts.options.push(text);
  current.optionCount = Math.max(
    current.optionCount + 1,
    splitOptions(current.texts.options.join('\n')).length,
  );
}

/** Letters alone answer a choice, also one whose options are nowhere. */
const LETTERS = /^[A-HＡ-Ｈ]{1,8}$/;

function close(open: Open, sheet: string): RawQuestion {
  const text = (name: FieldName | 'options') => tidy(open.texts[name].join('\n'));
  const typeText = text('type');
  const declared = typeText ? typeOfWord(typeText) : undefined;
  const answer = text('answer').replace(/[。；;]$/, '');
  return {
    ...emptyQuestion(sheet, open.row),
    declared,
    unknownType: typeText && !declared ? typeText : '',
    hint: open.hint ?? (LETTERS.test(answer) ? 'choice' : undefined),
    stem: text('stem'),
    options: splitOptions(text('options')),
    answer,
    otherAnswer: open.secondAnswer,
    explanation: text('explanation'),
    difficulty: text('difficulty'),
    knowledgePoint: text('knowledgePoint'),
    warnings: [...new Set(open.warnings)],
  };
}
