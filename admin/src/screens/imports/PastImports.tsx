import { useQuery } from '@tanstack/react-query';
import { Button, Card, Popconfirm, Progress, Space, Table, Tag } from 'antd';
import dayjs from 'dayjs';
import { Link } from 'react-router';
import type { Import, ImportState } from '../../../../api/domain/imports/contract.ts';
import { request } from '../../http/request.ts';
import { MINUTE } from '../../widgets/DateInputs.tsx';
import { isRunning, useManySteps } from './useImport.ts';

const STATES: Record<ImportState, [label: string, colour: string]> = {
  waiting: ['排队中', 'default'],
  reading: ['识别中', 'processing'],
  ready: ['待确认', 'warning'],
  importing: ['导入中', 'processing'],
  done: ['已导入', 'success'],
  failed: ['失败', 'error'],
  cancelled: ['已取消', 'default'],
  undone: ['已撤销', 'default'],
};

export function StateTag({ state }: { state: ImportState }) {
  const [label, colour] = STATES[state];
  return <Tag color={colour}>{label}</Tag>;
}

/** The latest imports into this bank; each can be gone on with. */
export function PastImports({ bankId }: { bankId: number }) {
  const { data, isPending } = useQuery({
    queryKey: ['imports', bankId],
    queryFn: async () => (await request<{ data: Import[] }>('GET', `/imports?bankId=${bankId}`)).data,
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.some((one) => isRunning(one.state)) ? 1000 : false),
  });
  const { busy, take } = useManySteps(bankId);
  const ready = (data ?? []).filter(isReady);
  return (
    <Card
      title="这个题库的导入记录"
      extra={
        ready.length > 1 && <ConfirmAll ready={ready} busy={busy} onConfirm={() => take(ready, 'confirm')} />
      }
      styles={{ body: { padding: 0 } }}
    >
      <Table<Import>
        rowKey="id"
        className="flush-table"
        size="middle"
        loading={isPending}
        dataSource={data}
        pagination={false}
        locale={{ emptyText: '还没有导入过' }}
        columns={[
          {
            title: '文件',
            width: 220,
            render: (_, { id, fileName }) => <Link to={`/imports/${id}`}>{fileName}</Link>,
          },
          {
            title: '状态',
            width: 170,
            render: (_, { state, progress, fileName }) => (
              <Space>
                <StateTag state={state} />
                {(state === 'reading' || state === 'importing') && (
                  <Progress
                    percent={progress}
                    size="small"
                    style={{ width: 90 }}
                    aria-label={`${fileName}的进度`}
                  />
                )}
              </Space>
            ),
          },
          {
            title: '识别结果',
            width: 140,
            render: (_, { total, errorCount }) => total !== null && `${total} 题，${errorCount} 处错误`,
          },
          {
            title: '上传时间',
            width: 150,
            render: (_, { createdAt }) => <span className="numeric">{dayjs(createdAt).format(MINUTE)}</span>,
          },
          { title: '说明', render: (_, { error }) => error },
          {
            title: '操作',
            width: 150,
            render: (_, row) => (
              <Space size={0}>
                {isReady(row) && (
                  <Button type="link" size="small" disabled={busy} onClick={() => take([row], 'confirm')}>
                    确认导入
                  </Button>
                )}
                {['waiting', 'reading', 'ready'].includes(row.state) && (
                  <Popconfirm
                    title="取消这次导入？"
                    okText="取消导入"
                    cancelText="返回"
                    onConfirm={() => take([row], 'cancel')}
                  >
                    <Button type="link" size="small" disabled={busy}>
                      取消
                    </Button>
                  </Popconfirm>
                )}
              </Space>
            ),
          },
        ]}
      />
    </Card>
  );
}

const isReady = ({ state, total }: Import): boolean => state === 'ready' && (total ?? 0) > 0;

function ConfirmAll({ ready, busy, onConfirm }: { ready: Import[]; busy: boolean; onConfirm(): void }) {
  const questions = ready.reduce((sum, one) => sum + (one.total ?? 0), 0);
  return (
    <Popconfirm
      title={`确认导入 ${ready.length} 个文件，共 ${questions} 题？`}
      description="有错误的行不会写入"
      okText="全部导入"
      onConfirm={onConfirm}
    >
      <Button type="primary" loading={busy}>
        全部确认（{ready.length} 个）
      </Button>
    </Popconfirm>
  );
}
