/** Keys that stand apart from their questions, given to the questions that they are for. */
import { countBlanks } from '../recognise/text.ts';
import { typeOfHeading } from '../recognise/typeWords.ts';
import { keysBehind, keysInLine, type ListedKey, listedKeys, type WorkedKey, workedKey } from './keyList.ts';
import { fieldsOf, isChapter, numberOf, optionPlace } from './lineKinds.ts';
import type { Open } from './openQuestion.ts';
import type { TypeHint } from './reader.ts';

const NO_KEYS = '答案表中的这一行没有看懂，没有导入，请写成“1.A 2.B”或“1-5 ABCDA”';
const AMBIGUOUS_KEY = '答案表中的题号对不上唯一的一题，该答案没有导入';

interface TextLine {
  text: string;
}

/** Below a bare `答案` stands a list of keys, or the answer to one question. */
export function keysFollow(lines: readonly TextLine[], index: number): boolean {
  const next = lines.slice(index + 1).find(({ text }) => !typeOfHeading(text) || keysBehind(text));
  if (!next) return false;
  return (listedKeys(next.text) ?? keysBehind(next.text) ?? workedKey(next.text)) !== undefined;
}

export class ListedAnswers<L extends TextLine> {
  /** Below the title of a list. */
  open = false;
  private hint: TypeHint | undefined;
  /** Questions before this one had a list of their own. */
  private from = 0;
  /** The question that lines without a number go on about. */
  private last: { question: Open; labelled: boolean } | undefined;
  private readonly questions: readonly Open[];
  private readonly tell: (line: L, message: string) => void;

  constructor(questions: readonly Open[], tell: (line: L, message: string) => void) {
    this.questions = questions;
    this.tell = tell;
  }

  begin(): void {
    this.open = true;
    this.hint = undefined;
    this.last = undefined;
  }

  end(): void {
    this.open = false;
    this.from = this.questions.length;
    this.last = undefined;
  }

  /** A line below the title of a list. */
  take(line: L, heading: TypeHint | undefined): void {
    const keys = listedKeys(line.text) ?? keysInLine(line.text) ?? (heading && keysBehind(line.text));
    if (heading) this.hint = heading;
    if (heading || keys) this.last = undefined;
    const worked = workedKey(line.text) ?? this.filling(line.text);
    if (keys) for (const key of keys) this.give(key, line);
    else if (worked) this.giveWorked(worked, line);
    else if (!heading && !this.goesOn(line.text)) this.tell(line, NO_KEYS);
  }

  /**
   * A line where no list is announced: several keys, or a worked one, each for a question that waits for it.
   * @param hint of a heading right above it
   */
  takeLoose(line: L, hint: TypeHint | undefined): boolean {
    const listed = keysInLine(line.text);
    const worked = workedKey(line.text);
    if (hint) this.hint = hint;
    else if (!this.last) this.hint = undefined;
    if (listed?.every((key) => this.awaits(key))) for (const key of listed) this.give(key, line);
    else if (worked?.labelled && this.awaits(worked)) this.giveWorked(worked, line);
    else if (this.last && this.goesOn(line.text)) return true;
    else {
      this.last = undefined;
      return false;
    }
    return true;
  }

  private meant(number: number): Open[] {
    return this.questions.filter(
      (one, at) => at >= this.from && one.number?.number === number && (!this.hint || one.hint === this.hint),
    );
  }

  /** The keys of a case's parts look the same, but questions with their numbers are answered already. */
  private awaits({ number }: ListedKey): boolean {
    const meant = this.meant(number);
    return meant.length === 1 && meant[0]!.texts.answer.length === 0;
  }

  /** Only where exactly one question has this number, below the same heading when the list has headings. */
  private give({ number, answer }: ListedKey, line: L): Open | undefined {
    const meant = this.meant(number);
    const [question] = meant;
    if (!question || meant.length > 1) this.tell(line, `${AMBIGUOUS_KEY}（第 ${number} 题）`);
    else if (question.texts.answer.length > 0) question.secondAnswer = answer;
    else question.texts.answer.push(answer);
    return meant.length === 1 ? question : undefined;
  }

  private giveWorked(key: WorkedKey, line: L): void {
    const question = this.give(key, line);
    if (key.explanation) question?.texts.explanation.push(key.explanation);
    this.last = question && { question, labelled: key.labelled };
  }

  /** `2. 220`, `2.220`: any text fills the blank of a question that waits for it. */
  private filling(text: string): WorkedKey | undefined {
    const [, digits, answer] = /^\s*(\d{1,4})\s*[.．、)）]\s*(\S.*)$/.exec(text) ?? [];
    const number = Number(digits);
    if (answer === undefined || !this.awaits({ number, answer })) return undefined;
    const { texts, optionCount } = this.meant(number)[0]!;
    const fills = optionCount === 0 && countBlanks(texts.stem.join('\n')) > 0;
    return fills ? { number, answer, explanation: '', labelled: false } : undefined;
  }

  /** More of the last explanation, or of an answer in words; in these a number is a point of a list. */
  private goesOn(text: string): boolean {
    const { question, labelled } = this.last ?? {};
    const [field, ...more] = fieldsOf(text);
    if (!question || !field || more.length > 0 || typeOfHeading(text) || isChapter(text)) return false;
    const inWords = labelled === true && question.optionCount === 0;
    if (field.name === 'explanation') question.texts.explanation.push(field.text);
    else if (field.name !== undefined || optionPlace(text, 0) !== undefined) return false;
    else if (numberOf(text) && !inWords) return false;
    else if (question.texts.explanation.length > 0) question.texts.explanation.push(text);
    else if (inWords) question.texts.answer.push(text);
    else return false;
    return true;
  }
}
