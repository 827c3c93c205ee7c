import { useInvalidate, useOne } from '@refinedev/core';
import { Alert, App, Button, Card, Input } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { Published } from '../../../../api/domain/bank/contract.ts';
import { request } from '../../http/request.ts';
import { Absent } from '../../layout/Absent.tsx';
import { PageHead } from '../../layout/PageHead.tsx';
import type { Row } from '../../widgets/types.ts';
import { DuplicatesNote } from '../duplicates/DuplicatesNote.tsx';
import { DifferenceView, sinceText, useDifference } from './DifferenceView.tsx';

/** Before a bank is published: what is new since the last version, and a note about it. */
export default function PublishScreen() {
  const { id = '' } = useParams();
  const { result: bank, query } = useOne<Row>({ resource: 'banks', id, errorNotification: false });
  const { data } = useDifference({ bankId: id });
  const [note, setNote] = useState('');
  const { publish, busy, problem } = usePublish(id);
  if (query.error) return <Absent error={query.error} list="/banks" />;
  return (
    <>
      <PageHead
        title={`发布“${bank?.name ?? ''}”`}
        sub={data && sinceText(data)}
        back={`/banks/${id}/versions`}
        extra={
          <Button type="primary" loading={busy} onClick={() => publish(note)}>
            发布新版本
          </Button>
        }
      />
      <div className="stack">
        <DuplicatesNote bankId={Number(id)} />
        {problem && <Alert type="error" showIcon message={problem} />}
        <Card>
          <label htmlFor="publish-note">版本说明（可不填）</label>
          <Input.TextArea
            id="publish-note"
            value={note}
            maxLength={2000}
            autoSize={{ minRows: 2, maxRows: 8 }}
            placeholder="这一版有什么新内容，例如：补充了安全用电 40 题，改正 3 题的答案"
            onChange={(event) => setNote(event.target.value)}
          />
          <p className="muted" style={{ marginBottom: 0 }}>
            发布后学员新开的训练使用新版本；正在作答的学员仍用原来的版本，按原来的版本评分。
          </p>
        </Card>
        <Card>
          <DifferenceView bankId={id} />
        </Card>
      </div>
    </>
  );
}

function usePublish(id: string) {
  const { message } = App.useApp();
  const navigate = useNavigate();
  const invalidate = useInvalidate();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const publish = async (note: string) => {
    setBusy(true);
    setProblem('');
    try {
      const { data } = await request<{ data: Published }>('POST', `/banks/${id}/publish`, { note });
      for (const resource of ['banks', 'bank-versions'])
        await invalidate({ resource, invalidates: ['resourceAll'] });
      message.success(`已发布为第 ${data.number} 版，共 ${data.itemCount} 题`, 5);
      navigate(`/banks/${id}/versions`);
    } catch (error) {
      setProblem((error as Error).message);
    } finally {
      setBusy(false);
    }
  };
  return { publish, busy, problem };
}
