/** A question of a written paper while its lines come in, and what becomes of it. */
import { splitOptions } from '../recognise/options.ts';
import { tidy } from '../recognise/text.ts';
import { typeOfWord } from '../recognise/typeWords.ts';
import { type FieldName, type numberOf, SOLUTION } from './lineKinds.ts';
import { emptyQuestion, type RawQuestion, type TypeHint } from './reader.ts';

export type Numbered = NonNullable<ReturnType<typeof numberOf>>;

export interface Open {
  row: number;
  /** As the file counts it. */
  number?: Numbered;
  /** The last number of a list inside it. */
  listNumber?: number;
  /** Broken off from the answer before it, which may have gone on. */
  unsure?: true;
  hint?: TypeHint;
  /** Where text without a label goes. */
  at: FieldName;
  texts: Record<FieldName, string[]>;
  optionCount: number;
  /** Of a second answer label, which must say the same. */
  secondAnswer?: string;
  /** Of a case: what it asks has begun. */
  inParts: boolean;
  warnings: string[];
}

export const NO_NUMBER = '这一题没有题号，是按上一题的答案断开的，请核对题干是否完整';

export const openQuestion = (
  row: number,
  number: Numbered | undefined,
  hint: TypeHint | undefined,
): Open => ({
  row,
  number,
  hint,
  at: 'stem',
  texts: {
    stem: [],
    options: [],
    answer: [],
    explanation: [],
    type: [],
    difficulty: [],
    knowledgePoint: [],
    ignored: [],
  },
  optionCount: 0,
  inParts: false,
  warnings: [],
});

export function addOption(current: Open, text: string): void {
  current.at = 'options';
  current.texts.options.push(text);
  current.optionCount = Math.max(
    current.optionCount + 1,
    splitOptions(current.texts.options.join('\n')).length,
  );
}

/** A calculation is worked out before its result is told: `解：… 答：…`. */
export const isSolution = (text: string): boolean => text.startsWith(SOLUTION);
export const asResult = (text: string): string => (isSolution(text) ? text : `答：${text}`);

/** Letters alone answer a choice, also one whose options are nowhere. */
const LETTERS = /^[A-HＡ-Ｈ]{1,8}$/;

export function close(open: Open, sheet: string): RawQuestion {
  const text = (name: FieldName) => tidy(open.texts[name].join('\n'));
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
    warnings: [
      ...new Set([...open.warnings, ...(open.unsure && open.texts.stem.length > 1 ? [NO_NUMBER] : [])]),
    ],
  };
}
