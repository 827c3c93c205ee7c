import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { type Answer, answerText, type Option, type QuestionType, typeLabel } from './questionTypes.ts';

interface QuestionViewProps {
  /** Where it stands: "12" or "Sheet1 第 12 行". */
  place: string;
  type: QuestionType;
  stem: string;
  options: Option[];
  answer: Answer;
  explanation: string;
  /** Beside the type, for example whether a learner got it right. */
  mark?: ReactNode;
  /** Under the options, for example what a learner answered. */
  children?: ReactNode;
}

/** A question with its key, as staff check it. */
export function QuestionView({
  place,
  type,
  stem,
  options,
  answer,
  explanation,
  mark,
  children,
}: QuestionViewProps) {
  const keys = 'keys' in answer ? answer.keys : [];
  return (
    <article className="question">
      <div>
        <Tag>{typeLabel(type)}</Tag>
        {mark}
        <span className="muted">{place}</span>
      </div>
      <div style={{ marginTop: 6, whiteSpace: 'pre-wrap' }}>{stem}</div>
      {options.length > 0 && (
        <ul className="question-options">
          {options.map(({ key, text }) => (
            <li key={key} className={keys.includes(key) ? 'is-key' : undefined}>
              {key}. {text}
            </li>
          ))}
        </ul>
      )}
      <div style={{ marginTop: 8 }}>
        <span className="muted">答案　</span>
        <b>{answerText(answer)}</b>
        {children}
      </div>
      {explanation && (
        <div style={{ marginTop: 4 }}>
          <span className="muted">解析　</span>
          {explanation}
        </div>
      )}
    </article>
  );
}
