/** What the admin shows of a recognition before anybody confirms it. */
import { QUESTION_TYPES, type QuestionDraft, type QuestionType } from '../bank/question.ts';
import type { ImportProblem, ImportReport, SheetReport } from './contract.ts';
import type { Recognised, Recognition } from './recognise/recognise.ts';

/** A list that nobody reads to its end need not be stored whole. */
const SHOWN_PROBLEMS = 1000;

export type UsableQuestion = Recognised & { draft: QuestionDraft };

export const usable = (recognition: Recognition): UsableQuestion[] =>
  recognition.questions.filter(
    (one): one is UsableQuestion => one.status === 'usable' && one.draft !== undefined,
  );

/** Errors before warnings, in file order. */
export function inOrder(problems: readonly ImportProblem[], sheets: readonly SheetReport[]): ImportProblem[] {
  const order = new Map(sheets.map((sheet, index) => [sheet.name, index]));
  const rank = (one: ImportProblem) => (one.severity === 'error' ? 0 : 1);
  return [...problems].sort(
    (a, b) => rank(a) - rank(b) || order.get(a.sheet)! - order.get(b.sheet)! || (a.row ?? 0) - (b.row ?? 0),
  );
}

export function reportOf(recognition: Recognition): ImportReport {
  const questions = usable(recognition);
  const problems = inOrder(recognition.problems, recognition.sheets);
  return {
    total: questions.length,
    countsByType: (Object.keys(QUESTION_TYPES) as QuestionType[]).flatMap((type) => {
      const count = questions.filter((one) => one.type === type).length;
      return count > 0 ? [{ type, label: QUESTION_TYPES[type], count }] : [];
    }),
    sheets: recognition.sheets,
    problems: problems.slice(0, SHOWN_PROBLEMS),
    problemCount: problems.length,
    errorCount: problems.filter((one) => one.severity === 'error').length,
    duplicateCount: recognition.questions.filter((one) => one.status === 'duplicate').length,
  };
}

/** A code that the occupation and level do not have is told, not made up. */
export function unknownPoints(questions: UsableQuestion[], known: ReadonlySet<string>): ImportProblem[] {
  const unknown = new Map<string, UsableQuestion[]>();
  for (const one of questions) {
    const code = one.draft.knowledgePointCode;
    if (!code || known.has(code)) continue;
    const others = unknown.get(code);
    if (others) others.push(one);
    else unknown.set(code, [one]);
  }
  return [...unknown].map(([code, of]) => ({
    sheet: of[0]!.sheet,
    row: of[0]!.row,
    severity: 'warning' as const,
    message: `知识点“${code.slice(0, 40)}”不在该职业等级的知识点中，有 ${of.length} 题将不带知识点导入；如需要请先建立该知识点`,
  }));
}
