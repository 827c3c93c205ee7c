/** Where mending begins, and when it ends. Pure. */
import { sentence } from '../../errors.ts';
import {
  type Answer,
  checkQuestion,
  type Part,
  type QuestionDraft,
  type QuestionType,
} from '../bank/question.ts';
import type { MendDraft } from './mendContract.ts';
import type { RawQuestion } from './readers/reader.ts';
import { lettersOf } from './recognise/choiceKeys.ts';
import { readBlanks } from './recognise/fillBlanks.ts';
import { judgeOf } from './recognise/judgeWords.ts';
import type { Recognised } from './recognise/recognise.ts';
import { letter, tidy } from './recognise/text.ts';
import { splitTypePrefix } from './recognise/typeWords.ts';

const NOTHING: MendDraft = {
  type: null,
  stem: '',
  options: [],
  answer: null,
  explanation: '',
  difficulty: null,
  knowledgePointCode: null,
};

/** A failed row as far as it was understood; what could not be is left empty, never guessed. */
export function startOfMending(failed: Recognised | undefined): MendDraft {
  if (failed?.draft) return failed.draft;
  if (!failed?.origin) return NOTHING;
  const { raw } = failed.origin;
  const type = raw.unknownType || failed.unsupported ? null : failed.type;
  return {
    type,
    stem: splitTypePrefix(raw.stem).stem,
    options: optionsOf(raw),
    answer: raw.exact ?? (type && startOfAnswer(type, raw)),
    explanation: raw.explanation,
    ...(raw.parts?.length && { parts: raw.parts.flatMap(startOfPart) }),
    difficulty: null,
    knowledgePointCode: raw.knowledgePoint || null,
  };
}

const optionsOf = ({ options }: RawQuestion) => options.map((text, index) => ({ key: letter(index), text }));

/** Only what a format said in full; parts of a text stand in the stem still. */
function startOfPart(raw: RawQuestion): Part[] {
  const { declared: type, exact: answer, stem, explanation } = raw;
  if (!type || type === 'case' || type === 'choice' || !answer) return [];
  return [{ type, stem, options: optionsOf(raw), answer, explanation }];
}

function startOfAnswer(type: QuestionType, { stem, answer }: RawQuestion): Answer | null {
  if (answer === '') return null;
  if (type === 'single' || type === 'multiple') {
    const keys = lettersOf(answer);
    return keys ? { keys: [...new Set(keys)].sort() } : null;
  }
  if (type === 'judge') {
    const value = judgeOf(answer);
    return value === undefined ? null : { value };
  }
  return type === 'fill' ? { blanks: readBlanks(stem, answer).blanks } : { reference: answer };
}

export type MendResult = { draft: QuestionDraft } | { field: keyof MendDraft; message: string };

/** By the rules for rows of a file; here an option without text is filled or removed, not left out. */
export function finishMending(mended: MendDraft): MendResult {
  const { type, answer } = mended;
  if (!type) return { field: 'type', message: '请选择题型' };
  if (!answer) return { field: 'answer', message: sentence('question.answerMissing') };
  const options = mended.options.map(({ key, text }) => ({ key, text: tidy(text) }));
  const empty = options.find(({ text }) => text === '');
  if (empty) return { field: 'options', message: `选项 ${empty.key} 没有内容，请填写或删除` };
  const stem = tidy(mended.stem);
  const knowledgePointCode = tidy(mended.knowledgePointCode ?? '') || null;
  const explanation = tidy(mended.explanation);
  const draft = { ...mended, type, answer, options, stem, explanation, knowledgePointCode };
  const problem = checkQuestion(draft);
  return problem
    ? { field: problem.field, message: (problem.where ?? '') + sentence(problem.code) }
    : { draft };
}
