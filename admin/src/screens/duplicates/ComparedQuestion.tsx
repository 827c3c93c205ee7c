import { Tag } from 'antd';
import type { PairSide } from '../../../../api/domain/bank/duplicates/contract.ts';
import { normalise } from '../../../../api/domain/bank/duplicates/normalise.ts';
import { plainText } from '../../../../api/domain/bank/markedText.ts';
import { MarkedText } from '../../widgets/MarkedText.tsx';
import { PartList } from '../../widgets/QuestionView.tsx';
import { answerText, typeLabel } from '../../widgets/questionTypes.ts';
import { textDifference } from './textDifference.ts';

interface ComparedQuestionProps {
  question: PairSide;
  /** What differs from it is marked. */
  other: PairSide;
}

/** One side of a pair. */
export function ComparedQuestion({ question, other }: ComparedQuestionProps) {
  const { type, place, questionId, stem, options, explanation, parts } = question;
  return (
    <article className="question" aria-label={questionId ? `题库试题 ${questionId}` : place}>
      <div>
        <Tag>{typeLabel(type)}</Tag>
        <Tag color={questionId ? 'blue' : 'gold'}>{questionId ? `题库编号 ${questionId}` : '导入的文件'}</Tag>
        <span className="muted">{place}</span>
      </div>
      <div style={{ marginTop: 6 }}>
        <Differing text={stem} other={other.stem} />
      </div>
      {options.length > 0 && <Options question={question} other={other} />}
      <PartList parts={parts} />
      <div className="question-line" style={{ marginTop: 8 }}>
        <span className="muted">答案　</span>
        <b>
          <Differing text={keyText(question)} other={keyText(other)} />
        </b>
      </div>
      {explanation && (
        <div className="question-line" style={{ marginTop: 4 }}>
          <span className="muted">解析　</span>
          <Differing text={explanation} other={other.explanation} />
        </div>
      )}
    </article>
  );
}

/** The texts of the right options: their letters say nothing when the order differs. */
function keyText({ answer, options }: PairSide): string {
  if (!('keys' in answer)) return answerText(answer);
  return options
    .filter(({ key }) => answer.keys.includes(key))
    .map(({ text }) => text)
    .sort()
    .join('；');
}

function Options({ question: { options, answer }, other }: ComparedQuestionProps) {
  const keys = 'keys' in answer ? answer.keys : [];
  const texts = new Set(other.options.map(({ text }) => normalise(text)));
  // An option that the other one has anywhere does not differ, and is not what another is compared with.
  const own = new Set(options.map(({ text }) => normalise(text)));
  const foreign = other.options.filter(({ text }) => !own.has(normalise(text)));
  const changed = options.filter(({ text }) => !texts.has(normalise(text)));
  return (
    <ul className="question-options">
      {options.map((option) => {
        const at = changed.indexOf(option);
        return (
          <li key={option.key} className={keys.includes(option.key) ? 'is-key' : undefined}>
            {option.key}.&nbsp;
            {at < 0 ? (
              <MarkedText text={option.text} />
            ) : (
              <Differing text={option.text} other={foreign[at]?.text ?? ''} />
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** Character by character; with formulas, pictures or tables in it, as a whole. */
function Differing({ text, other }: { text: string; other: string }) {
  if (normalise(text) === normalise(other)) return <MarkedText text={text} />;
  if (plainText(text) !== text || plainText(other) !== other)
    return (
      <mark className="differs">
        <MarkedText text={text} />
      </mark>
    );
  return (
    <span style={{ whiteSpace: 'pre-wrap' }}>
      {textDifference(text, other)[0].map((piece, at) =>
        piece.differs ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place
          <mark key={at} className="differs">
            {piece.text}
          </mark>
        ) : (
          piece.text
        ),
      )}
    </span>
  );
}
