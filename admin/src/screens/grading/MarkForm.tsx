import { Button, Form, Input, InputNumber, type InputNumberProps, Space } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import type { GradingCopy } from '../../../../api/domain/grading/contract.ts';

interface MarkFormProps {
  copy: GradingCopy;
  busy: boolean;
  hasPrevious: boolean;
  give(score: number, note: string): void;
  skip(): void;
  goBack(): void;
}

/** The cursor waits in the points: a number and Enter is all that an answer needs. */
export function MarkForm({ copy: { maxScore, mine }, busy, hasPrevious, give, skip, goBack }: MarkFormProps) {
  const [score, setScore] = useState<InputNumberProps['value']>(mine?.score ?? null);
  const [note, setNote] = useState(mine?.note ?? '');
  const points = score === null || score === undefined || score === '' ? undefined : Number(score);
  const fits = points !== undefined && points >= 0 && points <= maxScore;
  const send = () => fits && !busy && give(points, note);
  const forward = () => !busy && skip();
  const back = () => !busy && hasPrevious && goBack();
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) send();
    else if (event.altKey && event.key === 'ArrowRight') forward();
    else if (event.altKey && event.key === 'ArrowLeft') back();
    else return;
    // Also where it does nothing: the browser would go back a page, and the points typed would be lost.
    event.preventDefault();
  };
  return (
    <Form className="grading-bar" layout="inline" onKeyDown={onKey}>
      <Form.Item
        label="得分"
        htmlFor="grading-score"
        validateStatus={points === undefined || fits ? undefined : 'error'}
      >
        <InputNumber
          id="grading-score"
          autoFocus
          // What is typed once the points are on their way would reach nobody.
          readOnly={busy}
          style={{ width: 160 }}
          step={0.5}
          value={score}
          addonAfter={`/ ${maxScore} 分`}
          onChange={setScore}
        />
      </Form.Item>
      <Space.Compact>
        <Button onClick={() => setScore(0)}>0 分</Button>
        <Button onClick={() => setScore(maxScore)}>满分</Button>
      </Space.Compact>
      <Form.Item label="备注" htmlFor="grading-note" className="grading-note">
        <Input
          id="grading-note"
          maxLength={500}
          readOnly={busy}
          value={note}
          placeholder="可不填，例如扣分的原因"
          onChange={(event) => setNote(event.target.value)}
        />
      </Form.Item>
      <Space>
        <Button type="primary" disabled={!fits} loading={busy} onClick={send}>
          {mine ? '改为此分' : '提交，下一份'}
        </Button>
        <Button disabled={busy} onClick={forward}>
          跳过
        </Button>
        <Button disabled={busy || !hasPrevious} onClick={back}>
          上一份
        </Button>
      </Space>
      <p className="muted grading-keys">
        {points !== undefined && !fits ? `得分应在 0 到 ${maxScore} 之间。` : ''}
        键盘：输入分数后按 Enter 提交并到下一份，Alt+→ 跳过，Alt+← 回到上一份
      </p>
    </Form>
  );
}
