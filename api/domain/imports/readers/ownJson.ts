/** The product's own file of questions: everything that a draft says, nothing to guess. */
import { z } from 'zod';
import { AppError } from '../../../errors.ts';
import { fileIdsOf } from '../../bank/markedText.ts';
import type { QuestionDraft } from '../../bank/question.ts';
import { type ImportProblem, questionDraft } from '../contract.ts';
import type { Pictures } from './pictures.ts';
import { emptyQuestion, type QuestionList, type RawQuestion } from './reader.ts';

export const BANK_FORMAT = 'ekaotong.bank';
export const BANK_VERSION = 1;

const head = z.object({
  format: z.literal(BANK_FORMAT),
  version: z.int(),
  questions: z.array(z.unknown()),
  /** Id in the texts -> base64. */
  pictures: z.record(z.string(), z.string()).optional(),
});

/** Text of a file that holds these questions; reading it again gives the same. */
export const writeOwnJson = (questions: readonly QuestionDraft[]): string =>
  JSON.stringify({ format: BANK_FORMAT, version: BANK_VERSION, questions }, null, 1);

/** Undefined when the value is no such file. @throws AppError import.bankVersion */
export function readOwnJson(value: unknown, sheet: string, pictures: Pictures): QuestionList | undefined {
  const file = head.safeParse(value).data;
  if (!file) return undefined;
  if (file.version !== BANK_VERSION) throw new AppError('import.bankVersion', { version: file.version });
  const problems: ImportProblem[] = [];
  const questions = file.questions.flatMap((one, index): RawQuestion[] => {
    const warnings = new Set<string>();
    const draft = questionDraft.safeParse(one);
    if (draft.success) {
      const question = withPictures(draft.data, file.pictures ?? {}, pictures, warnings);
      return [{ ...rawOf(question, sheet, index + 1), warnings: [...warnings] }];
    }
    const place = draft.error.issues[0]?.path.join('.') ?? '';
    const message = `没有导入：字段“${place}”缺少或不合规定，请重新导出或改正`;
    problems.push({ sheet, row: index + 1, severity: 'error', message });
    return [];
  });
  return { sheet, questions, problems };
}

/** Ids of pictures follow from their bytes wherever they come in; see pictures.ts. */
function withPictures(
  question: QuestionDraft,
  own: Record<string, string>,
  pictures: Pictures,
  warnings: Set<string>,
): QuestionDraft {
  const text = JSON.stringify(question);
  const ids = fileIdsOf(text).filter((id) => Object.hasOwn(own, id));
  if (ids.length === 0) return question;
  const taken = ids.map((id) => {
    const [kept] = fileIdsOf(pictures.textOf(Buffer.from(own[id]!, 'base64'), warnings));
    return [id, kept ?? id] as const;
  });
  return JSON.parse(
    taken.reduce((all, [id, kept]) => all.replaceAll(`](file:${id})`, `](file:${kept})`), text),
  );
}

function rawOf(draft: QuestionDraft, sheet: string, row: number): RawQuestion {
  const options: string[] = [];
  for (const { key, text } of draft.options) options[key.charCodeAt(0) - 65] = text;
  return {
    ...emptyQuestion(sheet, row),
    verbatim: true,
    declared: draft.type,
    stem: draft.stem,
    options: Array.from(options, (text) => text ?? ''),
    exact: draft.answer,
    parts: draft.parts?.map((part) =>
      rawOf({ ...part, difficulty: null, knowledgePointCode: null }, sheet, row),
    ),
    explanation: draft.explanation,
    difficulty: draft.difficulty === null ? '' : String(draft.difficulty),
    knowledgePoint: draft.knowledgePointCode ?? '',
  };
}
