import { useQuery } from '@tanstack/react-query';
import { Card, Table, Tag } from 'antd';
import dayjs from 'dayjs';
import { Link } from 'react-router';
import type { Import, ImportState } from '../../../../api/domain/imports/contract.ts';
import { request } from '../../http/request.ts';
import { MINUTE } from '../../widgets/DateInputs.tsx';

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
  });
  return (
    <Card title="这个题库的导入记录" styles={{ body: { padding: 0 } }}>
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
            render: (_, { id, fileName }) => <Link to={`/imports/${id}`}>{fileName}</Link>,
          },
          { title: '状态', width: 140, render: (_, { state }) => <StateTag state={state} /> },
          {
            title: '上传时间',
            width: 200,
            render: (_, { createdAt }) => <span className="numeric">{dayjs(createdAt).format(MINUTE)}</span>,
          },
          { title: '说明', render: (_, { error }) => error },
        ]}
      />
    </Card>
  );
}
