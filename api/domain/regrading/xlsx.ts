/** Who gets another score, as staff read it in a spreadsheet. Pure. */
import xlsx from 'node-xlsx';
import { localTime, safeText } from '../../rest/exportXlsx.ts';
import type { TurnedAttempt } from './contract.ts';

const HEADER = [
  '学员编号',
  '手机号',
  '试卷',
  '交卷时间',
  '原得分',
  '新得分',
  '满分',
  '原结果',
  '新结果',
  '作答编号',
];

export function changesXlsx(rows: readonly TurnedAttempt[]): Buffer {
  const body = rows.map((row) => [
    row.learnerId,
    row.phone,
    safeText(row.title),
    localTime(new Date(row.submittedAt)),
    row.scoreBefore,
    row.scoreAfter,
    row.maxScore,
    passedText(row.passedBefore),
    passedText(row.passedAfter),
    row.attemptId,
  ]);
  const sheetOptions = { '!cols': HEADER.map(() => ({ wch: 16 })) };
  return xlsx.build([{ name: '成绩变化', data: [HEADER, ...body], options: {} }], { sheetOptions });
}

const passedText = (passed: boolean | null): string | null =>
  passed === null ? null : passed ? '及格' : '不及格';
