import { useQuery } from '@tanstack/react-query';
import { Alert, Skeleton, Space, Table, Tag } from 'antd';
import { Link } from 'react-router';
import type { QuestionAnalysis } from '../../../../api/domain/statistics/contract.ts';
import { request } from '../../http/request.ts';
import { LinkButton } from '../../layout/LinkButton.tsx';
import { useCan, useRight } from '../../meta/MetaContext.tsx';
import { QuestionView } from '../../widgets/QuestionView.tsx';
import { typeLabel } from '../../widgets/questionTypes.ts';
import { choiceName, correctedText, decimals, isMarked, percent, verdict } from './analysisText.ts';

/** One question, who chose what, and what that says of it. */
export function QuestionAnalysisView({ itemId }: { itemId: number }) {
  const { data, error } = useQuery({
    queryKey: ['questionAnalysis', itemId],
    queryFn: async () =>
      (await request<{ data: QuestionAnalysis }>('GET', `/results/questions/${itemId}`)).data,
  });
  const mayRegrade = useRight('post /regradings');
  const mayMend = useCan('questions', 'update');
  if (error) return <Alert type="error" showIcon message={error.message} />;
  if (!data) return <Skeleton active />;
  const serious = data.doubt === 'suspectKey' || data.doubt === 'negative';
  return (
    <div className="stack">
      <Alert
        type={serious ? 'error' : data.doubt ? 'warning' : 'info'}
        showIcon
        message={verdict(data)}
        action={
          <Space size="middle">
            {mayRegrade && (
              <LinkButton to={`/results/questions/${itemId}/regrade`} danger={serious}>
                更正答案并重新评分
              </LinkButton>
            )}
            {mayMend && <Link to={`/questions/${data.questionId}/edit`}>修改试题</Link>}
          </Space>
        }
      />
      <QuestionView
        {...data}
        place={isMarked(data.type) ? `${data.attempts} 份答卷` : typeLabel(data.type)}
        mark={data.corrected && <Tag color="blue">{correctedText(data)}</Tag>}
      >
        {isMarked(data.type) && <Figures {...data} />}
      </QuestionView>
      {data.choices.length > 0 && <Choices {...data} />}
    </div>
  );
}

function Figures({ facility, discrimination, pointBiserial }: QuestionAnalysis) {
  const figures = [
    ['得分率', percent(facility)],
    ['区分度', decimals(discrimination)],
    ['点二列相关', decimals(pointBiserial)],
  ];
  return figures.map(([label, value]) => (
    <span key={label}>
      <span className="muted" style={{ margin: '0 8px 0 24px' }}>
        {label}
      </span>
      <b>{value}</b>
    </span>
  ));
}

/** The distractor table. */
function Choices({ choices, options }: QuestionAnalysis) {
  const textOf = (key: string) => options.find((option) => option.key === key)?.text;
  return (
    <Table
      rowKey="key"
      size="small"
      pagination={false}
      dataSource={choices}
      columns={[
        {
          title: '选项',
          render: (_, { key, isKey }) => (
            <>
              {choiceName(key)} {textOf(key)} {isKey && <Tag color="green">答案</Tag>}
            </>
          ),
        },
        { title: '选择人次', dataIndex: 'count', className: 'numeric', width: 110 },
        { title: '占比', className: 'numeric', width: 90, render: (_, { share }) => percent(share) },
        {
          title: '与成绩的相关',
          className: 'numeric',
          width: 130,
          render: (_, { discrimination }) => decimals(discrimination),
        },
      ]}
    />
  );
}
