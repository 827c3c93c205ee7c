/**
 * A question: its types, what an answer key looks like per type, and whether the two fit.
 * Pure; shared by resources, imports, publishing and marking.
 */
import { z } from 'zod';

export const QUESTION_TYPES = {
  single: '单选题',
  multiple: '多选题',
  judge: '判断题',
  fill: '填空题',
  short: '简答题',
  calculation: '计算题',
  case: '综合分析题',
} as const;
export type QuestionType = keyof typeof QUESTION_TYPES;
export const questionType = z.enum(Object.keys(QUESTION_TYPES) as [QuestionType, ...QuestionType[]]);

/** Types that a machine can mark; the others the learner compares with the reference himself. */
export const OBJECTIVE_TYPES: readonly QuestionType[] = ['single', 'multiple', 'judge', 'fill'];
export const isObjective = (type: QuestionType): boolean => OBJECTIVE_TYPES.includes(type);

export const optionSchema = z.object({ key: z.string().regex(/^[A-Z]$/), text: z.string().min(1) });
export type Option = z.infer<typeof optionSchema>;

export const choiceAnswer = z.object({ keys: z.array(z.string().regex(/^[A-Z]$/)).min(1) });
export const judgeAnswer = z.object({ value: z.boolean() });
/** One entry per blank, each with all accepted wordings. */
export const fillAnswer = z.object({ blanks: z.array(z.array(z.string().min(1)).min(1)).min(1) });
export const referenceAnswer = z.object({ reference: z.string() });
export const answerSchema = z.union([choiceAnswer, judgeAnswer, fillAnswer, referenceAnswer]);
export type Answer = z.infer<typeof answerSchema>;

/** One of the things that a case question asks about its text. Never a case itself. */
export const partSchema = z.object({
  type: questionType.exclude(['case']),
  stem: z.string().min(1).max(20_000),
  options: z.array(optionSchema).max(26),
  answer: answerSchema,
  explanation: z.string().max(20_000),
});
export type Part = z.infer<typeof partSchema>;
export const partsSchema = z.array(partSchema).max(50);

/** All texts are marked text; see markedText.ts. */
export interface QuestionDraft {
  type: QuestionType;
  stem: string;
  options: Option[];
  answer: Answer;
  explanation: string;
  /** Of a case question only; absent means none. */
  parts?: Part[];
  difficulty: number | null;
  knowledgePointCode: string | null;
}

const hasShape = (type: QuestionType, answer: Answer): boolean => {
  if (type === 'single' || type === 'multiple') return 'keys' in answer;
  if (type === 'judge') return 'value' in answer;
  if (type === 'fill') return 'blanks' in answer;
  return 'reference' in answer;
};

export type QuestionProblem =
  | 'question.stemMissing'
  | 'question.answerMissing'
  | 'question.answerShape'
  | 'question.optionsMissing'
  | 'question.optionDoubled'
  | 'question.answerOutsideOptions'
  | 'question.singleHasSeveralKeys'
  | 'question.keyDoubled'
  | 'question.partsOfCaseOnly';

export interface FoundProblem {
  field: 'stem' | 'options' | 'answer' | 'parts';
  code: QuestionProblem;
  /** Stands before the sentence: which part is meant. */
  where?: string;
}

type Checked = Pick<QuestionDraft, 'type' | 'stem' | 'options' | 'answer'>;

/** The first thing that makes this question unusable, or undefined. */
export function checkQuestion(q: Checked & Pick<QuestionDraft, 'parts'>): FoundProblem | undefined {
  const own = checkOne(q);
  if (own) return own;
  const parts = q.parts ?? [];
  if (parts.length > 0 && q.type !== 'case') return { field: 'parts', code: 'question.partsOfCaseOnly' };
  for (const [index, part] of parts.entries()) {
    const found = checkOne(part);
    if (found) return { field: 'parts', code: found.code, where: `第 ${index + 1} 小问：` };
  }
  return undefined;
}

function checkOne(q: Checked): FoundProblem | undefined {
  if (!q.stem.trim()) return { field: 'stem', code: 'question.stemMissing' };
  if (!q.answer) return { field: 'answer', code: 'question.answerMissing' };
  if (!hasShape(q.type, q.answer)) return { field: 'answer', code: 'question.answerShape' };
  if (!('keys' in q.answer)) return undefined;
  const offered = q.options.map((option) => option.key);
  const { keys } = q.answer;
  if (offered.length < 2) return { field: 'options', code: 'question.optionsMissing' };
  if (new Set(offered).size < offered.length) return { field: 'options', code: 'question.optionDoubled' };
  if (new Set(keys).size < keys.length) return { field: 'answer', code: 'question.keyDoubled' };
  if (!keys.every((key) => offered.includes(key)))
    return { field: 'answer', code: 'question.answerOutsideOptions' };
  if (q.type === 'single' && keys.length > 1)
    return { field: 'answer', code: 'question.singleHasSeveralKeys' };
  return undefined;
}
