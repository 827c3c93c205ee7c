/** What an import could not take or remarks on, with what will happen: mend it here, in Excel, or leave it out. */
import { App, Button, Space, Table, Tag } from 'antd';
import { useState } from 'react';
import type { ImportState } from '../../../../api/domain/imports/contract.ts';
import { MendDrawer } from './MendDrawer.tsx';
import { ProblemToolbar } from './ProblemToolbar.tsx';
import {
  type Outcome,
  PAGE_SIZE,
  type ProblemFilter,
  type ProblemRow,
  useProblemGroups,
  useProblemSteps,
  useProblems,
} from './useProblems.ts';

const OUTCOMES: Record<Outcome, [label: string, colour: string]> = {
  open: ['不导入，待处理', 'error'],
  mended: ['已修正，列入导入', 'success'],
  dismissed: ['不导入（已确认）', 'default'],
  imported: ['照常导入，请核对', 'warning'],
  duplicate: ['重复，不再导入', 'default'],
  skipped: ['不导入', 'default'],
  note: ['仅提示', 'default'],
};

interface ProblemRowsProps {
  importId: number;
  /** Rows can be mended while it is `ready`. */
  state: ImportState;
}

export function ProblemRows({ importId, state }: ProblemRowsProps) {
  const [filter, setFilter] = useState<ProblemFilter>({});
  const [page, setPage] = useState(1);
  const [mending, setMending] = useState<ProblemRow | null>(null);
  const { data: groups } = useProblemGroups(importId);
  const { data, isPending } = useProblems(importId, filter, page);
  const rows = data?.data ?? [];
  const editable = state === 'ready';
  /** The next row that waits, so that many are mended one after the other. */
  const goOn = (done: ProblemRow) =>
    setMending(rows.find((row) => row.outcome === 'open' && row.position > done.position) ?? null);
  return (
    <>
      <ProblemToolbar
        importId={importId}
        groups={groups}
        filter={filter}
        onFilter={(next) => {
          setFilter(next);
          setPage(1);
        }}
      />
      <Table<ProblemRow>
        rowKey="position"
        size="small"
        loading={isPending}
        dataSource={rows}
        scroll={{ x: 900 }}
        pagination={{
          current: page,
          pageSize: PAGE_SIZE,
          total: data?.total ?? 0,
          showSizeChanger: false,
          hideOnSinglePage: true,
          showTotal: (total) => `共 ${total} 条`,
          onChange: setPage,
        }}
        locale={{ emptyText: '没有发现问题' }}
        columns={[
          { title: '工作表', dataIndex: 'sheet', width: 120 },
          { title: '行', width: 70, className: 'numeric', render: (_, { row }) => row ?? '整张表' },
          { title: '内容', width: 260, render: (_, row) => <Content {...row} /> },
          { title: '原因', dataIndex: 'message' },
          { title: '会怎样', width: 150, render: (_, { outcome }) => <OutcomeTag outcome={outcome} /> },
          ...(editable
            ? [
                {
                  title: '处理',
                  width: 150,
                  render: (_: unknown, row: ProblemRow) => (
                    <RowSteps importId={importId} row={row} onMend={() => setMending(row)} />
                  ),
                },
              ]
            : []),
        ]}
      />
      {mending && (
        <MendDrawer
          key={mending.position}
          importId={importId}
          row={mending}
          onClose={() => setMending(null)}
          onSaved={() => goOn(mending)}
        />
      )}
    </>
  );
}

function OutcomeTag({ outcome }: { outcome: Outcome }) {
  const [label, colour] = OUTCOMES[outcome];
  return <Tag color={colour}>{label}</Tag>;
}

/** The row as it stands in the file, or as it was mended. */
function Content({ cells, question, outcome }: ProblemRow) {
  const text = outcome === 'mended' ? question?.stem : cells?.filter(Boolean).join('　|　') || question?.stem;
  return <div className="problem-content">{text}</div>;
}

interface RowStepsProps {
  importId: number;
  row: ProblemRow;
  onMend: () => void;
}

function RowSteps({ importId, row: { position, severity, outcome }, onMend }: RowStepsProps) {
  const { message } = App.useApp();
  const take = useProblemSteps(importId);
  const [busy, setBusy] = useState(false);
  if (severity === 'warning') return null;
  const run = async (step: 'dismiss' | 'reopen') => {
    setBusy(true);
    try {
      await take(position, step);
    } catch (error) {
      message.error((error as Error).message, 6);
    } finally {
      setBusy(false);
    }
  };
  if (outcome === 'dismissed')
    return (
      <Button size="small" loading={busy} onClick={() => run('reopen')}>
        重新处理
      </Button>
    );
  return (
    <Space>
      <Button size="small" type={outcome === 'open' ? 'primary' : 'default'} disabled={busy} onClick={onMend}>
        {outcome === 'open' ? '修正' : '再改'}
      </Button>
      <Button size="small" loading={busy} onClick={() => run('dismiss')}>
        不导入
      </Button>
    </Space>
  );
}
