import { useQuery } from '@tanstack/react-query';
import { Card, Segmented, Skeleton, Table, Tag } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { AttemptResult, ResponseValue, ResultItem } from '../../../../api/domain/attempts/contract.ts';
import { request } from '../../http/request.ts';
import { Absent } from '../../layout/Absent.tsx';
import { PageHead } from '../../layout/PageHead.tsx';
import { MINUTE } from '../../widgets/DateInputs.tsx';
import { QuestionView } from '../../widgets/QuestionView.tsx';
import { StatTiles } from '../../widgets/StatTiles.tsx';
import { correctedText } from './analysisText.ts';

/** One learner's paper: score, sections, and every answer beside its key. */
export default function AttemptScreen() {
  const { id } = useParams();
  const { data, error } = useQuery({
    queryKey: ['attemptResult', id],
    queryFn: async () => (await request<{ data: AttemptResult }>('GET', `/results/attempts/${id}`)).data,
  });
  if (error) return <Absent error={error} list="/results" />;
  if (!data) return <Skeleton active />;
  return (
    <>
      <PageHead
        title={data.title}
        sub={`${dayjs(data.startedAt).format(MINUTE)} 开始，${dayjs(data.submittedAt).format(MINUTE)} 交卷`}
        back="/results"
      />
      <div className="stack">
        <Summary result={data} />
        <Answers items={data.items} />
      </div>
    </>
  );
}

function Summary({ result }: { result: AttemptResult }) {
  const tiles: [label: string, value: string][] = [
    ['得分', `${result.score} / ${result.maxScore}`],
    ...(result.regraded ? [['更正前得分', `${result.regraded.from}`] as [string, string]] : []),
    ['及格分', result.passScore === null ? '不设' : `${result.passScore}`],
    ['结果', outcome(result)],
    ['答对', `${result.correctCount} / ${result.itemCount}`],
    ['已答', `${result.answeredCount} / ${result.itemCount}`],
  ];
  return (
    <Card>
      <StatTiles tiles={tiles} />
      <Table
        rowKey="type"
        size="small"
        style={{ marginTop: 16 }}
        pagination={false}
        dataSource={result.sections}
        columns={[
          { title: '题型', dataIndex: 'label' },
          { title: '题数', dataIndex: 'count', className: 'numeric' },
          { title: '答对', dataIndex: 'correct', className: 'numeric' },
          {
            title: '得分',
            className: 'numeric',
            render: (_, { score, maxScore }) => `${score} / ${maxScore}`,
          },
        ]}
      />
    </Card>
  );
}

function outcome({ grading, passed }: AttemptResult): string {
  if (grading === 'waiting') return '主观题待评分';
  if (passed === null) return '—';
  return passed ? '及格' : '不及格';
}

const VERDICTS = {
  all: '全部',
  right: '答对',
  wrong: '答错',
  blank: '未答',
  graded: '已评分',
  settled: '不计对错',
  unjudged: '不评判',
};
type Verdict = keyof typeof VERDICTS;

const verdictOf = ({ response, correct, corrected, earned }: ResultItem): Verdict => {
  if (corrected === 'gift' || corrected === 'void') return 'settled';
  if (response === null) return 'blank';
  if (correct === null) return earned === null ? 'unjudged' : 'graded';
  return correct ? 'right' : 'wrong';
};

const COLOURS: Partial<Record<Verdict, string>> = { right: 'green', wrong: 'red' };

function Answers({ items }: { items: ResultItem[] }) {
  const [wanted, setWanted] = useState<Verdict>('all');
  const count = (verdict: Verdict) =>
    verdict === 'all' ? items.length : items.filter((item) => verdictOf(item) === verdict).length;
  const options = (Object.keys(VERDICTS) as Verdict[])
    .filter((verdict) => count(verdict) > 0)
    .map((value) => ({ value, label: `${VERDICTS[value]} ${count(value)}` }));
  return (
    <Card title="答卷" extra={<Segmented<Verdict> value={wanted} options={options} onChange={setWanted} />}>
      {items.map((item, index) => {
        const verdict = verdictOf(item);
        if (wanted !== 'all' && verdict !== wanted) return null;
        return (
          <QuestionView
            key={item.id}
            {...item}
            parts={partsOf(item)}
            place={`第 ${index + 1} 题 · ${item.earned ?? 0} / ${item.score} 分`}
            mark={
              <>
                <Tag color={COLOURS[verdict]}>{VERDICTS[verdict]}</Tag>
                {item.corrected && <Tag color="blue">{correctedText(rulingOf(item))}</Tag>}
              </>
            }
          >
            <span className="muted" style={{ marginRight: 12 }}>
              学员答
            </span>
            <b>{responseText(item.response)}</b>
          </QuestionView>
        );
      })}
    </Card>
  );
}

const rulingOf = ({ corrected = 'key', alsoRight = [] }: ResultItem) => ({ ruling: corrected, alsoRight });

/** Asked and key come apart, because learners get the one before the other. */
const partsOf = ({ parts = [], partKeys = [] }: ResultItem) =>
  parts.flatMap((part, at) => (partKeys[at] ? [{ ...part, ...partKeys[at] }] : []));

function responseText(response: ResponseValue | null): string {
  if (response === null) return '未答';
  if ('keys' in response) return response.keys.join('、') || '未答';
  if ('value' in response) return response.value ? '对' : '错';
  if ('blanks' in response) return response.blanks.join('；');
  return response.text;
}
