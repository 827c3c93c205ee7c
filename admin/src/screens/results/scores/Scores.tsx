import { Alert, Segmented, Table } from 'antd';
import type { ScoreFigures, ScoreRow } from '../../../../../api/domain/statistics/scores/contract.ts';
import { SCORES_BY, type ScoresBy } from '../../../../../api/domain/statistics/scores/kinds.ts';
import { DownloadButton } from '../../../layout/DownloadButton.tsx';
import { useMeta } from '../../../meta/MetaContext.tsx';
import { StatTiles } from '../../../widgets/StatTiles.tsx';
import { ScoresFilters } from './ScoresFilters.tsx';
import { percent, points, scoreColumns } from './scoreColumns.tsx';
import { type AskScores, PAGE_SIZE, useScores } from './useScores.ts';

/** Scores by learner, class or organisation; every row leads one step closer to its attempts. */
export function Scores() {
  const scores = useScores();
  const { by, data, error, ask, query } = scores;
  const { actor, rights } = useMeta();
  const choices = (Object.keys(SCORES_BY) as ScoresBy[])
    .filter((one) => one !== 'organisation' || actor.organisationId === null)
    .map((value) => ({ value, label: `按${SCORES_BY[value]}` }));
  return (
    <>
      <ScoresFilters {...scores} />
      <div className="toolbar" style={{ padding: '0 0 12px' }}>
        <Segmented<ScoresBy>
          options={choices}
          value={by}
          onChange={(next) => ask({ by: next, sort: null })}
        />
        {rights.includes('get /results/scores.xlsx') && (
          <DownloadButton path={`/results/scores.xlsx?${query}`} fileName="成绩统计.xlsx">
            导出 Excel
          </DownloadButton>
        )}
      </div>
      {error && !data ? (
        <Alert type="warning" showIcon message={error.message} />
      ) : (
        <ScoresFound {...scores} />
      )}
    </>
  );
}

function ScoresFound(scores: AskScores) {
  const { page, data, loading, ask } = scores;
  return (
    <>
      {data && <StatTiles tiles={tiles(data.all)} />}
      <Table<ScoreRow>
        rowKey={({ id }) => id ?? 0}
        className="fitting-table"
        size="middle"
        style={{ marginTop: 16 }}
        scroll={{ x: true }}
        loading={loading}
        dataSource={data?.data}
        columns={scoreColumns(scores)}
        locale={{ emptyText: '没有符合条件的学员' }}
        pagination={{
          current: page,
          pageSize: PAGE_SIZE,
          total: data?.total,
          showSizeChanger: false,
          showTotal: (total) => `共 ${total} 行`,
        }}
        onChange={(pagination, _filters, sorter) => {
          const { columnKey, order } = Array.isArray(sorter) ? (sorter[0] ?? {}) : sorter;
          const sort = order ? `${order === 'descend' ? '-' : ''}${columnKey}` : null;
          const moved = pagination.current !== page ? { page: pagination.current ?? 1 } : {};
          ask({ sort, ...moved });
        }}
      />
      <p className="muted" style={{ margin: '12px 0 0' }}>
        分数按百分制折算；主观题待评分的不计分，评完后自动计入。活跃天数是所选日期内有作答的天数，不分试卷和训练方式。
      </p>
    </>
  );
}

const tiles = (all: ScoreFigures): [string, string][] => [
  ['学员', all.learners.toLocaleString('zh-CN')],
  ['已训练', `${all.trained.toLocaleString('zh-CN')} 人`],
  ['训练次数', all.attempts.toLocaleString('zh-CN')],
  ['平均分', points(all.mean)],
  ['及格率', percent(all.passRate)],
  ['答题数', all.questions.toLocaleString('zh-CN')],
];
