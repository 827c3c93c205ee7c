import { Button, Checkbox, Form, Input, Segmented } from 'antd';
import type { CorrectionBody } from '../../../../api/domain/regrading/contract.ts';
import type { Ruling } from '../../../../api/domain/regrading/ruling.ts';
import type { QuestionAnalysis } from '../../../../api/domain/statistics/contract.ts';
import { AnswerInput } from '../../widgets/AnswerInput.tsx';
import type { Answer } from '../../widgets/questionTypes.ts';
import { isMarked } from '../results/analysisText.ts';

const RULINGS: { value: Ruling; label: string }[] = [
  { value: 'key', label: '更正答案' },
  { value: 'gift', label: '送分' },
  { value: 'void', label: '作废' },
];
const MEANINGS: Record<Ruling, string> = {
  key: '按正确答案重新判对错、算分',
  gift: '所有人都得这道题的分，没有作答的也得；不计对错，不进错题本',
  void: '这道题不计分：满分减去它的分值，及格分按比例降低；不计对错，不进错题本',
};

/** Of one of so many parts of a case. */
const meaningOfPart = (count: number): Record<Ruling, string> => ({
  key: '学员和评分员看到的这个小问的答案换成这一个；评分员已评的分不变',
  gift: `所有人都得这个小问的分（整题的 1/${count}）；评分员按其余小问评分，系统折算`,
  void: `这个小问不计分：满分减去整题的 1/${count}，及格分按比例降低；评分员按其余小问评分，系统折算`,
});

/** Of what people grade, and learners compare with the reference. */
const MEANINGS_OF_SUBJECTIVE: Record<Ruling, string> = {
  key: '学员和评分员看到的参考答案换成这一个；评分员已评的分不变',
  gift: '所有人都得这道题的分，没有作答的也得；评分员不再评',
  void: '这道题不计分：满分减去它的分值，及格分按比例降低；评分员不再评',
};

/** The question as a whole, or a part of a case. */
export type Target = Pick<
  QuestionAnalysis,
  'itemId' | 'type' | 'options' | 'answer' | 'alsoRight' | 'explanation' | 'suggestedKeys'
> & { part: { number: number; count: number } | null };

interface CorrectionFormProps {
  question: Target;
  /** What was asked when the page was left. */
  left: CorrectionBody | undefined;
  busy: boolean;
  onPreview(asked: CorrectionBody): void;
  /** What was shown is no longer what is asked. */
  onChange(): void;
}

interface Values {
  ruling: Ruling;
  /** Of a single choice: any of these is right. */
  keys: string[];
  answers: (Answer | undefined)[];
  explanation: string;
}

export function CorrectionForm({ question, left, busy, onPreview, onChange }: CorrectionFormProps) {
  const { itemId, type, options, part } = question;
  const [form] = Form.useForm<Values>();
  const ruling = Form.useWatch('ruling', form) ?? 'key';
  const isSingle = type === 'single' && !part;
  const meanings = part ? meaningOfPart(part.count) : isMarked(type) ? MEANINGS : MEANINGS_OF_SUBJECTIVE;
  // What is not on the screen is not among the values.
  const send = ({ keys = [], answers = [], explanation }: Partial<Values> & Pick<Values, 'explanation'>) => {
    const given = isSingle
      ? keys.map((key) => ({ keys: [key] }))
      : answers.filter((one) => one !== undefined);
    onPreview({
      itemId,
      part: part?.number ?? null,
      ruling,
      answers: ruling === 'key' ? given : [],
      explanation: explanation.trim() === question.explanation ? null : explanation.trim(),
    });
  };
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      initialValues={{ type, options, ...(left ? asLeft(question, left) : startOf(question)) }}
      onValuesChange={onChange}
      onFinish={send}
    >
      {/* The answer's input reads these two. */}
      <Form.Item name="type" hidden noStyle>
        <Input />
      </Form.Item>
      <Form.Item name="options" hidden noStyle>
        <Input />
      </Form.Item>
      <Form.Item name="ruling" extra={meanings[ruling]}>
        <Segmented options={RULINGS} />
      </Form.Item>
      {ruling === 'key' && isSingle && (
        <Form.Item name="keys" label="正确答案" extra="可以选几个：答其中任何一个都算对">
          <Checkbox.Group options={options.map(({ key }) => key)} />
        </Form.Item>
      )}
      {ruling === 'key' && !isSingle && (
        <Answers
          several={!part && type !== 'judge' && isMarked(type)}
          label={isMarked(type) ? '正确答案' : '参考答案'}
        />
      )}
      <Form.Item name="explanation" label="解析" extra="学员会看到；原来的解析若按错误答案写，请一并改正">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} maxLength={20_000} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={busy}>
        预览影响
      </Button>
    </Form>
  );
}

/** Any of several keys is right as a whole. */
function Answers({ several, label }: { several: boolean; label: string }) {
  return (
    <Form.List name="answers">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }, index) => (
            <Form.Item key={key} label={index === 0 ? label : `或者（第 ${index + 1} 种答案）`}>
              <div style={{ display: 'flex', gap: 12, alignItems: 'flex-start' }}>
                <Form.Item name={name} noStyle>
                  <AnswerInput />
                </Form.Item>
                {index > 0 && (
                  <Button type="link" onClick={() => remove(name)}>
                    删除
                  </Button>
                )}
              </div>
            </Form.Item>
          ))}
          {several && (
            <Form.Item>
              <Button type="dashed" onClick={() => add()}>
                还有一种答案也算对
              </Button>
            </Form.Item>
          )}
        </>
      )}
    </Form.List>
  );
}

/** What the answers speak for, or else what counts now. */
function startOf({ type, answer, alsoRight, explanation, suggestedKeys }: Target): Values {
  const now = [answer, ...alsoRight];
  const suggested = suggestedKeys && answerOf(type, suggestedKeys);
  return {
    ruling: 'key',
    keys: suggestedKeys ?? now.flatMap((one) => ('keys' in one ? one.keys : [])),
    answers: suggested ? [suggested] : now,
    explanation,
  };
}

function asLeft(question: Target, { ruling, answers, explanation }: CorrectionBody): Values {
  const own = ruling === 'key' ? answers : [question.answer, ...question.alsoRight];
  return {
    ruling,
    keys: own.flatMap((one) => ('keys' in one ? one.keys : [])),
    answers: own,
    explanation: explanation ?? question.explanation,
  };
}

const answerOf = (type: QuestionAnalysis['type'], keys: string[]): Answer =>
  type === 'judge' ? { value: keys[0] === 'T' } : { keys };
