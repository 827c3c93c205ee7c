/** Doubles: imported once; the same question with another key is not imported at all until mended. */
import type { ImportProblem } from '../contract.ts';
import { identityOf, keyTextOf } from './duplicates.ts';
import type { Recognised } from './recognise.ts';
import { excerpt, foldText } from './text.ts';

/** identityOf -> keyTextOf of the questions that a bank holds. */
export type Existing = ReadonlyMap<string, string>;

/** A text has no sheets: its lines are those of the file. */
const place = (one: Recognised): string =>
  one.origin?.frame.optionColumns === undefined
    ? `工作表“${one.sheet}”第 ${one.row} 行`
    : `文件第 ${one.row} 行`;
const problem = (one: Recognised, severity: ImportProblem['severity'], message: string): ImportProblem => ({
  sheet: one.sheet,
  row: one.row,
  severity,
  message,
});

export function settleDuplicates(
  questions: Recognised[],
  existing: Existing,
): { questions: Recognised[]; problems: ImportProblem[] } {
  const groups = groupByIdentity(questions);
  const problems: ImportProblem[] = [];
  const status = new Map<Recognised, Recognised['status']>();
  for (const [identity, group] of groups) settleGroup(group, existing.get(identity), problems, status);
  warnOfSameStems(
    questions.filter((one) => one.draft && !status.has(one)),
    problems,
  );
  return { questions: questions.map((one) => ({ ...one, status: status.get(one) ?? one.status })), problems };
}

function groupByIdentity(questions: Recognised[]): Map<string, Recognised[]> {
  const groups = new Map<string, Recognised[]>();
  for (const one of questions) {
    if (!one.draft) continue;
    const identity = identityOf(one.draft);
    const group = groups.get(identity);
    if (group) group.push(one);
    else groups.set(identity, [one]);
  }
  return groups;
}

function settleGroup(
  group: Recognised[],
  bankKey: string | undefined,
  problems: ImportProblem[],
  status: Map<Recognised, Recognised['status']>,
): void {
  const [first] = group as [Recognised];
  const keys = new Set(group.map((one) => keyTextOf(one.draft!)));
  if (keys.size > 1) {
    for (const one of group) {
      const other = group.find((two) => keyTextOf(two.draft!) !== keyTextOf(one.draft!))!;
      problems.push(
        problem(one, 'error', `与${place(other)}是同一道题但答案不同，两行都不导入；请核对后只留正确的一行`),
      );
      status.set(one, 'rejected');
    }
    return;
  }
  if (bankKey !== undefined && bankKey !== [...keys][0]) {
    for (const one of group) {
      problems.push(
        problem(one, 'error', '题库中已有同一道题但答案不同，本行不导入；请核对后修改题库或文件'),
      );
      status.set(one, 'rejected');
    }
    return;
  }
  const kept = bankKey === undefined ? first : undefined;
  for (const one of group) {
    if (one === kept) continue;
    const where = kept ? `与${place(kept)}重复，只导入前者` : '题库中已有同一道题，本行不再导入';
    problems.push(problem(one, 'warning', where));
    status.set(one, 'duplicate');
  }
}

/** Same words, other options: two questions, but worth a look. */
function warnOfSameStems(questions: Recognised[], problems: ImportProblem[]): void {
  const seen = new Map<string, Recognised>();
  for (const one of questions) {
    const stem = foldText(one.draft!.stem);
    const first = seen.get(stem);
    if (!first) seen.set(stem, one);
    else if (first.type === one.type)
      problems.push(
        problem(
          one,
          'warning',
          `题干“${excerpt(one.draft!.stem)}”与${place(first)}相同但选项或答案不同，两题都导入，请核对`,
        ),
      );
  }
}
