import { useList, useOne } from '@refinedev/core';
import { Card, Select, Space, Table, Tag } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useParams } from 'react-router';
import { Absent } from '../../layout/Absent.tsx';
import { LinkButton } from '../../layout/LinkButton.tsx';
import { PageHead } from '../../layout/PageHead.tsx';
import { MINUTE } from '../../widgets/DateInputs.tsx';
import type { Row } from '../../widgets/types.ts';
import { DifferenceView } from './DifferenceView.tsx';

/** The versions of one bank, and what differs between any two of them. */
export default function VersionsScreen() {
  const { id = '' } = useParams();
  const { result: bank, query } = useOne<Row>({ resource: 'banks', id, errorNotification: false });
  const { result } = useList<Row>({
    resource: 'bank-versions',
    filters: [{ field: 'bankId', operator: 'eq', value: id }],
    sorters: [{ field: 'number', order: 'desc' }],
    pagination: { pageSize: 100 },
  });
  if (query.error) return <Absent error={query.error} list="/banks" />;
  return (
    <>
      <PageHead
        title={`“${bank?.name ?? ''}”的版本`}
        back="/banks"
        extra={
          <LinkButton type="primary" to={`/banks/${id}/publish`}>
            发布新版本
          </LinkButton>
        }
      />
      <div className="stack">
        <Card styles={{ body: { padding: 0 } }}>
          <VersionTable versions={result.data} published={bank?.publishedVersionId} />
        </Card>
        {result.data.length > 0 && <Comparison bankId={id} versions={result.data} />}
      </div>
    </>
  );
}

function VersionTable({ versions, published }: { versions: Row[]; published: unknown }) {
  return (
    <Table<Row>
      className="flush-table"
      rowKey="id"
      size="middle"
      dataSource={versions}
      pagination={{ pageSize: 5, hideOnSinglePage: true, showSizeChanger: false }}
      columns={[
        {
          title: '版本',
          width: 150,
          render: (_, { id, number, withdrawnAt }) => (
            <Space>
              <span>第 {String(number)} 版</span>
              {id === published && <Tag color="green">使用中</Tag>}
              {Boolean(withdrawnAt) && <Tag>已撤回</Tag>}
            </Space>
          ),
        },
        { title: '题数', dataIndex: 'itemCount', className: 'numeric', width: 80 },
        {
          title: '版本说明',
          dataIndex: 'note',
          render: (note) => <span className="cell-clip">{note || '—'}</span>,
        },
        { title: '发布人', width: 120, render: (_, { labels }) => labels?.publishedBy ?? '—' },
        {
          title: '发布时间',
          width: 160,
          className: 'numeric',
          render: (_, { publishedAt }) => dayjs(String(publishedAt)).format(MINUTE),
        },
      ]}
    />
  );
}

const NOW = 0;

function Comparison({ bankId, versions }: { bankId: string; versions: Row[] }) {
  const [from, setFrom] = useState<number>();
  const [to, setTo] = useState(NOW);
  const options = versions.map(({ id, number }) => ({ value: id, label: `第 ${number} 版` }));
  const chosen = from ?? versions[0]?.id;
  return (
    <Card>
      <Space style={{ marginBottom: 16 }}>
        比较
        <Select
          aria-label="原来的版本"
          value={chosen}
          options={options}
          style={{ width: 140 }}
          onChange={setFrom}
        />
        到
        <Select
          aria-label="后来的版本"
          value={to}
          options={[{ value: NOW, label: '题库现状' }, ...options]}
          style={{ width: 140 }}
          onChange={setTo}
        />
      </Space>
      <DifferenceView key={`${chosen}-${to}`} bankId={bankId} from={chosen} to={to || undefined} />
    </Card>
  );
}
