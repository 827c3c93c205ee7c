/** What keeps a practical paper from being published, in sentences for staff. Pure. */
import { FULL_SCORE, type PracticalContent, type SheetRow, sheetTotal, sumOf, type Task } from './score.ts';

/** Empty: it can be published. */
export function problemsOf({ tasks, passScore }: Omit<PracticalContent, 'preparation'>): string[] {
  if (tasks.length === 0) return ['还没有试题，请添加试题和评分表'];
  const weights = sumOf(tasks.map(({ weight }) => weight));
  return [
    ...tasks.flatMap((task, at) => taskProblems(task).map((problem) => `试题 ${at + 1}：${problem}`)),
    ...(weights === 100 ? [] : [`各试题的比重合计 ${weights}%，应为 100%`]),
    ...(passScore > 0 && passScore <= FULL_SCORE ? [] : [`及格分应大于 0，不超过 ${FULL_SCORE}`]),
  ];
}

export function taskProblems({ title, statement, rows, fullScore }: Task): string[] {
  return [
    ...(title.trim() ? [] : ['没有名称']),
    ...(statement.trim() ? [] : ['没有写试题内容与要求']),
    ...rows.flatMap((row, at) => rowProblems(row).map((problem) => `评分表第 ${at + 1} 行${problem}`)),
    ...sumProblem(rows, fullScore),
  ];
}

function rowProblems({ point, score, rule, veto }: SheetRow): string[] {
  const points = veto ? (score === 0 ? [] : ['是否定项，不能有配分']) : score > 0 ? [] : ['没有配分'];
  return [
    ...(point.trim() ? [] : ['没有写考核要点']),
    ...points,
    ...(rule.trim() || veto ? [] : ['没有写评分标准']),
  ];
}

function sumProblem(rows: readonly SheetRow[], fullScore: number): string[] {
  if (!rows.some(({ veto }) => !veto)) return ['评分表还没有计分的行'];
  const total = sheetTotal(rows);
  if (total === fullScore) return [];
  const gap = sumOf([fullScore, -total]);
  return [
    `评分表配分合计 ${total} 分，应为 ${fullScore} 分（${gap > 0 ? `还差 ${gap}` : `多出 ${-gap}`} 分）`,
  ];
}
