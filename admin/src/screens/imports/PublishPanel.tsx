import { useInvalidate } from '@refinedev/core';
import { Alert, App, Button, Card, Space } from 'antd';
import { type ReactNode, useState } from 'react';
import type { z } from 'zod';
import type { publishReply } from '../../../../api/domain/imports/contract.ts';
import { request } from '../../http/request.ts';
import { LinkButton } from '../../layout/LinkButton.tsx';
import { DuplicatesNote } from '../duplicates/DuplicatesNote.tsx';
import { DifferenceView, sinceText, useDifference } from '../versions/DifferenceView.tsx';

type Published = z.infer<typeof publishReply>['data'];

interface PublishPanelProps {
  bankId: number;
  imported: number;
  undo: ReactNode;
}

/** After the questions are in the bank: freeze them as a version that learners get. */
export function PublishPanel({ bankId, imported, undo }: PublishPanelProps) {
  const { message } = App.useApp();
  const invalidate = useInvalidate();
  const compared = { bankId: String(bankId) };
  const { data: difference } = useDifference(compared, 'added');
  const [busy, setBusy] = useState(false);
  const [version, setVersion] = useState<Published | null>(null);
  const publish = async () => {
    setBusy(true);
    try {
      const { data } = await request<{ data: Published }>('POST', `/banks/${bankId}/publish`);
      setVersion(data);
      await invalidate({ resource: 'banks', invalidates: ['resourceAll'] });
    } catch (error) {
      message.error((error as Error).message, 6);
    } finally {
      setBusy(false);
    }
  };
  const look = (
    <LinkButton
      to={`/questions?filters[0][field]=bankId&filters[0][operator]=in&filters[0][value][0]=${bankId}`}
    >
      查看试题
    </LinkButton>
  );
  if (version)
    return (
      <Alert
        type="success"
        showIcon
        message={`已发布为第 ${version.number} 版，共 ${version.itemCount} 题`}
        description="学员从现在起训练这一版；已经开始的训练不受影响。接下来可以设置组卷规则。"
        action={
          <Space>
            {undo}
            {look}
            <LinkButton to="/blueprints" type="primary">
              组卷规则
            </LinkButton>
          </Space>
        }
      />
    );
  return (
    <Card>
      <div className="stack">
        <DuplicatesNote bankId={bankId} />
        <div className="toolbar" style={{ padding: 0 }}>
          <span>
            已写入 <b>{imported}</b> 题{difference && `；${sinceText(difference)}`}
            。发布后学员才能看到；发布的版本不再改变，以后修改试题要再发布一版。
          </span>
          <Space>
            {undo}
            {look}
            <Button type="primary" loading={busy} onClick={publish}>
              发布题库
            </Button>
          </Space>
        </div>
        {difference?.from && <DifferenceView {...compared} first="added" />}
      </div>
    </Card>
  );
}
