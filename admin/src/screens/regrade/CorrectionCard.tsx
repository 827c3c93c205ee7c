import { Card, Segmented } from 'antd';
import { useState } from 'react';
import type { CorrectionBody } from '../../../../api/domain/regrading/contract.ts';
import type { QuestionAnalysis } from '../../../../api/domain/statistics/contract.ts';
import { CorrectionForm, type Target } from './CorrectionForm.tsx';

interface CorrectionCardProps {
  question: QuestionAnalysis;
  /** What was asked when the page was left. */
  left: CorrectionBody | undefined;
  busy: boolean;
  onPreview(asked: CorrectionBody): void;
  /** What was shown is no longer what is asked. */
  onChange(): void;
}

const WHOLE = 0;

/** What is to be corrected: of a case also one of its parts. */
export function CorrectionCard({ question, left, onChange, ...more }: CorrectionCardProps) {
  const [number, setNumber] = useState(left?.part ?? WHOLE);
  const choose = (chosen: number) => {
    setNumber(chosen);
    onChange();
  };
  const target = targetOf(question, number);
  const own = left && (left.part ?? WHOLE) === number ? left : undefined;
  return (
    <Card title="怎样更正">
      <div className="stack">
        {question.parts.length > 0 && (
          <Segmented
            aria-label="更正哪一部分"
            style={{ alignSelf: 'flex-start', maxWidth: '100%', overflowX: 'auto' }}
            value={number}
            onChange={choose}
            options={[
              { value: WHOLE, label: '整题' },
              ...question.parts.map((_, at) => ({ value: at + 1, label: `第 ${at + 1} 小问` })),
            ]}
          />
        )}
        <CorrectionForm
          key={`${number} ${JSON.stringify([question.ruling, target.answer, target.alsoRight])}`}
          question={target}
          left={own}
          onChange={onChange}
          {...more}
        />
      </div>
    </Card>
  );
}

function targetOf(question: QuestionAnalysis, number: number): Target {
  const part = question.parts[number - 1];
  if (!part) return { ...question, part: null };
  const { type, options, answer, explanation } = part;
  return {
    ...{ itemId: question.itemId, type, options, answer, explanation },
    ...{ alsoRight: [], suggestedKeys: null, part: { number, count: question.parts.length } },
  };
}
