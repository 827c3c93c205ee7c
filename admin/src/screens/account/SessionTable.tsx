import { useQuery } from '@tanstack/react-query';
import { Alert, App, Button, Table, Tag } from 'antd';
import dayjs from 'dayjs';
import type { z } from 'zod';
import type { mySession } from '../../../../api/domain/accounts/contract.ts';
import { request } from '../../http/request.ts';
import { MINUTE } from '../../widgets/DateInputs.tsx';

type Session = z.infer<typeof mySession>;

/** What one does not know is ended; the present one by logging out. */
export function SessionTable() {
  const { message } = App.useApp();
  const { data, error, refetch } = useQuery({
    queryKey: ['my-sessions'],
    queryFn: async () => (await request<{ data: Session[] }>('GET', '/my-sessions')).data,
  });
  const end = async ({ id }: Session) => {
    try {
      await request('DELETE', `/my-sessions/${id}`);
      message.success('这台设备已退出登录');
    } catch (failure) {
      message.error((failure as Error).message, 6);
    }
    await refetch();
  };
  if (error) return <Alert type="error" showIcon message={error.message} />;
  return (
    <Table
      size="small"
      rowKey="id"
      loading={!data}
      pagination={false}
      dataSource={data}
      columns={[
        {
          title: '设备',
          dataIndex: 'device',
          render: (device, { current }) => (
            <>
              {device || '未知设备'} {current && <Tag color="blue">当前</Tag>}
            </>
          ),
        },
        { title: '来源地址', dataIndex: 'address', width: 140 },
        { title: '登录时间', dataIndex: 'createdAt', width: 160, render: (at) => dayjs(at).format(MINUTE) },
        { title: '最近使用', dataIndex: 'seenAt', width: 160, render: (at) => dayjs(at).format(MINUTE) },
        {
          title: '操作',
          width: 110,
          render: (_, session) =>
            !session.current && (
              <Button size="small" danger onClick={() => end(session)}>
                退出登录
              </Button>
            ),
        },
      ]}
    />
  );
}
