/** Taking an import of learners back, told before with counts. */
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Modal, Skeleton } from 'antd';
import { useState } from 'react';
import type { ListUndone } from '../../../../api/domain/learnerImports/contract.ts';
import { request } from '../../http/request.ts';
import { PATH, useListStep } from './useLearnerImport.ts';

export function UndoList({ id }: { id: number }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button danger size="small" onClick={() => setOpen(true)}>
        撤销导入
      </Button>
      {open && <UndoDialog id={id} onClose={() => setOpen(false)} />}
    </>
  );
}

function UndoDialog({ id, onClose }: { id: number; onClose: () => void }) {
  const { busy, take } = useListStep(id);
  const { data, error } = useQuery({
    queryKey: ['learnerImportUndo', id],
    queryFn: async () => (await request<{ data: ListUndone }>('GET', `${PATH}/${id}/undo`)).data,
    gcTime: 0,
    staleTime: 0,
  });
  return (
    <Modal
      open
      title="撤销这次导入？"
      okText="撤销导入"
      okButtonProps={{ danger: true, disabled: !data }}
      confirmLoading={busy}
      onOk={async () => {
        if (await take('undo')) onClose();
      }}
      onCancel={onClose}
    >
      {error && <Alert type="error" showIcon message={error.message} />}
      {data ? <Told {...data} /> : !error && <Skeleton active />}
    </Modal>
  );
}

const Told = ({ removed, kept, restored, memberships }: ListUndone) => (
  <ul style={{ margin: 0, paddingInlineStart: 20 }}>
    <li>
      移除 <b>{removed}</b> 位新学员：导入后从未登录
    </li>
    {kept > 0 && (
      <li>
        保留 <b>{kept}</b> 位新学员：已经登录过，或已有别的记录
      </li>
    )}
    <li>
      恢复 <b>{restored}</b> 位学员的资料：导入后又改过的项目不动
    </li>
    <li>
      收回 <b>{memberships}</b> 份随导入开通的会员
    </li>
  </ul>
);
