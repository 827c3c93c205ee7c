/** Confirms a deletion; names what still uses the row, which the server would refuse to orphan. */
import { useInvalidate } from '@refinedev/core';
import { useQuery } from '@tanstack/react-query';
import { Alert, App, Button, Modal, Spin } from 'antd';
import { useState } from 'react';
import type { ResourceMeta } from '../../../api/rest/metaTypes.ts';
import { request } from '../http/request.ts';
import { useReturnFocus } from '../layout/useReturnFocus.ts';
import type { Row } from '../widgets/types.ts';
import { useCommand } from './commands.ts';
import { titleOf } from './fields.ts';
import { offeredCommands } from './offers.ts';

interface DeleteDialogProps {
  resource: ResourceMeta;
  rows: Row[];
  onClose: (deleted: boolean) => void;
}

interface Dependents {
  row: Row;
  uses: { label: string; count: number }[];
}

export function DeleteDialog({ resource, rows, onClose }: DeleteDialogProps) {
  useReturnFocus();
  const { message } = App.useApp();
  const invalidate = useInvalidate();
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const dependents = useDependents(resource, rows);
  const used = dependents.data ?? [];

  const remove = async () => {
    setBusy(true);
    setProblem('');
    try {
      const [first, ...others] = rows;
      if (others.length === 0) await request('DELETE', `/${resource.name}/${first?.id}`);
      else await request('POST', `/${resource.name}/batch`, { delete: rows.map(({ id }) => id) });
      message.success(`已删除 ${rows.length} 条`);
      await invalidate({ resource: resource.name, invalidates: ['list', 'many'] });
      onClose(true);
    } catch (error) {
      setProblem((error as Error).message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal
      open
      title={`删除${resource.label}`}
      okText="删除"
      okButtonProps={{ danger: true, disabled: dependents.isPending || used.length > 0 }}
      confirmLoading={busy}
      onOk={remove}
      onCancel={() => onClose(false)}
    >
      <div className="stack">
        <div>
          {rows[0] && rows.length === 1
            ? `确定删除“${titleOf(resource, rows[0])}”吗？`
            : `确定删除所选的 ${rows.length} 条吗？`}
          删除后不能恢复。
        </div>
        {dependents.isPending && <Spin tip="正在检查有没有被使用" />}
        {used.length > 0 && (
          <Alert
            type="warning"
            showIcon
            message="还不能删除，以下内容正在使用"
            description={<UsedBy resource={resource} used={used} />}
            action={<Instead resource={resource} rows={rows} onChosen={() => onClose(false)} />}
          />
        )}
        {problem && <Alert type="error" showIcon message={problem} />}
      </div>
    </Modal>
  );
}

/** What may be done with one row in use, where its resource names that. */
function Instead({
  resource,
  rows,
  onChosen,
}: {
  resource: ResourceMeta;
  rows: Row[];
  onChosen: () => void;
}) {
  const run = useCommand(resource);
  const [row, ...others] = rows;
  if (!row || others.length > 0) return null;
  const command = offeredCommands(resource, row).find(({ name }) => name === resource.insteadOfDelete);
  if (!command) return null;
  const choose = () => {
    onChosen();
    run(command, row);
  };
  return (
    <Button size="small" onClick={choose}>
      改为{command.label}
    </Button>
  );
}

function UsedBy({ resource, used }: { resource: ResourceMeta; used: Dependents[] }) {
  return (
    <ul style={{ margin: 0, paddingLeft: 18 }}>
      {used.map(({ row, uses }) => (
        <li key={row.id}>
          {titleOf(resource, row)}：{uses.map(({ label, count }) => `${label} ${count} 条`).join('、')}
        </li>
      ))}
    </ul>
  );
}

/** Of each row that is used at all, by what. */
function useDependents(resource: ResourceMeta, rows: Row[]) {
  return useQuery({
    queryKey: ['dependents', resource.name, rows.map(({ id }) => id)],
    gcTime: 0,
    queryFn: async () => {
      const found: Dependents[] = [];
      for (const row of rows) {
        const { data } = await request<{ data: Dependents['uses'] }>(
          'GET',
          `/${resource.name}/${row.id}/dependents`,
        );
        const uses = data.filter(({ count }) => count > 0);
        if (uses.length > 0) found.push({ row, uses });
      }
      return found;
    },
  });
}
