/** One command on many rows by one request; says how many it was done for, and why not for the others. */
import { useInvalidate } from '@refinedev/core';
import { Alert, Modal } from 'antd';
import { useState } from 'react';
import type { CommandHint } from '../../../api/rest/define.ts';
import type { ResourceMeta } from '../../../api/rest/metaTypes.ts';
import { request } from '../http/request.ts';
import type { Row } from '../widgets/types.ts';
import { reasonInput } from './commands.ts';

/** As `POST /<resource>/chosen/<command>` answers. */
interface Outcome {
  done: number;
  refused: { id: number; reason: string }[];
}

interface RunDialogProps {
  resource: ResourceMeta;
  command: CommandHint;
  rows: readonly Row[];
  onClose(ran: boolean): void;
}

export function RunDialog({ resource, command, rows, onClose }: RunDialogProps) {
  const invalidate = useInvalidate();
  const [reason, setReason] = useState('');
  const [running, setRunning] = useState(false);
  const [failure, setFailure] = useState('');
  const [outcome, setOutcome] = useState<Outcome>();
  const run = async () => {
    setRunning(true);
    setFailure('');
    const ids = rows.map(({ id }) => id);
    try {
      const path = `/${resource.name}/chosen/${command.name}`;
      const reply = await request<{ data: Outcome }>(
        'POST',
        path,
        command.reason ? { ids, reason } : { ids },
      );
      setOutcome(reply.data);
    } catch (error) {
      setFailure((error as Error).message);
    }
    setRunning(false);
  };
  const named = ({ id, reason: why }: Outcome['refused'][number]) => {
    const row = rows.find((one) => one.id === id);
    return `${row?.[resource.title] ?? id}：${why}`;
  };
  // Not before: a list that is read again behind the dialog must not take what it says away.
  const close = (ran: boolean) => {
    onClose(ran);
    if (ran) void invalidate({ resource: resource.name, invalidates: ['resourceAll'] });
  };
  const finished = outcome !== undefined;
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
      {failure && <Alert type="error" showIcon message={failure} />}
      {outcome && (
        <Alert
          type={outcome.refused.length > 0 ? 'warning' : 'success'}
          showIcon
          message={`已${command.label} ${outcome.done} 条${outcome.refused.length > 0 ? `，${outcome.refused.length} 条没有成功` : ''}`}
          description={outcome.refused.length > 0 && <Refusals of={outcome.refused.map(named)} />}
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
