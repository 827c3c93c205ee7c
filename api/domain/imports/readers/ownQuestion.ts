/** What a table or text that this product wrote says of one question, as the question itself. */
import { sentence } from '../../../errors.ts';
import { answerOfText, typeOfOwnWord } from '../../bank/ownForm.ts';
import type { Answer, QuestionType } from '../../bank/question.ts';
import { excerpt, tidy } from '../recognise/text.ts';
import { emptyQuestion, type RawQuestion } from './reader.ts';

export interface OwnFields {
  row: number;
  /** As it stands there. */
  type: string;
  isPart: boolean;
  stem: string;
  /** By letter: index 0 is A. */
  options: string[];
  answer: string;
  explanation: string;
  difficulty: string;
  knowledgePoint: string;
  warnings: string[];
  parts: OwnFields[];
}

export const emptyFields = (row: number): OwnFields => ({
  row,
  type: '',
  isPart: false,
  stem: '',
  options: [],
  answer: '',
  explanation: '',
  difficulty: '',
  knowledgePoint: '',
  warnings: [],
  parts: [],
});

/** Adds to the questions before it, or to the case that asks it. */
export function addOwn(all: OwnFields[], next: OwnFields): void {
  const owner = all.at(-1);
  if (next.isPart && owner && typeOfOwnWord(owner.type)?.type === 'case') owner.parts.push(next);
  else all.push(next);
}

const ORPHAN = '小问的上面没有综合分析题，请放到所属的综合分析题之下';
const NESTED = '小问不能又是综合分析题，请改为别的题型';
const ANSWERS: Record<string, string> = {
  judge: '请写“正确”或“错误”',
  single: '请写一个选项字母',
  multiple: '请写选项字母，如 ABD',
};

export function ownQuestion(fields: OwnFields, sheet: string, inCase = false): RawQuestion {
  const type = typeOfOwnWord(fields.type)?.type;
  const { row, stem, options, answer, explanation, difficulty, knowledgePoint, warnings } = fields;
  const raw: RawQuestion = {
    ...emptyQuestion(sheet, row),
    stem: tidy(stem),
    options: options.map(tidy),
    answer: tidy(answer),
    explanation: tidy(explanation),
    difficulty: tidy(difficulty),
    knowledgePoint: tidy(knowledgePoint),
    warnings,
    verbatim: true,
  };
  if (!type) return { ...raw, unknownType: tidy(fields.type) || '（空）' };
  const declared = { ...raw, declared: type };
  if (fields.isPart && !inCase) return { ...declared, unsupported: ORPHAN };
  if (inCase && type === 'case') return { ...declared, unsupported: NESTED };
  const parts = fields.parts.map((part) => ownQuestion(part, sheet, true));
  const exact = exactAnswer(type, answer, parts.length > 0);
  if (typeof exact === 'string') return { ...declared, unsupported: exact };
  return { ...declared, exact, ...(parts.length > 0 && { parts }) };
}

/** Or the sentence that says why there is none. */
function exactAnswer(type: QuestionType, text: string, hasParts: boolean): Answer | string {
  if (tidy(text) === '') return hasParts ? { reference: '' } : sentence('question.answerMissing');
  return answerOfText(type, text) ?? `答案“${excerpt(text)}”看不懂，${ANSWERS[type] ?? '请改正'}`;
}
