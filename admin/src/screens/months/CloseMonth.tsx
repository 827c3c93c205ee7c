import { Alert, App, Button, Input } from 'antd';
import { useState } from 'react';
import type { MonthReport } from '../../../../api/domain/months/contract.ts';
import { request } from '../../http/request.ts';

/** Where differences are open, a reason is asked for. */
export function CloseMonth({ report, onDone }: { report: MonthReport; onDone: () => Promise<void> }) {
  const { message, modal } = App.useApp();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState('');
  const { month, figures } = report;
  const close = async () => {
    setProblem('');
    try {
      await request('POST', `/months/${month}/close`, reason ? { reason } : {});
      message.success(`${month} 已结账`);
      await onDone();
    } catch (error) {
      setProblem((error as Error).message);
    }
  };
  const ask = () =>
    modal.confirm({
      title: `${month} 结账`,
      content: '结账后这个月的数字固定，不能撤销。',
      okText: '结账',
      onOk: close,
    });
  return (
    <div className="stack">
      {figures.openDifferences > 0 && (
        <Input.TextArea
          rows={2}
          maxLength={200}
          aria-label="带差异结账的原因"
          placeholder="还有差异没有处理：先去处理，或在这里写明带差异结账的原因"
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      )}
      {problem && <Alert type="error" showIcon message={problem} />}
      <div>
        <Button type="primary" onClick={ask}>
          {month} 结账
        </Button>
      </div>
    </div>
  );
}
