import { Card, Tabs } from 'antd';
import { useSearchParams } from 'react-router';
import { PageHead } from '../../layout/PageHead.tsx';
import { useCan, useMeta, useResource } from '../../meta/MetaContext.tsx';
import { Attempts } from './Attempts.tsx';
import { QuestionResults } from './QuestionResults.tsx';
import { Scores } from './scores/Scores.tsx';

/** 成绩与统计: scores of learners, classes and organisations, attempts one by one, right and wrong by question. */
export default function ResultsScreen() {
  const [params, setParams] = useSearchParams();
  const attempts = useResource('attempts');
  const { rights } = useMeta();
  const mayJudge = useCan('questions', 'list');
  const tabs = [
    ...(rights.includes('get /results/scores')
      ? [{ key: 'scores', label: '成绩统计', children: <Scores /> }]
      : []),
    ...(attempts
      ? [
          {
            key: 'attempts',
            label: '每次训练',
            children: <Attempts key={params.toString()} resource={attempts} />,
          },
        ]
      : []),
    ...(mayJudge ? [{ key: 'questions', label: '每题对错', children: <QuestionResults /> }] : []),
  ];
  return (
    <>
      <PageHead title="成绩与统计" sub="学员、班级和机构的成绩，每次训练的答卷，以及每道题的对错和质量" />
      <Card styles={{ body: { padding: '4px 20px 20px' } }}>
        <Tabs
          activeKey={params.get('tab') ?? tabs[0]?.key}
          destroyOnHidden
          onChange={(tab) => setParams({ tab }, { replace: true })}
          items={tabs}
        />
      </Card>
    </>
  );
}
