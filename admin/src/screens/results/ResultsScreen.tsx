import { Card, Tabs } from 'antd';
import { useSearchParams } from 'react-router';
import { PageHead } from '../../layout/PageHead.tsx';
import { useCan, useResource } from '../../meta/MetaContext.tsx';
import { QuestionResults } from './QuestionResults.tsx';
import { Scores } from './Scores.tsx';

/** 成绩与统计: scores by learner, and right and wrong by question. */
export default function ResultsScreen() {
  const [params, setParams] = useSearchParams();
  const attempts = useResource('attempts');
  const mayJudge = useCan('questions', 'list');
  return (
    <>
      <PageHead title="成绩与统计" sub="学员每次训练的成绩，以及每道题的对错和质量" />
      <Card styles={{ body: { padding: '4px 20px 20px' } }}>
        <Tabs
          activeKey={params.get('tab') ?? 'scores'}
          destroyOnHidden
          onChange={(tab) => setParams({ tab }, { replace: true })}
          items={[
            {
              key: 'scores',
              label: '学员成绩',
              children: attempts && <Scores resource={attempts} />,
            },
            ...(mayJudge ? [{ key: 'questions', label: '每题对错', children: <QuestionResults /> }] : []),
          ]}
        />
      </Card>
    </>
  );
}
