import { Alert, App, Button, Input } from 'antd';
import { useState } from 'react';
import type { MonthReport } from '../../../../api/domain/months/contract.ts';
import { request } from '../../http/request.ts';
import { LinkButton } from '../../layout/LinkButton.tsx';

/** Not before every day has been held against WeChat's bill. Where something is left open, a reason is asked for. */
export function CloseMonth({ report, onDone }: { report: MonthReport; onDone: () => Promise<void> }) {
  const { message, modal } = App.useApp();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState('');
  const { month, figures, unreconciled, neverReconciled } = report;
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
      {unreconciled.length > 0 && (
        <Alert
          type="warning"
          showIcon
          message={`还不能结账：${unreconciled.join('、')} 没有与微信账单核对`}
          description="账单次日上午 10 点后才有。等每天的对账，或在定时任务里立即运行“与微信账单对账”（一次补 7 天）。"
          action={<LinkButton to="/jobs">定时任务</LinkButton>}
        />
      )}
      {neverReconciled.length > 0 && (
        <Alert
          type="warning"
          showIcon
          message={`${neverReconciled.join('、')} 没有与微信账单核对，账单已取不到`}
          description="支付方式已停用，或已超过三个月。请到商户平台人工核对，并在下面写明结账的原因。"
        />
      )}
      {(figures.openDifferences > 0 || neverReconciled.length > 0) && (
        <Input.TextArea
          rows={2}
          maxLength={200}
          aria-label="带差异结账的原因"
          placeholder="还有差异没有处理或日期没有对账：写明仍要结账的原因"
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      )}
      {problem && <Alert type="error" showIcon message={problem} />}
      <div>
        <Button type="primary" disabled={unreconciled.length > 0} onClick={ask}>
          {month} 结账
        </Button>
      </div>
    </div>
  );
}
