/** One raw question made a draft, or the sentence that says why it cannot be one. */

import { sentence } from '../../../errors.ts';
import {
  type Answer,
  checkQuestion,
  isObjective,
  type Part,
  QUESTION_TYPES,
  type QuestionDraft,
  type QuestionType,
} from '../../bank/question.ts';
import type { RawQuestion, TypeHint } from '../readers/reader.ts';
import { withParts } from './caseParts.ts';
import { lettersOf, readKeys } from './choiceKeys.ts';
import { difficultyOf } from './difficulty.ts';
import { doubtsAbout } from './doubts.ts';
import { readBlanks } from './fillBlanks.ts';
import type { JudgeLegend } from './judgeLegend.ts';
import { readJudgement } from './judgement.ts';
import { isJudgePair, isPlainJudgePair, splitJudgement } from './judgeWords.ts';
import { typeOf } from './questionType.ts';
import { excerpt, foldKey, isFormulaError, letter } from './text.ts';
import { splitTypePrefix } from './typeWords.ts';

/** What the rows around a question tell about reading it. */
export interface Surroundings {
  /** Somebody named the columns; without that, 0 and 1 may mean either way round. */
  labelled: boolean;
  /** Digits that answer judgements of this sheet. */
  judgeDigits: ReadonlySet<string>;
  /** Some rows have options. */
  offersOptions: boolean;
  /** Nearly all choices are answered by letters. */
  lettersUsual: boolean;
  /** Some choice is answered by 0: numbers do not start at A = 1. */
  zeroKeys: boolean;
  /** What the file itself says of the signs that answer judgements. */
  legend?: JudgeLegend;
  /** The one open type that this sheet declares, if it declares exactly one. */
  openType?: QuestionType;
}

export interface Understood {
  type: QuestionType;
  draft?: QuestionDraft;
  /** Set when there is no draft. */
  error?: string;
  warnings: string[];
  /** Readings that hold for many rows, reported once per sheet. */
  assumptions: string[];
}

/** Throws nothing: whatever is wrong comes back as a sentence. */
export function understand(original: RawQuestion, around: Surroundings): Understood {
  const understood = original.exact || original.unsupported ? asSaid(original) : read(original, around);
  understood.warnings.push(...(original.warnings ?? []));
  return understood;
}

/** The format said everything: only whether type and key fit is looked at. */
function asSaid(raw: RawQuestion): Understood {
  const declared = raw.declared === 'choice' ? 'single' : raw.declared;
  const result: Understood = { type: declared ?? 'short', warnings: [], assumptions: [] };
  if (raw.unsupported) return { ...result, error: raw.unsupported };
  setDraft(result, raw, raw.exact!, raw.options);
  const error = readParts(raw, result, UNTOLD);
  if (error) return { ...result, draft: undefined, error };
  return checked(raw, result);
}

/** Nothing else is looked at where the format says everything. */
const UNTOLD: Surroundings = {
  labelled: true,
  judgeDigits: new Set(),
  offersOptions: false,
  lettersUsual: true,
  zeroKeys: false,
};

const TOGETHER = '选项写在一个单元格里，但看不出从哪里分开；请用“；”或换行隔开，或在各选项前写上 A. B. C.';

function checked(raw: RawQuestion, result: Understood): Understood {
  const problem = checkQuestion(result.draft!);
  if (problem?.code === 'question.optionsMissing' && raw.optionsTogether)
    return { ...result, draft: undefined, error: TOGETHER };
  if (problem) return { ...result, draft: undefined, error: (problem.where ?? '') + sentence(problem.code) };
  result.warnings.push(...doubtsAbout(result.draft!, raw.options));
  return result;
}

function read(original: RawQuestion, around: Surroundings): Understood {
  const prefixed = splitTypePrefix(original.stem);
  const type = typeOf({ ...original, stem: prefixed.stem }, prefixed.type, around);
  const whole = { ...original, stem: prefixed.stem };
  const raw = type === 'case' ? withParts(whole) : whole;
  const result: Understood = { type, warnings: [], assumptions: [] };
  const said = prefixed.type ?? raw.declared ?? raw.hint;
  const error =
    unreadable(original, prefixed.type !== undefined) ??
    lostOptions(raw, said, type) ??
    readAnswer(raw, result, around) ??
    readParts(raw, result, around);
  if (error) return { ...result, draft: undefined, error };
  const done = checked(raw, result);
  if (done.draft && !said && type === 'single' && isPlainJudgePair(raw.options.filter(Boolean)))
    result.assumptions.push('选项是“对/错”而文件没有注明题型，已按单选题导入；若应为判断题，请加上题型列');
  return done;
}

/** Each as a question of its own; what is wrong with one of them is wrong with the case. */
function readParts(raw: RawQuestion, result: Understood, around: Surroundings): string | undefined {
  const parts: Part[] = [];
  for (const [at, one] of (raw.parts ?? []).entries()) {
    const { draft, error, warnings } = understand(one, { ...around, openType: undefined });
    const where = `第 ${at + 1} 小问：`;
    if (!draft || draft.type === 'case') return where + (error ?? sentence('question.answerShape'));
    const { difficulty: _, knowledgePointCode: _code, parts: _parts, type, ...rest } = draft;
    parts.push({ type, ...rest });
    result.warnings.push(...warnings.map((warning) => where + warning));
  }
  if (parts.length > 0) result.draft!.parts = parts;
  return undefined;
}

function unreadable(raw: RawQuestion, typeInStem: boolean): string | undefined {
  const failed = [raw.stem, raw.answer, ...raw.options, raw.explanation].find(isFormulaError);
  if (failed) return `公式出错（${failed}），请在表格中改正公式或直接填写内容`;
  if (raw.unknownType && !typeInStem)
    return `题型“${raw.unknownType.slice(0, 20)}”不认识，请改为${Object.values(QUESTION_TYPES).join('、')}之一`;
  if (raw.stem === '') return sentence('question.stemMissing');
  if (raw.otherAnswer && foldKey(raw.otherAnswer) !== foldKey(raw.answer))
    return `两处答案的内容不同（“${excerpt(raw.answer)}”和“${excerpt(raw.otherAnswer)}”），请只保留正确的一处`;
  return undefined;
}

/** A bare capital letter answers a choice; where options are nowhere they stand in a form that was not read. */
function lostOptions(raw: RawQuestion, said: TypeHint | undefined, type: QuestionType): string | undefined {
  const lost =
    !said && !raw.options.some(Boolean) && /^[A-HＡ-Ｈ]{1,6}$/.test(raw.answer) && type !== 'judge';
  return lost ? `答案“${raw.answer}”是选项字母，但没有找到选项；请把选项与题干放在同一行` : undefined;
}

/** Fills `result.draft`; returns the error sentence when it cannot. */
function readAnswer(raw: RawQuestion, result: Understood, around: Surroundings): string | undefined {
  const { type } = result;
  if (raw.answer === '' && !raw.parts?.length) return sentence('question.answerMissing');
  if (type === 'judge') return readJudge(raw, result, around);
  if (type === 'single' || type === 'multiple') {
    const reading = readKeys(raw.answer, raw.options, around.lettersUsual);
    if ('problem' in reading) return reading.problem;
    if (reading.byNumber && around.zeroKeys)
      return `答案“${raw.answer}”是数字，而本表答案里有 0，无法确定数字对应哪个选项，请改为字母`;
    if (reading.byNumber) result.assumptions.push('答案是数字，已按 1=A、2=B、3=C 依次理解');
    setDraft(result, raw, { keys: [...reading.keys].sort() }, raw.options);
    return undefined;
  }
  const answer = answerInOptions(raw, type === 'fill' ? '；' : '\n') ?? raw.answer;
  if (!isObjective(type)) {
    setDraft(result, raw, { reference: answer });
    return undefined;
  }
  const { blanks, warning } = readBlanks(raw.stem, answer);
  if (warning) result.warnings.push(warning);
  setDraft(result, raw, { blanks });
  return undefined;
}

/** Exports that know choices only put the text of an open question in column A and answer it `A`. */
function answerInOptions(raw: RawQuestion, separator: string): string | undefined {
  const texts = lettersOf(raw.answer)?.map((key) => raw.options[key.charCodeAt(0) - 65] ?? '');
  return texts?.every(Boolean) ? texts.join(separator) : undefined;
}

function readJudge(raw: RawQuestion, result: Understood, around: Surroundings): string | undefined {
  const offered = raw.options.filter(Boolean);
  if (offered.length >= 2 && !isJudgePair(offered)) {
    result.type = 'single';
    result.warnings.push('题型是判断题，但选项不是一对一错，已按单选题导入');
    return readAnswer(raw, result, around);
  }
  const corrected = splitJudgement(raw.answer);
  const reading = corrected ?? readJudgement(raw.answer, offered, around);
  if ('problem' in reading) return reading.problem;
  if ('assumption' in reading && reading.assumption) result.assumptions.push(reading.assumption);
  const explanation = [raw.explanation, corrected?.rest].filter(Boolean).join('\n');
  setDraft(result, { ...raw, explanation }, { value: reading.value });
  return undefined;
}

function setDraft(result: Understood, raw: RawQuestion, answer: Answer, options: string[] = []): void {
  const difficulty = difficultyOf(raw.difficulty);
  if (raw.difficulty !== '' && difficulty === null)
    result.assumptions.push('难度的写法不认识，没有导入难度；请改为 1 到 5 或“易、较易、中等、较难、难”');
  result.draft = {
    type: result.type,
    stem: raw.stem,
    options: options.flatMap((text, index) => (text ? [{ key: letter(index), text }] : [])),
    answer,
    explanation: !raw.verbatim && /^(无|暂无|略|none|null)$/i.test(raw.explanation) ? '' : raw.explanation,
    difficulty,
    knowledgePointCode: raw.knowledgePoint || null,
  };
}
