import { useInvalidate } from '@refinedev/core';
import { useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Card, Checkbox, Input, Popconfirm } from 'antd';
import { useState } from 'react';
import type {
  ConfirmBody,
  CorrectionBody,
  Preview,
  PreviewView,
} from '../../../../api/domain/regrading/contract.ts';
import { request } from '../../http/request.ts';

interface Confirmed {
  since: Preview['since'];
}

interface ConfirmPanelProps {
  view: PreviewView;
  preview: Preview;
  onDone(): Promise<void>;
}

export function ConfirmPanel({ view: { id: previewId, asked }, preview, onDone }: ConfirmPanelProps) {
  const [reason, setReason] = useState('');
  const [mends, setMends] = useState(preview.bankQuestion === 'wrong');
  const { confirm, busy, problem } = useConfirm(onDone);
  const send = () => confirm({ previewId, reason, mendQuestion: preview.bankQuestion === 'wrong' && mends });
  return (
    <Card title="确认">
      <div className="stack">
        <BankNote asked={asked} standing={preview.bankQuestion} mends={mends} setMends={setMends} />
        <div>
          <label htmlFor="regrade-reason">更正原因</label>
          <Input.TextArea
            id="regrade-reason"
            value={reason}
            maxLength={500}
            autoSize={{ minRows: 2, maxRows: 6 }}
            placeholder="例如：与教材第 36 页不符，经命题组核对"
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
        {problem && <Alert type="error" showIcon message={problem} />}
        <Popconfirm
          title={`将重新评定 ${preview.attempts + preview.since.handedIn} 份答卷`}
          description={`${preview.since.handedIn > 0 ? `预览过的 ${preview.attempts} 份中` : '其中'} ${preview.changed} 份的成绩会变化，学员会看到新旧成绩。`}
          okText="确认更正"
          onConfirm={send}
        >
          <Button
            type="primary"
            danger
            disabled={reason.trim() === ''}
            loading={busy}
            style={{ alignSelf: 'flex-start' }}
          >
            更正并重新评分
          </Button>
        </Popconfirm>
      </div>
    </Card>
  );
}

interface BankNoteProps {
  asked: CorrectionBody;
  standing: Preview['bankQuestion'];
  mends: boolean;
  setMends(mends: boolean): void;
}

/** The next version is made from the bank's question, not from this one. */
function BankNote({ asked: { part, ruling, answers }, standing, mends, setMends }: BankNoteProps) {
  if (standing === 'right')
    return (
      <Alert
        type="success"
        showIcon
        message={
          part === null
            ? '题库中的试题已是正确答案，下一版不受影响。'
            : '题库中的小问已改正或已删去，下一版不受影响。'
        }
      />
    );
  if (standing === 'retired')
    return <Alert type="info" showIcon message="题库中的这道试题已停用，不会进入下一版。" />;
  if (standing === 'changed')
    return (
      <Alert
        type="warning"
        showIcon
        message="题库中的这道试题在发布后改过题干或选项，答案也不同。请到试题中核对，否则下一版可能仍是错的。"
      />
    );
  const of = part === null ? '试题' : '小问';
  const [what, label] =
    ruling === 'key'
      ? [`题库中的${of}仍是错误答案，下一版还会出错。`, `同时更正题库中的${of}`]
      : part === null
        ? ['题库中的这道试题还在使用，会进入下一版。', '同时停用题库中的试题']
        : ['题库中的这个小问还在使用，会进入下一版。', '同时从题库的试题中删去这个小问'];
  const onlyFirst = ruling === 'key' && answers.length > 1 && mends;
  return (
    <Alert
      type="warning"
      showIcon
      message={what}
      description={
        <>
          <Checkbox checked={mends} onChange={(event) => setMends(event.target.checked)}>
            {label}
          </Checkbox>
          {onlyFirst && <p className="muted">题库中的试题只能有一种答案，将改为其中的第一种。</p>}
        </>
      }
    />
  );
}

function useConfirm(onDone: () => Promise<void>) {
  const { message } = App.useApp();
  const invalidate = useInvalidate();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const confirm = async (body: ConfirmBody) => {
    setBusy(true);
    setProblem('');
    try {
      const { since } = (await request<{ data: Confirmed }>('POST', '/regradings', body)).data;
      for (const resource of ['regradings', 'questions', 'attempts'])
        await invalidate({ resource, invalidates: ['resourceAll'] });
      await client.invalidateQueries({ queryKey: ['regradings'] });
      const more = since.handedIn + since.remarked;
      const told = more > 0 ? `；预览之后新交或变过分的 ${more} 份答卷也在其中` : '';
      await onDone();
      message.success(`答案已更正，正在重新评分${told}`);
    } catch (error) {
      setProblem((error as Error).message);
    } finally {
      setBusy(false);
    }
  };
  return { confirm, busy, problem };
}
