/** Asks the server whether a blueprint can be drawn, and names each cell that is short. */
import { CheckCircleOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Checkbox, Table } from 'antd';
import { useState } from 'react';
import type { Feasibility } from '../../../api/domain/papers/contract.ts';
import type { Distribution } from '../../../api/domain/papers/distribution.ts';
import { request } from '../http/request.ts';
import { useRight } from '../meta/MetaContext.tsx';
import type { Section } from './SectionsInput.tsx';

interface FeasibilityCheckProps {
  bankId: number | undefined;
  sections: Section[];
  distribution: Distribution;
}

type FoundCell = Feasibility['cells'][number];
type Stock = FoundCell['bank'];

const missing = (stock: Stock): number => Math.max(0, (stock?.wanted ?? 0) - (stock?.available ?? 0));
const isShort = ({ bank, version }: FoundCell): boolean => missing(bank) > 0 || missing(version) > 0;

export function FeasibilityCheck({ bankId, sections, distribution }: FeasibilityCheckProps) {
  const check = useMutation({
    mutationFn: async () => {
      const wish = { bankId, sections, distribution };
      return (await request<{ data: Feasibility }>('POST', '/blueprints/feasibility', wish)).data;
    },
  });
  if (!useRight('post /blueprints/feasibility')) return null;
  const ready = bankId !== undefined && sections.length > 0;
  return (
    <div className="stack">
      <div>
        <Button
          icon={<CheckCircleOutlined />}
          disabled={!ready}
          loading={check.isPending}
          onClick={() => check.mutate()}
        >
          检查能否组卷
        </Button>
        {!ready && <span className="muted">　先选题库并填写题型与分值</span>}
      </div>
      {check.error && <Alert type="error" showIcon message={check.error.message} />}
      {check.data && <Outcome found={check.data} />}
    </div>
  );
}

function Outcome({ found }: { found: Feasibility }) {
  const [all, setAll] = useState(false);
  const { versionNumber, notes, cells } = found;
  const shortIn = (where: 'bank' | 'version') => cells.filter((cell) => missing(cell[where]) > 0).length;
  const [inBank, inVersion] = [shortIn('bank'), shortIn('version')];
  const short = cells.filter(isShort);
  const verdict = (count: number) => (count === 0 ? '可以组卷' : `有 ${count} 处不足`);
  const published =
    versionNumber === null ? '还没有发布的版本' : `已发布的第 ${versionNumber} 版${verdict(inVersion)}`;
  return (
    <>
      <Alert
        type={short.length === 0 ? 'success' : 'warning'}
        showIcon
        message={`题库现有试题${verdict(inBank)}；${published}`}
        description={notes.length > 0 && notes.map((note) => <div key={note}>{note}</div>)}
      />
      <Checkbox checked={all} onChange={(event) => setAll(event.target.checked)}>
        显示全部 {cells.length} 处（不只是不足的）
      </Checkbox>
      {(all || short.length > 0) && (
        <Table<FoundCell>
          size="small"
          rowKey="label"
          pagination={false}
          dataSource={all ? cells : short}
          columns={[
            { title: '题型 · 鉴定点 · 难度', dataIndex: 'label' },
            { title: '题库现有', render: (_, { bank }) => <StockCell stock={bank} /> },
            { title: '已发布版本', render: (_, { version }) => <StockCell stock={version} /> },
          ]}
        />
      )}
    </>
  );
}

function StockCell({ stock }: { stock: Stock }) {
  if (!stock) return <span className="muted">—</span>;
  const lacks = missing(stock);
  return (
    <span className="numeric" style={lacks > 0 ? { color: '#c62828' } : undefined}>
      需要 {stock.wanted}，{lacks > 0 ? `只有 ${stock.available}，差 ${lacks}` : `有 ${stock.available}`}
    </span>
  );
}
