/** Taking a confirmed import back: told before with counts, decided where somebody has edited since. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, List, Modal, Radio, Skeleton } from 'antd';
import dayjs from 'dayjs';
import { type ReactNode, useState } from 'react';
import type { UndoPlan, UndoResult } from '../../../../api/domain/imports/mendContract.ts';
import { request } from '../../http/request.ts';
import { MINUTE } from '../../widgets/DateInputs.tsx';

interface Undo {
  plan: UndoPlan | null;
  undone: UndoResult | null;
}

const useUndo = (id: number) =>
  useQuery({
    queryKey: ['import', id, 'undo'],
    queryFn: async () => (await request<{ data: Undo }>('GET', `/imports/${id}/undo`)).data,
    gcTime: 0,
    staleTime: 0,
  });

export function UndoButton({ importId }: { importId: number }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button danger onClick={() => setOpen(true)}>
        撤销导入
      </Button>
      {open && <UndoDialog importId={importId} onClose={() => setOpen(false)} />}
    </>
  );
}

function UndoDialog({ importId, onClose }: { importId: number; onClose: () => void }) {
  const { message } = App.useApp();
  const client = useQueryClient();
  const { data, error } = useUndo(importId);
  const [edited, setEdited] = useState<'keep' | 'remove'>();
  const [busy, setBusy] = useState(false);
  const plan = data?.plan;
  const undecided = plan ? plan.edited > 0 && !edited : true;
  const undo = async () => {
    if (!plan) return;
    const { deletes, retires } = plan;
    setBusy(true);
    try {
      await request('POST', `/imports/${importId}/undo`, {
        told: { deletes, retires, edited: plan.edited },
        edited,
      });
      message.success('已撤销这次导入');
      onClose();
    } catch (failure) {
      message.error((failure as Error).message, 6);
    } finally {
      await client.invalidateQueries({ queryKey: ['import', importId] });
      setBusy(false);
    }
  };
  return (
    <Modal
      open
      title="撤销这次导入？"
      okText="撤销导入"
      okButtonProps={{ danger: true, disabled: undecided }}
      confirmLoading={busy}
      onOk={undo}
      onCancel={onClose}
    >
      {error && <Alert type="error" showIcon message={error.message} />}
      {plan ? <PlanView plan={plan} edited={edited} onDecide={setEdited} /> : !error && <Skeleton active />}
    </Modal>
  );
}

interface PlanViewProps {
  plan: UndoPlan;
  edited?: 'keep' | 'remove';
  onDecide: (edited: 'keep' | 'remove') => void;
}

function PlanView({ plan, edited, onDecide }: PlanViewProps) {
  return (
    <div className="stack">
      <ul style={{ margin: 0, paddingInlineStart: 20 }}>
        <li>
          删除 <b>{plan.deletes}</b> 题：导入后没有发布、使用或修改过
        </li>
        {plan.retires > 0 && (
          <li>
            停用 <b>{plan.retires}</b>{' '}
            题：已发布或已使用。已发布的版本和学员的记录不变，再次发布后学员不再练到它们
          </li>
        )}
      </ul>
      {plan.edited > 0 && (
        <>
          <Alert type="warning" showIcon message={`另有 ${plan.edited} 题在导入后被修改过，请选择怎么处理`} />
          <List
            size="small"
            bordered
            style={{ maxHeight: 220, overflow: 'auto' }}
            dataSource={plan.editedNames}
            renderItem={({ stem, updatedAt }) => (
              <List.Item extra={<span className="muted numeric">{dayjs(updatedAt).format(MINUTE)}</span>}>
                {stem}
              </List.Item>
            )}
          />
          <Radio.Group
            value={edited}
            onChange={(event) => onDecide(event.target.value as 'keep' | 'remove')}
            options={[
              { value: 'keep', label: '保留修改过的题' },
              { value: 'remove', label: '一并撤销（修改会丢失）' },
            ]}
          />
        </>
      )}
    </div>
  );
}

/** After the fact. */
export function UndoneNote({ importId, again }: { importId: number; again: ReactNode }) {
  const { data } = useUndo(importId);
  const undone = data?.undone;
  const parts = undone && [
    `删除 ${undone.deleted} 题`,
    ...(undone.retired > 0 ? [`停用 ${undone.retired} 题（已发布或已使用）`] : []),
    ...(undone.kept > 0 ? [`保留修改过的 ${undone.kept} 题`] : []),
  ];
  return (
    <Alert type="info" showIcon message="这次导入已撤销" description={parts?.join('，')} action={again} />
  );
}
