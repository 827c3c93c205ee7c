/** Lines of a written paper, in a text file or a Word document, put together to questions. */
import type { ImportProblem } from '../contract.ts';
import { Marks, normaliseFormulas } from '../recognise/marks.ts';
import { splitStemOptions } from '../recognise/options.ts';
import { typeOfHeading } from '../recognise/typeWords.ts';
import { isKeyListTitle } from './keyList.ts';
import {
  type Field,
  type FieldName,
  fieldsOf,
  isChapter,
  isScore,
  lastNumberIn,
  numberFirst,
  numberOf,
  optionPlace,
} from './lineKinds.ts';
import { keysFollow, ListedAnswers } from './listedAnswers.ts';
import { isNationalBank, nationalQuestions } from './nationalBank.ts';
import {
  addOption,
  asResult,
  close,
  isSolution,
  NO_NUMBER,
  type Numbered,
  type Open,
  openQuestion,
} from './openQuestion.ts';
import type { QuestionList, TypeHint } from './reader.ts';

export interface Line {
  /** 1-based, of the line or paragraph. */
  number: number;
  text: string;
  /** What of this line could not be read. */
  warnings?: string[];
}

const UNCLEAR = '答案之后有一行既没有题号也没有标签，已并入解析；如果它是下一题的题干，请加上题号';
const SEVERAL =
  '这里的几个字母可能是前面几题的答案，也可能都是最后一题的答案，没有采用；请写成“1-5 ABCDA”或写在每题之下';
const CHAPTER = '这一行看作章节标题，没有并入试题；若是试题的一部分，请与试题放在同一段';
const BEFORE_FIRST = '第一题之前的文字没有导入，请核对';

export function questionsOfLines(lines: readonly Line[], sheet: string): QuestionList {
  if (isNationalBank(lines)) return { sheet, questions: nationalQuestions(lines, sheet), problems: [] };
  const marks = new Marks();
  const filled = withTables(lines).filter((line) => line.text.trim() !== '' || line.warnings?.length);
  const reading = new LineReading(
    filled.map((line) => ({
      ...line,
      text: numberFirst(shortRuns(marks.hide(normaliseFormulas(line.text)))),
    })),
  );
  const problems = [...reading.problems].map(
    ([line, message]): ImportProblem => ({ sheet, row: line.number, severity: 'warning', message }),
  );
  const questions = reading.questions.map((open) => marks.showAll(close(open, sheet)));
  return { sheet, questions, problems, headings: reading.headings };
}

/** The lines of a table as one line. */
function withTables(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  let inTable = false;
  for (const [index, line] of lines.entries()) {
    const open = joined.at(-1);
    const isRow = /^\s*\|.*\|\s*$/.test(line.text);
    if (inTable && isRow && open) open.text += `\n${line.text}`;
    else joined.push({ ...line });
    inTable = isRow && (inTable || /^[\s|:-]*-{3,}[\s|:-]*$/.test(lines[index + 1]?.text ?? ''));
  }
  return joined;
}

/** A gap says no more by being longer, but costs the patterns its square. */
const shortRuns = (text: string): string =>
  text.replace(/([\s^*|#&;；。（([【])\1{30,}/g, (run) => run.slice(0, 30));

const ONE_LINE: readonly FieldName[] = ['type', 'difficulty', 'knowledgePoint', 'ignored'];

class LineReading {
  readonly questions: Open[] = [];
  readonly headings: string[] = [];
  /** Lines that became part of no question. */
  readonly problems = new Map<Line, string>();
  private readonly keys = new ListedAnswers<Line>(this.questions, (line, message) =>
    this.problems.set(line, message),
  );
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
    if (heading || (this.questions.length === 0 && !numberOf(line.text))) this.headings.push(line.text);
    if (!this.keys.open && isKeyListTitle(line.text) && keysFollow(this.lines, index)) {
      this.keys.begin();
      return;
    }
    if (this.keys.open && this.endsKeys(line, index)) {
      this.keys.end();
      this.afterHeading = true;
    }
    if (this.keys.open) this.keys.take(line, heading);
    else if (this.keys.takeLoose(line, this.afterHeading ? this.hint : undefined)) return;
    else if (heading) {
      this.hint = heading;
      this.afterHeading = true;
    } else if (isChapter(line.text)) this.chapter(line);
    else if (this.isInCase(line.text)) {
      this.questions.at(-1)?.texts.stem.push(line.text);
    } else for (const field of fieldsOf(line.text)) this.takeField(field, line, index);
    if (!heading && !this.keys.open) this.questions.at(-1)?.warnings.push(...(line.warnings ?? []));
  }

  /** Ends the question before it; headings of types below it are its own. */
  private chapter(line: Line): void {
    this.afterHeading = true;
    if (this.questions.length > 0) this.problems.set(line, CHAPTER);
  }

  /** From its `(1)` on, a case holds every line up to the next question: caseParts.ts takes them apart. */
  private isInCase(text: string): boolean {
    const current = this.questions.at(-1);
    if (current?.hint !== 'case' || this.afterHeading) return false;
    const number = numberOf(text);
    if (number?.bracketed && number.number === 1 && current.texts.answer.length === 0) current.inParts = true;
    if (number && !number.bracketed && number.number === (current.number?.number ?? 0) + 1)
      current.inParts = false;
    return current.inParts;
  }

  /** Another chapter, or a question with its options. */
  private endsKeys({ text }: Line, index: number): boolean {
    if (isChapter(text)) return true;
    const next = this.lines[index + 1]?.text ?? '';
    return (
      numberOf(text) !== undefined &&
      (optionPlace(next, 0) === 0 || splitStemOptions(text).options.length > 1)
    );
  }

  private takeField(field: Field, line: Line, index: number): void {
    if (field.name === undefined) this.takeText(field.text, line, index);
    else if (field.name === 'options') this.takeOptions(field.text, line, index);
    else if (field.name === 'stem') this.takeStem(field.text, line);
    else this.label(field.name, field.text, line);
  }

  /** In a form the type may stand above the stem. */
  private takeStem(text: string, line: Line): void {
    const last = this.questions.at(-1);
    const isForm = last?.at === 'type' && last.texts.stem.length === 0;
    if (isForm) {
      last.at = 'stem';
      if (text !== '') last.texts.stem.push(text);
    } else this.start(line, numberOf(line.text), text);
  }

  private takeOptions(text: string, line: Line, index: number): void {
    const current = this.questions.at(-1);
    if (!current || optionPlace(text, current.optionCount) !== current.optionCount)
      this.takeText(text, line, index);
    else addOption(current, text);
  }

  private label(name: Exclude<FieldName, 'options'>, text: string, line: Line): void {
    const last = this.questions.at(-1);
    // Forms begin with the type: what is answered already is another question.
    const isNext = name === 'type' && (last?.texts.answer.length ?? 0) > 0;
    const current = last && !isNext ? last : this.start(line, undefined, '');
    const [answer] = current.texts.answer;
    const isRest = answer !== undefined && isSolution(answer) !== isSolution(text);
    if (name === 'answer' && this.answersSeveral(current, text)) this.problems.set(line, SEVERAL);
    else if (name === 'answer' && answer !== undefined && !isRest) current.secondAnswer = text;
    else {
      current.at = name;
      if (text !== '') current.texts[name].push(name === 'answer' && isRest ? asResult(text) : text);
      current.listNumber = lastNumberIn(text) ?? current.listNumber;
    }
  }

  /** `答案：BAC` below three choices without an answer: one key each, or three of the last? */
  private answersSeveral(current: Open, text: string): boolean {
    const letters = /^[A-H](?:[\s,，、]*[A-H])+$/.test(text) ? text.replace(/[\s,，、]/g, '').length : 0;
    const before = this.questions.slice(-letters);
    return (
      letters > 1 &&
      current === this.questions.at(-1) &&
      current.hint !== 'multiple' &&
      before.length === letters &&
      before.every(({ optionCount, texts }) => optionCount > 1 && texts.answer.length === 0)
    );
  }

  private takeText(text: string, line: Line, index: number): void {
    const current = this.questions.at(-1);
    const numbered = numberOf(text);
    if (numbered && (!current || this.startsNext(current, numbered, index)))
      this.start(line, numbered, numbered.rest);
    else if (!current) this.beforeFirst(text, line, index);
    else if (optionPlace(text, current.optionCount) === current.optionCount) addOption(current, text);
    else if (isScore(text)) return;
    else if (ONE_LINE.includes(current.at)) this.afterLabel(current, text, line, index);
    else if (current.at === 'answer' || current.at === 'explanation')
      this.afterAnswer(current, text, line, index);
    else current.texts[current.at].push(text);
    if (numbered && current === this.questions.at(-1) && current) current.listNumber = numbered.number;
  }

  /** Below what one line says, such as how hard it is: the next question, or more of the explanation. */
  private afterLabel(current: Open, text: string, line: Line, index: number): void {
    if (this.leadsToAnswer(index)) this.afterAnswer(current, text, line, index);
    else {
      current.at = 'explanation';
      current.texts.explanation.push(text);
      current.warnings.push(UNCLEAR);
    }
  }

  /** A numbered line may also be a point of a list, inside the stem or the answer. */
  private startsNext(current: Open, next: Numbered, index: number): boolean {
    if (this.afterHeading || current.number === undefined) return true;
    if (next.bracketed !== current.number.bracketed) return false;
    const answered = current.optionCount > 0 || current.texts.answer.length > 0;
    if (!answered) return next.closed === current.number.closed && next.number === current.number.number + 1;
    if (next.number === (current.listNumber ?? Number.NaN) + 1) return this.leadsToAnswer(index);
    return next.number > current.number.number || this.leadsToAnswer(index);
  }

  private beforeFirst(text: string, line: Line, index: number): void {
    if (!this.numbered && this.leadsToAnswer(index)) this.start(line, undefined, text);
    else this.problems.set(line, BEFORE_FIRST);
  }

  /** A stem without a number, or more of the answer. */
  private afterAnswer(current: Open, text: string, line: Line, index: number): void {
    if (this.leadsToAnswer(index)) {
      const isOpenAnswer = current.optionCount === 0;
      const next = this.start(line, undefined, text);
      if (this.numbered) next.warnings.push(NO_NUMBER);
      else if (isOpenAnswer) next.unsure = true;
    } else if (current.at === 'answer' && current.optionCount > 0) {
      current.at = 'explanation';
      current.texts.explanation.push(text);
      current.warnings.push(UNCLEAR);
    } else current.texts[current.at].push(text);
  }

  /** Whether an answer or option follows before the next number, which then belong to this line. */
  private leadsToAnswer(index: number): boolean {
    const own = fieldsOf(this.lines[index]!.text);
    if (own[0]?.name === undefined && own.some((field) => field.name === 'answer')) return true;
    for (const line of this.lines.slice(index + 1, index + 40)) {
      if (numberOf(line.text) || typeOfHeading(line.text)) return false;
      if (optionPlace(line.text, 0) === 0) return true;
      if (fieldsOf(line.text).some((field) => field.name === 'answer')) return true;
    }
    return false;
  }

  private start(line: Line, number: Numbered | undefined, stem: string): Open {
    const open = openQuestion(line.number, number, this.hint);
    this.afterHeading = false;
    if (stem !== '') open.texts.stem.push(stem);
    this.questions.push(open);
    return open;
  }
}
