/** Rows of another resource that refer to the row that is shown, each with what may be done with it. */
import { useTable } from '@refinedev/antd';
import { Empty, Table } from 'antd';
import type { ResourceMeta } from '../../../api/rest/metaTypes.ts';
import type { Row } from '../widgets/types.ts';
import { actionColumn, dataColumn } from './columns.tsx';
import { emptyText } from './fields.ts';

interface PartRowsProps {
  part: ResourceMeta;
  /** The field of theirs that refers to the row. */
  by: string;
  row: Row;
}

export function PartRows({ part, by, row }: PartRowsProps) {
  const { tableProps } = useTable<Row>({
    resource: part.name,
    pagination: { pageSize: 20 },
    sorters: { initial: [{ field: part.defaultSort[0], order: part.defaultSort[1] }] },
    filters: { permanent: [{ field: by, operator: 'eq', value: row.id }] },
    errorNotification: (error) => ({ type: 'error', message: error?.message ?? '列表没有载入' }),
  });
  const columns = part.fields.filter(({ name, list }) => list && name !== by);
  // Of what may be deleted it is the list of its own that offers that.
  const offered = { ...part, actions: part.actions.filter((action) => action !== 'delete') };
  return (
    <Table<Row>
      {...tableProps}
      className="fitting-table"
      rowKey="id"
      size="middle"
      scroll={{ x: true }}
      columns={[
        ...columns.map((field) => ({ ...dataColumn(part, field, []), sorter: false })),
        actionColumn(offered, () => undefined),
      ]}
      pagination={{ ...tableProps.pagination, hideOnSinglePage: true, showSizeChanger: false }}
      locale={{ emptyText: <Empty description={emptyText({ ...offered, actions: [] }, false)} /> }}
    />
  );
}
