/** 成绩统计 as staff read it: on the screen, and as a workbook of all that matches. */
import xlsx from 'node-xlsx';
import type { Deps } from '../../../deps.ts';
import { AppError } from '../../../errors.ts';
import type { Seen } from '../../../family.ts';
import { MAX_EXPORT_ROWS, safeText } from '../../../rest/exportXlsx.ts';
import { mask } from '../../../rest/masks.ts';
import { momentText } from '../../../timeZone.ts';
import type { ScoreRow, ScoresFilter, ScoresQuery, ScoresReply } from './contract.ts';
import { SCORES_BY, type ScoresBy } from './kinds.ts';
import { findScores, type ScoreRecord } from './store.ts';

type Needs = Pick<Deps, 'db' | 'secrets'>;

export async function listScores(
  { page, pageSize, ...filter }: ScoresQuery,
  bounds: Seen,
  { db, secrets }: Needs,
): Promise<ScoresReply> {
  const found = await findScores(db, filter, bounds, {
    limit: pageSize,
    offset: (page - 1) * pageSize,
  });
  return {
    data: found.data.map((record) => present(record, filter.by, secrets)),
    total: found.total,
    all: { ...found.all, lastAt: found.all.lastAt?.toISOString() ?? null },
  };
}

/** @throws AppError export.tooMany */
export async function scoresWorkbook(
  filter: ScoresFilter,
  bounds: Seen,
  { db, secrets }: Needs,
): Promise<Buffer> {
  const { data, total } = await findScores(db, filter, bounds, {
    limit: MAX_EXPORT_ROWS,
    offset: 0,
  });
  if (total > MAX_EXPORT_ROWS) throw new AppError('export.tooMany', { limit: MAX_EXPORT_ROWS });
  const columns = COLUMNS.filter(({ by }) => !by || by.includes(filter.by));
  const rows = data.map((record) => {
    const row = present(record, filter.by, secrets);
    return columns.map(({ cell }) => {
      const value = cell(row, filter.by);
      return typeof value === 'string' ? safeText(value) : value;
    });
  });
  const header = columns.map(({ title }) => (typeof title === 'string' ? title : title(filter.by)));
  const options = { '!cols': columns.map(() => ({ wch: 16 })) };
  return xlsx.build([{ name: `按${SCORES_BY[filter.by]}`, data: [header, ...rows], options }]);
}

const present = (record: ScoreRecord, by: ScoresBy, secrets: Deps['secrets']): ScoreRow => ({
  ...record,
  lastAt: record.lastAt?.toISOString() ?? null,
  ...(by === 'learner' && {
    name: record.name && mask('name', secrets.decrypt(record.name)),
    phone: record.phone && mask('phone', secrets.decrypt(record.phone)),
  }),
});

interface Column {
  title: string | ((by: ScoresBy) => string);
  /** Absent: always. */
  by?: readonly ScoresBy[];
  cell(row: ScoreRow, by: ScoresBy): string | number | null;
}

const NONE: Record<ScoresBy, string> = { learner: '', class: '未分班', organisation: '无合作机构' };

const COLUMNS: readonly Column[] = [
  { title: '手机号', by: ['learner'], cell: ({ phone }) => phone },
  {
    title: (by) => (by === 'learner' ? '姓名' : SCORES_BY[by]),
    cell: ({ name }, by) => name ?? NONE[by],
  },
  { title: '班级', by: ['learner'], cell: ({ className }) => className },
  { title: '合作机构', by: ['learner', 'class'], cell: ({ organisationName }) => organisationName },
  { title: '学员数', by: ['class', 'organisation'], cell: ({ learners }) => learners },
  { title: '已训练', by: ['class', 'organisation'], cell: ({ trained }) => trained },
  { title: '训练次数', cell: ({ attempts }) => attempts },
  { title: '平均分', cell: ({ mean }) => mean },
  { title: '最高分', cell: ({ best }) => best },
  { title: '最近一次', by: ['learner'], cell: ({ last }) => last },
  {
    title: '及格率（%）',
    cell: ({ passRate }) => (passRate === null ? null : Math.round(passRate * 1000) / 10),
  },
  { title: '答题数', cell: ({ questions }) => questions },
  { title: '答对', cell: ({ correct }) => correct },
  { title: (by) => (by === 'learner' ? '活跃天数' : '人均活跃天数'), cell: ({ days }) => days },
  { title: '最近训练', cell: ({ lastAt }) => lastAt && momentText(new Date(lastAt)) },
];
