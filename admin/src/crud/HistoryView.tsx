/** Who changed a row, when, and what: every change with the values before and after side by side. */
import { useInvalidate } from '@refinedev/core';
import { useQuery } from '@tanstack/react-query';
import { Alert, App, Button, Empty, Pagination, Skeleton, Space } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { ResourceMeta } from '../../../api/rest/metaTypes.ts';
import { request } from '../http/request.ts';
import { MINUTE } from '../widgets/DateInputs.tsx';
import type { Row } from '../widgets/types.ts';
import { ChangeTable, type State } from './ChangeTable.tsx';
import { formFields } from './fields.ts';

interface Entry {
  id: number;
  at: string;
  staff: string | null;
  action: string;
  before: State | null;
  after: State | null;
}

const PAGE_SIZE = 20;

export function HistoryView({ resource, row }: { resource: ResourceMeta; row: Row }) {
  const [page, setPage] = useState(1);
  const { data, error } = useQuery({
    queryKey: ['history', resource.name, row.id, row.updatedAt, page],
    queryFn: () =>
      request<{ data: Entry[]; total: number }>('GET', `/${resource.name}/${row.id}/history?page=${page}`),
  });
  if (error) return <Alert type="error" showIcon message={error.message} />;
  if (!data) return <Skeleton active />;
  if (data.total === 0) return <Empty description="还没有人修改过" />;
  return (
    <div className="stack">
      {data.data.map((entry) => (
        <EntryView key={entry.id} resource={resource} row={row} entry={entry} />
      ))}
      <Pagination
        align="end"
        hideOnSinglePage
        current={page}
        pageSize={PAGE_SIZE}
        total={data.total}
        showSizeChanger={false}
        onChange={setPage}
      />
    </div>
  );
}

interface EntryProps {
  resource: ResourceMeta;
  row: Row;
  entry: Entry;
}

function EntryView({ resource, row, entry }: EntryProps) {
  const { before, after } = entry;
  const fields = resource.fields.filter(({ name }) => name in { ...before, ...after });
  return (
    <article>
      <header className="history-head">
        <Space size="middle">
          <b>{entry.action}</b>
          <span>{entry.staff ?? '系统'}</span>
          <span className="muted">{dayjs(entry.at).format(MINUTE)}</span>
        </Space>
        <RestoreButton resource={resource} row={row} entry={entry} />
      </header>
      {fields.length > 0 && <ChangeTable fields={fields} rowId={row.id} before={before} after={after} />}
    </article>
  );
}

/** Sets the fields of this change to what they were before it: a change like any other, checked and logged. */
function RestoreButton({ resource, row, entry: { before, after, at } }: EntryProps) {
  const { modal, message } = App.useApp();
  const invalidate = useInvalidate();
  const fields = formFields(resource, 'edit').filter(
    ({ name, masked }) => before && name in before && !masked,
  );
  if (!before || !after || fields.length === 0 || !resource.actions.includes('update')) return null;
  const restore = async () => {
    try {
      const values = Object.fromEntries(fields.map(({ name }) => [name, before[name]]));
      await request('PATCH', `/${resource.name}/${row.id}`, values);
      message.success('已恢复');
    } catch (error) {
      message.error((error as Error).message, 6);
    }
    await invalidate({ resource: resource.name, invalidates: ['resourceAll'] });
  };
  const names = fields.map(({ label }) => `“${label}”`).join('、');
  const ask = () =>
    modal.confirm({
      title: '恢复为修改前',
      content: `把${names}恢复为 ${dayjs(at).format(MINUTE)} 修改之前的内容？其他字段不变。`,
      okText: '恢复',
      onOk: restore,
    });
  return (
    <Button size="small" onClick={ask}>
      恢复为修改前
    </Button>
  );
}
