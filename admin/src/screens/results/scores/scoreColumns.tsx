import { Button, type TableProps } from 'antd';
import dayjs from 'dayjs';
import type { ScoreRow, ScoresSort } from '../../../../../api/domain/statistics/scores/contract.ts';
import type { ScoresBy } from '../../../../../api/domain/statistics/scores/kinds.ts';
import { DAY } from '../../../widgets/DateInputs.tsx';
import type { AskScores } from './useScores.ts';

export const points = (value: number | null) => (value === null ? '—' : String(value));
export const percent = (share: number | null) => (share === null ? '—' : `${Math.round(share * 1000) / 10}%`);

/** Organisation -> its classes -> their learners -> the attempts of one. */
function stepInto({ id }: ScoreRow, { by, ask }: AskScores): void {
  const next: Record<ScoresBy, () => void> = {
    organisation: () => ask({ organisationId: id ?? 0, by: 'class', sort: null }, { push: true }),
    class: () => ask({ classId: id ?? 0, by: 'learner', sort: null }, { push: true }),
    learner: () => ask({ tab: 'attempts', learnerId: id }, { push: true }),
  };
  next[by]();
}

export function scoreColumns(scores: AskScores): TableProps<ScoreRow>['columns'] {
  const { by, value } = scores;
  const sort = value('sort') ?? '-lastAt';
  const figure = (key: ScoresSort, title: string, render: (row: ScoreRow) => string | number) => ({
    key,
    title,
    width: 76,
    className: 'numeric',
    sorter: true,
    sortDirections: ['descend' as const, 'ascend' as const],
    showSorterTooltip: false,
    sortOrder: sort === key ? ('ascend' as const) : sort === `-${key}` ? ('descend' as const) : null,
    render: (_: unknown, row: ScoreRow) => render(row),
  });
  const into = (text: string) => (_: unknown, row: ScoreRow) => (
    <Button type="link" style={{ padding: 0 }} onClick={() => stepInto(row, scores)}>
      {nameOf(row, by) || text}
    </Button>
  );
  const organisation = { title: '合作机构', render: (_: unknown, row: ScoreRow) => row.organisationName };
  const own = {
    learner: [
      { title: '学员', render: into('') },
      { title: '班级', render: (_: unknown, { className }: ScoreRow) => className },
    ],
    class: [{ title: '班级', render: into('未分班') }, organisation],
    organisation: [{ title: '合作机构', render: into('无合作机构') }],
  };
  const people = figure('learners', '已练/学员', ({ trained, learners }) => `${trained} / ${learners}`);
  return [
    ...own[by],
    ...(by === 'learner' ? [] : [{ ...people, width: 104 }]),
    figure('attempts', '训练次数', ({ attempts }) => attempts),
    figure('mean', '平均分', ({ mean }) => points(mean)),
    figure('best', '最高分', ({ best }) => points(best)),
    ...(by === 'learner' ? [figure('last', '最近一次', ({ last }) => points(last))] : []),
    figure('passRate', '及格率', ({ passRate }) => percent(passRate)),
    figure('questions', '答题数', ({ questions }) => questions),
    figure('days', by === 'learner' ? '活跃天数' : '人均天数', ({ days }) => days),
    {
      ...figure('lastAt', '最近训练', ({ lastAt }) => (lastAt ? dayjs(lastAt).format(DAY) : '—')),
      width: 108,
    },
  ];
}

const nameOf = ({ name, phone }: ScoreRow, by: ScoresBy): string =>
  by === 'learner' ? [phone, name].filter(Boolean).join(' ') : (name ?? '');
