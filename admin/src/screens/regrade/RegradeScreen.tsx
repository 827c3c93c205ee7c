import { useQuery } from '@tanstack/react-query';
import { Alert, Card, Skeleton, Tag } from 'antd';
import { useRef } from 'react';
import { useParams } from 'react-router';
import type { PreviewView } from '../../../../api/domain/regrading/contract.ts';
import type { QuestionAnalysis } from '../../../../api/domain/statistics/contract.ts';
import { request } from '../../http/request.ts';
import { Absent } from '../../layout/Absent.tsx';
import { PageHead } from '../../layout/PageHead.tsx';
import { QuestionView } from '../../widgets/QuestionView.tsx';
import { correctedText, isMarked, verdict } from '../results/analysisText.ts';
import { ConfirmPanel } from './ConfirmPanel.tsx';
import { CorrectionCard } from './CorrectionCard.tsx';
import { Effects } from './Effects.tsx';
import { LastRegrading } from './LastRegrading.tsx';
import { Looking } from './Looking.tsx';
import { useLeftPreview, usePreview } from './usePreview.ts';

/** A wrong key of a published question: what is right, what that changes, and then it is done. */
export default function RegradeScreen() {
  const itemId = Number(useParams().id);
  const { data, error, refetch } = useQuery({
    queryKey: ['questionAnalysis', itemId],
    queryFn: async () =>
      (await request<{ data: QuestionAnalysis }>('GET', `/results/questions/${itemId}`)).data,
  });
  const left = useLeftPreview(itemId);
  const problem = error ?? left.error;
  if (problem) return <Absent error={problem} list="/results?tab=questions" />;
  if (!data || left.data === undefined) return <Skeleton active />;
  return <Correction question={data} left={left.data} onCorrected={refetch} />;
}

interface CorrectionProps {
  question: QuestionAnalysis;
  left: PreviewView | null;
  onCorrected(): Promise<unknown>;
}

function Correction({ question, left, onCorrected }: CorrectionProps) {
  const { ask, asking, error, view, forget } = usePreview(left);
  const top = useRef<HTMLDivElement>(null);
  /** The form for the next correction, which starts from this one, comes as its panel goes. */
  const done = async () => {
    await onCorrected();
    forget();
    top.current?.scrollIntoView();
  };
  return (
    <>
      <PageHead
        title="更正答案并重新评分"
        sub="先看影响，再确认；已发布的版本不变，更正记录在它旁边，需要时可以再更正回来"
        back="/results?tab=questions"
      />
      <div className="stack" ref={top}>
        {/* Who prepares the next correction meanwhile keeps it. */}
        <LastRegrading questionId={question.questionId} onDone={() => void onCorrected()} />
        <Card>
          <QuestionView
            {...question}
            place={
              isMarked(question.type)
                ? `${question.attempts} 份答卷 · ${verdict(question)}`
                : verdict(question)
            }
            mark={question.corrected && <Tag color="blue">{correctedText(question)}</Tag>}
          />
        </Card>
        <CorrectionCard
          question={question}
          left={left?.asked}
          busy={asking}
          onPreview={ask}
          onChange={forget}
        />
        {error && <Alert type="error" showIcon message={error.message} />}
        {view && !view.result && <Looking view={view} />}
        {view?.result && <Effects preview={view.result} id={view.id} onAgain={() => ask(view.asked)} />}
        {view?.result && <ConfirmPanel key={view.id} view={view} preview={view.result} onDone={done} />}
      </div>
    </>
  );
}
