import { Alert, Button, Card, Table, Tag } from 'antd';
import dayjs from 'dayjs';
import { Link } from 'react-router';
import type { Preview, TurnedAttempt } from '../../../../api/domain/regrading/contract.ts';
import { DownloadButton } from '../../layout/DownloadButton.tsx';
import { MINUTE } from '../../widgets/DateInputs.tsx';
import { StatTiles } from '../../widgets/StatTiles.tsx';
import { ScoreBands } from './ScoreBands.tsx';
import { useInView } from './useInView.ts';

interface EffectsProps {
  preview: Preview;
  /** Of the preview. */
  id: number;
  onAgain(): void;
}

/** What the correction changes, before anything is changed. */
export function Effects({ preview: data, id, onAgain }: EffectsProps) {
  const top = useInView();
  const versions = data.versions.map(({ name }) => name).join('、');
  return (
    <Card
      ref={top}
      title="影响"
      extra={<span className="muted">按预览时已交的全部答卷计算：{versions}</span>}
    >
      <div className="stack">
        <Since since={data.since} onAgain={onAgain} />
        <StatTiles
          tiles={[
            ['涉及答卷', data.attempts],
            ['涉及学员', data.learners],
            ['成绩有变化', data.changed],
            ['变为及格', data.nowPassed],
            ['不再及格', data.noLongerPassed],
          ]}
        />
        {data.attempts > 0 && <ScoreBands bands={data.distribution} />}
        {data.attempts > 0 && <Papers papers={data.papers} />}
        {data.changed > 0 && <Turned preview={data} id={id} />}
      </div>
    </Card>
  );
}

/** Papers are handed in and graded all the while. */
function Since({ since: { handedIn, remarked }, onAgain }: { since: Preview['since']; onAgain(): void }) {
  if (handedIn + remarked === 0) return null;
  const what = [
    handedIn > 0 && `又交了 ${handedIn} 份答卷`,
    remarked > 0 && `${remarked} 份答卷的得分变过`,
  ].filter(Boolean);
  return (
    <Alert
      type="warning"
      showIcon
      message={`预览之后${what.join('，')}；确认后会一并重新评定，也可以先重新预览。`}
      action={
        <Button size="small" onClick={onAgain}>
          重新预览
        </Button>
      }
    />
  );
}

function Papers({ papers }: { papers: Preview['papers'] }) {
  const figure = (title: string, of: keyof Preview['papers'][number], width = 110) => ({
    title,
    dataIndex: of,
    width,
    className: 'numeric',
  });
  return (
    <Table
      rowKey="title"
      size="small"
      pagination={papers.length > 10 && { pageSize: 10, showSizeChanger: false }}
      dataSource={papers}
      columns={[
        { title: '试卷', dataIndex: 'title' },
        figure('答卷', 'attempts', 80),
        figure('成绩有变化', 'changed'),
        figure('变为及格', 'nowPassed', 90),
        figure('不再及格', 'noLongerPassed', 90),
        figure('原平均分', 'averageBefore', 90),
        figure('新平均分', 'averageAfter', 90),
      ]}
    />
  );
}

function Turned({ preview, id }: { preview: Preview; id: number }) {
  const count = preview.nowPassed + preview.noLongerPassed;
  const shown = preview.turned.length;
  return (
    <div>
      <div className="toolbar" style={{ padding: '0 0 12px' }}>
        <span>
          <b style={{ marginRight: 12 }}>及格与否改变的学员</b>
          <span className="muted">
            {count > shown ? `共 ${count} 人次，列出最近 ${shown} 人次` : `${count} 人次`}
          </span>
        </span>
        <DownloadButton path={`/regrade-previews/${id}/changes.xlsx`} fileName="更正答案影响的成绩.xlsx">
          下载全部成绩变化
        </DownloadButton>
      </div>
      <Table<TurnedAttempt>
        rowKey="attemptId"
        size="small"
        pagination={shown > 10 && { pageSize: 10, showSizeChanger: false }}
        dataSource={preview.turned}
        locale={{ emptyText: '没有人的及格与否因此改变' }}
        columns={[
          { title: '学员', render: (_, { learnerId, phone }) => phone ?? `编号 ${learnerId}` },
          { title: '试卷', dataIndex: 'title' },
          { title: '交卷时间', render: (_, { submittedAt }) => dayjs(submittedAt).format(MINUTE) },
          {
            title: '得分',
            className: 'numeric',
            render: (_, { scoreBefore, scoreAfter }) => `${scoreBefore} → ${scoreAfter}`,
          },
          { title: '原结果', render: (_, { passedBefore }) => <Passed passed={passedBefore} /> },
          { title: '新结果', render: (_, { passedAfter }) => <Passed passed={passedAfter} /> },
          {
            title: '操作',
            render: (_, { attemptId }) => <Link to={`/results/attempts/${attemptId}`}>查看答卷</Link>,
          },
        ]}
      />
    </div>
  );
}

function Passed({ passed }: { passed: boolean | null }) {
  if (passed === null) return '未定';
  return <Tag color={passed ? 'green' : 'red'}>{passed ? '及格' : '不及格'}</Tag>;
}
