/** The duplicates of a bank or of an import that waits: checked here, decided pair by pair. */
import {
  Alert,
  Button,
  Empty,
  Pagination,
  Popconfirm,
  Progress,
  Segmented,
  Skeleton,
  Space,
  Switch,
} from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { Check, Duplicates, PairCounts } from '../../../../api/domain/bank/duplicates/contract.ts';
import { MINUTE } from '../../widgets/DateInputs.tsx';
import { PairCard } from './PairCard.tsx';
import { type Checked, type Kind, useDuplicateSteps, useDuplicates } from './useDuplicates.ts';
import './duplicates.css';

/** Of the endpoint; as a type only, its contract stays out of the bundle. */
const PAGE_SIZE = 10;
const KINDS: [Kind, string][] = [
  ['conflict', '答案冲突'],
  ['exact', '完全重复'],
  ['near', '相似'],
];
const MEANING: Record<Kind, string> = {
  conflict: '题目和选项相同，答案却不同。处理完才能发布题库。',
  exact: '题目、选项和答案都相同，只是写法（全角半角、标点、选项顺序）可能不同。不影响发布。',
  near: '文字大部分相同，请看一看是不是同一道题。数字、单位或“正确/错误”一类的词不同的题不算相似。不影响发布。',
};

export function PairList({ of }: { of: Checked }) {
  const [chosen, setChosen] = useState<Kind>();
  const [decided, setDecided] = useState(false);
  const [page, setPage] = useState(1);
  const counted = useDuplicates(of).data;
  const kind = chosen ?? firstKind(counted?.[decided ? 'decided' : 'open']);
  const { data, error } = useDuplicates(of, { kind, decided, page });
  const steps = useDuplicateSteps(of);
  if (error) return <Alert type="error" showIcon message={error.message} />;
  if (!data) return <Skeleton active />;
  const total = data[decided ? 'decided' : 'open'][kind];
  return (
    <div className="stack">
      <CheckBar check={data.check} busy={steps.busy} onCheck={steps.check} />
      <div className="difference-head">
        <Segmented
          value={kind}
          options={KINDS.map(([value, label]) => ({ value, label: `${label} ${data.open[value]}` }))}
          onChange={(next) => {
            setChosen(next);
            setPage(1);
          }}
        />
        <Space>
          {kind === 'exact' && !decided && of.startsWith('/banks') && data.open.exact > 0 && (
            <RetireExact count={data.open.exact} busy={steps.busy} onRetire={steps.retireExact} />
          )}
          <Switch
            checked={decided}
            aria-label="看已判定的"
            onChange={(next) => {
              setDecided(next);
              setPage(1);
            }}
          />
          已判定 {data.decided[kind]}
        </Space>
      </div>
      <span className="muted">{MEANING[kind]}</span>
      {total === 0 && <Empty description={emptyText(data, kind, decided)} />}
      {data.pairs.map((pair) => (
        <PairCard
          key={pair.id}
          pair={pair}
          busy={steps.busy}
          onDecide={(wanted) => steps.decide(pair.id, wanted)}
        />
      ))}
      <Pagination
        align="end"
        hideOnSinglePage
        current={page}
        pageSize={PAGE_SIZE}
        total={total}
        showSizeChanger={false}
        onChange={setPage}
      />
    </div>
  );
}

/** The most urgent that there is. */
const firstKind = (counts?: PairCounts): Kind => KINDS.find(([kind]) => counts?.[kind])?.[0] ?? 'conflict';

function emptyText({ check }: Duplicates, kind: Kind, decided: boolean): string {
  if (decided) return '还没有判定过';
  if (kind === 'near' && check?.state !== 'done') return '还没有查过相似的试题，请点“开始查重”';
  return '没有需要处理的';
}

interface CheckBarProps {
  check: Check | null;
  busy: boolean;
  onCheck: () => void;
}

function CheckBar({ check, busy, onCheck }: CheckBarProps) {
  const running = check?.state === 'running';
  return (
    <div className="check-bar">
      <Button type="primary" loading={busy && !check} disabled={running || busy} onClick={onCheck}>
        {check ? '重新查重' : '开始查重'}
      </Button>
      {running ? (
        <>
          <span role="status">正在逐题比较，可以离开这一页…</span>
          <Progress percent={check.progress} status="active" aria-label="查重的进度" style={{ flex: 1 }} />
        </>
      ) : (
        <span className="muted">{lastText(check)}</span>
      )}
      {check?.state === 'failed' && <Alert type="error" showIcon message={check.error} />}
    </div>
  );
}

function lastText(check: Check | null): string {
  if (!check) return '还没有查过重。完全重复和答案冲突随时可见，相似的试题要查重后才知道。';
  if (check.state === 'failed') return '';
  return `${dayjs(check.updatedAt).format(MINUTE)} 比较了 ${check.questions?.toLocaleString('zh-CN')} 题`;
}

function RetireExact({
  count,
  busy,
  onRetire,
}: {
  count: number;
  busy: boolean;
  onRetire(count: number): void;
}) {
  return (
    <Popconfirm
      title={`停用 ${count} 对完全重复中较晚的试题？`}
      description="每题保留最早的一道；停用的可在试题列表中恢复"
      okText="全部停用"
      onConfirm={() => onRetire(count)}
    >
      <Button disabled={busy}>全部停用较晚的</Button>
    </Popconfirm>
  );
}
