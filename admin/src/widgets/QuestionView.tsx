import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { MarkedText } from './MarkedText.tsx';
import {
  type Answer,
  answerText,
  type Option,
  type Part,
  type QuestionType,
  typeLabel,
} from './questionTypes.ts';

/** `ruling`: how a published part was corrected by itself. */
type ShownPart = Omit<Part, 'type'> & { type: QuestionType; ruling?: keyof typeof CORRECTED_PARTS };

const CORRECTED_PARTS = { key: '答案已更正', gift: '已送分', void: '已作废' };

interface QuestionViewProps {
  /** Where it stands: "12" or "Sheet1 第 12 行". */
  place: string;
  type: QuestionType;
  stem: string;
  options: Option[];
  answer: Answer;
  explanation: string;
  parts?: ShownPart[];
  /** Beside the type, for example whether a learner got it right. */
  mark?: ReactNode;
  /** Under the options, for example what a learner answered. */
  children?: ReactNode;
}

/** A question with its key, as staff check it. */
export function QuestionView({ place, mark, children, parts = [], ...question }: QuestionViewProps) {
  return (
    <article className="question">
      <div>
        <Tag>{typeLabel(question.type)}</Tag>
        {mark}
        <span className="muted">{place}</span>
      </div>
      <div style={{ marginTop: 6 }}>
        <MarkedText text={question.stem} />
      </div>
      <OptionLines options={question.options} answer={question.answer} />
      <PartList parts={parts} />
      <KeyLines answer={question.answer} explanation={question.explanation} hasParts={parts.length > 0}>
        {children}
      </KeyLines>
    </article>
  );
}

/** @param answer whose keys are marked */
export function OptionLines({ options, answer }: { options: Option[]; answer?: Answer }) {
  if (options.length === 0) return null;
  const keys = answer && 'keys' in answer ? answer.keys : [];
  return (
    <ul className="question-options">
      {options.map(({ key, text }) => (
        <li key={key} className={keys.includes(key) ? 'is-key' : undefined}>
          {key}.&nbsp;
          <MarkedText text={text} />
        </li>
      ))}
    </ul>
  );
}

/** What a case question asks about its text, each with its own key. */
export function PartList({ parts }: { parts: ShownPart[] }) {
  return parts.map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place
    <section key={at} className="question-part">
      <div className="question-line">
        <span className="muted">
          （{at + 1}）{typeLabel(part.type)}
        </span>
        <MarkedText text={part.stem} />
        {part.ruling && <Tag color="blue">{CORRECTED_PARTS[part.ruling]}</Tag>}
      </div>
      <OptionLines options={part.options} answer={part.answer} />
      <KeyLines answer={part.answer} explanation={part.explanation} />
    </section>
  ));
}

interface KeyLinesProps {
  answer: Answer;
  explanation: string;
  /** The key of a case may stand in its parts only. */
  hasParts?: boolean;
  children?: ReactNode;
}

function KeyLines({ answer, explanation, hasParts = false, children }: KeyLinesProps) {
  const key = answerText(answer);
  return (
    <>
      {!(hasParts && key === '') && (
        <div className="question-line" style={{ marginTop: 8 }}>
          <span className="muted">答案</span>
          {'reference' in answer ? (
            <MarkedText text={key} />
          ) : (
            <b>
              <MarkedText text={key} />
            </b>
          )}
        </div>
      )}
      {children && <div>{children}</div>}
      {explanation && (
        <div className="question-line" style={{ marginTop: 4 }}>
          <span className="muted">解析</span>
          <MarkedText text={explanation} />
        </div>
      )}
    </>
  );
}
