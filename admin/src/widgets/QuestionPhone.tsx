/** A question as the mini program shows it to a learner: while answering, and after submission. */
import { CheckOutlined, CloseOutlined } from '@ant-design/icons';
import { Segmented, Switch } from 'antd';
import { useState } from 'react';
import { MarkedText } from './MarkedText.tsx';
import type { PreviewProps } from './previews.tsx';
import {
  type Answer,
  answerText,
  type Option,
  type Part,
  type QuestionType,
  typeLabel,
} from './questionTypes.ts';
import './questionPhone.css';

/** A form under way: any of it may be missing. */
type Draft = { [K in keyof Shown]?: Shown[K] | null };
type Shown = Omit<Part, 'type'> & { type: QuestionType; parts: Part[] };

export function QuestionPhone({ values }: PreviewProps) {
  const [submitted, setSubmitted] = useState(false);
  const [explained, setExplained] = useState(true);
  const { parts, ...question } = values as Draft;
  return (
    <div className="phone-preview">
      <div className="phone-switches">
        <Segmented
          size="small"
          value={submitted}
          options={[
            { value: false, label: '作答时' },
            { value: true, label: '交卷后' },
          ]}
          onChange={setSubmitted}
        />
        {submitted && (
          <Switch
            size="small"
            aria-label="解析"
            checked={explained}
            checkedChildren="解析"
            unCheckedChildren="解析"
            onChange={setExplained}
          />
        )}
      </div>
      <section className="phone" aria-label="学员看到的样子">
        <div className="phone-bar">{submitted ? '答题解析' : '训练'}</div>
        <div className="phone-screen">
          <div className="phone-card">
            <Asked question={question} number="1." {...{ submitted, explained }} />
            {(parts ?? []).map((part, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place
              <div key={at} className="phone-part">
                <Asked question={part} number={`（${at + 1}）`} {...{ submitted, explained }} />
              </div>
            ))}
          </div>
        </div>
      </section>
    </div>
  );
}

interface AskedProps {
  question: Draft;
  number: string;
  submitted: boolean;
  explained: boolean;
}

function Asked({ question, number, submitted, explained }: AskedProps) {
  const { type, stem, explanation } = question;
  const key = answerText(question.answer);
  return (
    <>
      <div>
        <span className="phone-type">{type ? typeLabel(type) : '未选题型'}</span>
      </div>
      <div className="phone-stem">
        <span>{number}</span>
        {stem ? <MarkedText text={stem} /> : <span className="phone-faint">在左边填写题干</span>}
      </div>
      <Response question={question} submitted={submitted} />
      {submitted && key && (
        <div className="phone-answer">
          <span className="phone-faint">{hasReference(question.answer) ? '参考答案' : '正确答案'}</span>
          <MarkedText text={key} />
        </div>
      )}
      {submitted && explained && explanation && (
        <div className="phone-explanation">
          <b>解析</b>
          <MarkedText text={explanation} />
        </div>
      )}
    </>
  );
}

const hasReference = (answer: Answer | null | undefined): boolean => Boolean(answer && 'reference' in answer);

/** What the learner answers with. */
function Response({ question, submitted }: { question: Draft; submitted: boolean }) {
  const { type, options, answer } = question;
  if (type === 'single' || type === 'multiple')
    return (
      <Options
        options={options ?? []}
        several={type === 'multiple'}
        right={submitted ? keysOf(answer) : []}
      />
    );
  if (type === 'judge') return <Options options={VERDICTS} right={submitted ? keysOf(answer) : []} signed />;
  if (submitted || !type) return null;
  if (type !== 'fill') return <div className="phone-write">在此写下您的答案</div>;
  const blanks = answer && 'blanks' in answer ? answer.blanks : [];
  return blanks.map((_, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a blank is its place
    <div key={at} className="phone-option">
      <span className="phone-faint">第 {at + 1} 空　点此填写</span>
    </div>
  ));
}

const VERDICTS: Option[] = [
  { key: 'A', text: '正确' },
  { key: 'B', text: '错误' },
];

function keysOf(answer: Answer | null | undefined): string[] {
  if (answer && 'keys' in answer) return answer.keys;
  if (answer && 'value' in answer) return [answer.value ? 'A' : 'B'];
  return [];
}

interface OptionsProps {
  options: Option[];
  right: string[];
  several?: boolean;
  /** Ticked and crossed instead of lettered. */
  signed?: boolean;
}

function Options({ options, right, several = false, signed = false }: OptionsProps) {
  return options.map(({ key, text }) => {
    const isRight = right.includes(key);
    return (
      <div key={key} className={`phone-option${isRight ? ' is-right' : ''}`}>
        <span className={`phone-letter${several ? ' is-square' : ''}`}>
          {isRight ? <CheckOutlined /> : signed ? <Sign of={key} /> : key}
        </span>
        <MarkedText text={text ?? ''} />
      </div>
    );
  });
}

const Sign = ({ of }: { of: string }) => (of === 'A' ? <CheckOutlined /> : <CloseOutlined />);
