import { Button, Card, Radio, Space } from 'antd';
import { type ReactNode, useState } from 'react';
import type { ListReport } from '../../../../api/domain/learnerImports/contract.ts';
import type { ExistingRule } from '../../../../api/domain/learnerImports/rules.ts';
import { useListStep } from './useLearnerImport.ts';

interface ConfirmListProps {
  id: number;
  report: ListReport;
  cancel: ReactNode;
}

/** What happens to phones that are known is decided here, with what it would come to. */
export function ConfirmList({ id, report, cancel }: ConfirmListProps) {
  const [existing, setExisting] = useState<ExistingRule>('fill');
  const { busy, take } = useListStep(id);
  const { created, known, filled, overwritten, opensNew, opensKnown, faults } = report;
  const rules: { value: ExistingRule; label: string; told: string }[] = [
    { value: 'fill', label: '只补空白', told: `已填的不改，更新 ${filled} 人` },
    { value: 'overwrite', label: '以文件为准', told: `文件里填了的都改，更新 ${overwritten} 人` },
    { value: 'skip', label: '不动', told: '资料和会员都不改' },
  ];
  const memberships = opensNew + (existing === 'skip' ? 0 : opensKnown);
  return (
    <Card>
      {known > 0 && (
        <div style={{ marginBottom: 16 }}>
          <div style={{ marginBottom: 8 }}>
            已有的 <b>{known}</b> 位学员怎么处理？（所属合作机构不会改变，手机号不会重复建立）
          </div>
          <Radio.Group value={existing} onChange={(event) => setExisting(event.target.value as ExistingRule)}>
            <Space direction="vertical" size={4}>
              {rules.map(({ value, label, told }) => (
                <Radio key={value} value={value}>
                  {label} <span className="muted">{told}</span>
                </Radio>
              ))}
            </Space>
          </Radio.Group>
        </div>
      )}
      <div className="toolbar" style={{ padding: 0 }}>
        <span>
          确认后新建 <b>{created}</b> 人，开通会员 <b>{memberships}</b> 人
          {faults > 0 && `；有错误的 ${faults} 行不会写入`}。
        </span>
        <Space>
          {cancel}
          <Button type="primary" loading={busy} onClick={() => take('confirm', { existing })}>
            确认导入
          </Button>
        </Space>
      </div>
    </Card>
  );
}
