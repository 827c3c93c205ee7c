/** One command on many rows, one after another; says how many it was done for, and why not for the others. */
import { useInvalidate } from '@refinedev/core';
import { Alert, Modal, Progress } from 'antd';
import { useState } from 'react';
import type { CommandHint } from '../../../api/rest/define.ts';
import type { ResourceMeta } from '../../../api/rest/metaTypes.ts';
import { request } from '../http/request.ts';
import type { Row } from '../widgets/types.ts';
import { reasonInput } from './commands.ts';

interface RunDialogProps {
  resource: ResourceMeta;
  command: CommandHint;
  rows: readonly Row[];
  onClose(ran: boolean): void;
}

export function RunDialog({ resource, command, rows, onClose }: RunDialogProps) {
  const invalidate = useInvalidate();
  const [reason, setReason] = useState('');
  const [done, setDone] = useState(0);
  const [running, setRunning] = useState(false);
  const [refused, setRefused] = useState<string[]>();
  const run = async () => {
    setRunning(true);
    const failed: string[] = [];
    for (const [at, row] of rows.entries()) {
      const path = `/${resource.name}/${row.id}/${command.name}`;
      await request('POST', path, command.reason ? { reason } : undefined).catch((error: Error) =>
        failed.push(`${row[resource.title] ?? row.id}：${error.message}`),
      );
      setDone(at + 1);
    }
    setRunning(false);
    setRefused(failed);
  };
  // Not before: a list that is read again behind the dialog must not take what it says away.
  const close = (ran: boolean) => {
    onClose(ran);
    if (ran) void invalidate({ resource: resource.name, invalidates: ['resourceAll'] });
  };
  const finished = refused !== undefined;
  return (
    <Modal
      open
      title={`${command.label} ${rows.length} 条`}
      okText={finished ? '完成' : command.label}
      okButtonProps={{ danger: command.danger && !finished, loading: running }}
      cancelButtonProps={{ style: { display: finished || running ? 'none' : undefined } }}
      closable={!running}
      maskClosable={false}
      keyboard={!running}
      onOk={() => (finished ? close(true) : run())}
      onCancel={() => close(finished)}
    >
      {!finished && (command.reason ? reasonInput(command, setReason) : command.confirm)}
      {running && <Progress percent={Math.round((done / rows.length) * 100)} />}
      {finished && (
        <Alert
          type={refused.length > 0 ? 'warning' : 'success'}
          showIcon
          message={`已${command.label} ${rows.length - refused.length} 条${refused.length > 0 ? `，${refused.length} 条没有成功` : ''}`}
          description={refused.length > 0 && <Refusals of={refused} />}
        />
      )}
    </Modal>
  );
}

const Refusals = ({ of: lines }: { of: readonly string[] }) => (
  <ul style={{ margin: 0, paddingLeft: 18 }}>
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);
