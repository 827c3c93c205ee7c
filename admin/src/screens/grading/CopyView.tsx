import { Alert, Card, Result, Skeleton } from 'antd';
import type { GradingCopy } from '../../../../api/domain/grading/contract.ts';
import { Absent } from '../../layout/Absent.tsx';
import { LinkButton } from '../../layout/LinkButton.tsx';
import { MarkedText } from '../../widgets/MarkedText.tsx';
import { PartList } from '../../widgets/QuestionView.tsx';
import { answerText, typeLabel } from '../../widgets/questionTypes.ts';
import { MarkForm } from './MarkForm.tsx';
import { useCopies } from './useGrading.ts';
import './grading.css';

/** The question and what the learner wrote; reference and points stand beside, the points bar stays in sight. */
export function CopyView({ title }: { title: string }) {
  const { copy, problem, ...steps } = useCopies(title);
  if (copy === undefined) return problem ? <Absent error={problem} list="/grading" /> : <Skeleton active />;
  if (copy === null)
    return (
      <Card>
        <Result
          status="success"
          title="这份试卷没有您要评的答案了"
          subTitle="两人评分的答案，会由另一位评分员继续"
          extra={<LinkButton to="/grading">回到试卷列表</LinkButton>}
        />
      </Card>
    );
  return (
    <>
      {copy.others.length > 0 && (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 16 }}
          message={`两位评分员分别给了 ${copy.others.join(' 分和 ')} 分，相差过大，请您裁定，以您的分数为准`}
        />
      )}
      <div className="grading">
        <Question copy={copy} />
        <Reference copy={copy} />
      </div>
      <MarkForm key={copy.id} copy={copy} {...steps} />
    </>
  );
}

function Question({ copy }: { copy: GradingCopy }) {
  return (
    <Card title={`${typeLabel(copy.type)} · ${copy.maxScore} 分`}>
      <MarkedText text={copy.stem} />
      {copy.parts.map((part, at) => (
        <p key={part.stem}>
          （{at + 1}）<MarkedText text={part.stem} />
        </p>
      ))}
      <Settled copy={copy} />
      <h2 className="grading-head">学员的作答</h2>
      <div className="grading-answer">{'text' in copy.response ? copy.response.text : ''}</div>
    </Card>
  );
}

/** What counts alike for everybody is not the rater's to judge. */
function Settled({ copy: { parts, maxScore } }: { copy: GradingCopy }) {
  const settled = parts.flatMap(({ ruling }, at) => (ruling && ruling !== 'key' ? [at + 1] : []));
  if (settled.length === 0) return null;
  return (
    <Alert
      type="info"
      showIcon
      style={{ marginTop: 12 }}
      message={`第 ${settled.join('、')} 小问已送分或作废：请只看其余小问，仍按满分 ${maxScore} 分给，系统会折算`}
    />
  );
}

function Reference({ copy: { answer, explanation, parts } }: { copy: GradingCopy }) {
  return (
    <Card title="参考答案与评分要点">
      <MarkedText text={answerText(answer)} />
      {explanation && (
        <>
          <h2 className="grading-head">评分要点</h2>
          <MarkedText text={explanation} />
        </>
      )}
      <PartList parts={parts} />
    </Card>
  );
}
