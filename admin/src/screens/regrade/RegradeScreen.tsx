import { useQuery } from '@tanstack/react-query';
import { Card, Skeleton, Tag } from 'antd';
import { useRef, useState } from 'react';
import { useParams } from 'react-router';
import type { CorrectionBody } from '../../../../api/domain/regrading/contract.ts';
import type { QuestionAnalysis } from '../../../../api/domain/statistics/contract.ts';
import { request } from '../../http/request.ts';
import { Absent } from '../../layout/Absent.tsx';
import { PageHead } from '../../layout/PageHead.tsx';
import { QuestionView } from '../../widgets/QuestionView.tsx';
import { correctedText, isMarked, verdict } from '../results/analysisText.ts';
import { ConfirmPanel } from './ConfirmPanel.tsx';
import { CorrectionForm } from './CorrectionForm.tsx';
import { Effects } from './Effects.tsx';
import { LastRegrading } from './LastRegrading.tsx';
import { usePreview } from './usePreview.ts';

/** A wrong key of a published question: what is right, what that changes, and then it is done. */
export default function RegradeScreen() {
  const itemId = Number(useParams().id);
  const { data, error, refetch } = useQuery({
    queryKey: ['questionAnalysis', itemId],
    queryFn: async () =>
      (await request<{ data: QuestionAnalysis }>('GET', `/results/questions/${itemId}`)).data,
  });
  const [asked, setAsked] = useState<CorrectionBody>();
  const preview = usePreview(asked);
  const top = useRef<HTMLDivElement>(null);
  if (error) return <Absent error={error} list="/results?tab=questions" />;
  if (!data) return <Skeleton active />;
  const done = () => {
    setAsked(undefined);
    top.current?.scrollIntoView();
    void refetch();
  };
  return (
    <>
      <PageHead
        title="更正答案并重新评分"
        sub="先看影响，再确认；已发布的版本不变，更正记录在它旁边，需要时可以再更正回来"
        back="/results?tab=questions"
      />
      <div className="stack" ref={top}>
        <LastRegrading questionId={data.questionId} onDone={done} />
        <Card>
          <QuestionView
            {...data}
            place={isMarked(data.type) ? `${data.attempts} 份答卷 · ${verdict(data)}` : verdict(data)}
            mark={data.corrected && <Tag color="blue">{correctedText(data)}</Tag>}
          />
        </Card>
        <Card title="怎样更正">
          <CorrectionForm
            key={`${data.ruling} ${JSON.stringify(data.answer)} ${JSON.stringify(data.alsoRight)}`}
            question={data}
            busy={preview.isFetching}
            onPreview={setAsked}
            onChange={() => setAsked(undefined)}
          />
        </Card>
        {asked && <Effects preview={preview} asked={asked} />}
        {asked && preview.data && <ConfirmPanel asked={asked} preview={preview.data} onDone={done} />}
      </div>
    </>
  );
}
