import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { useTable } from '@refinedev/antd';
import { Button, Card, Empty, Space, Table } from 'antd';
import { useState } from 'react';
import type { ResourceMeta } from '../../../api/rest/metaTypes.ts';
import { LinkButton } from '../layout/LinkButton.tsx';
import { PageHead } from '../layout/PageHead.tsx';
import type { Row } from '../widgets/types.ts';
import { ColumnChooser } from './ColumnChooser.tsx';
import { actionColumn, dataColumn } from './columns.tsx';
import { DeleteDialog } from './DeleteDialog.tsx';
import { ExportButton } from './ExportButton.tsx';
import { FilterBar } from './FilterBar.tsx';
import { useColumnChoice } from './useColumnChoice.ts';

/** The list of any resource. Filters, sorting and page stand in the address bar. */
export default function ListScreen({ resource }: { resource: ResourceMeta }) {
  const { name, label, actions } = resource;
  const [selected, setSelected] = useState<Row[]>([]);
  const [deleting, setDeleting] = useState<Row[] | null>(null);
  const { columns, choose, reset } = useColumnChoice(resource);
  const table = useTable<Row>({
    resource: name,
    syncWithLocation: true,
    pagination: { pageSize: 20 },
    sorters: { initial: [{ field: resource.defaultSort[0], order: resource.defaultSort[1] }] },
    filters: { defaultBehavior: 'replace' },
    errorNotification: (error) => ({ type: 'error', message: error?.message ?? '列表没有载入' }),
  });
  const { tableProps, filters, sorters, setFilters, setCurrentPage } = table;
  const total = table.result.total ?? 0;

  return (
    <>
      <PageHead
        title={label}
        extra={
          actions.includes('create') && (
            <LinkButton to={`/${name}/create`} type="primary" icon={<PlusOutlined />}>
              新建{label}
            </LinkButton>
          )
        }
      />
      <FilterBar
        resource={resource}
        filters={filters}
        onChange={(next) => {
          setFilters(next, 'replace');
          setCurrentPage(1);
        }}
      />
      <Card styles={{ body: { padding: 0 } }}>
        <div className="toolbar">
          <Space>
            <span className="muted">共 {total} 条</span>
            {selected.length > 0 && (
              <Button danger icon={<DeleteOutlined />} onClick={() => setDeleting(selected)}>
                删除所选 {selected.length} 条
              </Button>
            )}
          </Space>
          <Space>
            {actions.includes('export') && (
              <ExportButton resource={resource} filters={filters} sorters={sorters} />
            )}
            <ColumnChooser
              resource={resource}
              chosen={columns.map((column) => column.name)}
              onChoose={choose}
              onReset={reset}
            />
          </Space>
        </div>
        <Table<Row>
          {...tableProps}
          className="flush-table"
          rowKey="id"
          size="middle"
          scroll={{ x: 'max-content' }}
          columns={[
            ...columns.map((field) => dataColumn(resource, field, sorters)),
            actionColumn(resource, (row) => setDeleting([row])),
          ]}
          rowSelection={
            actions.includes('delete')
              ? { selectedRowKeys: selected.map(({ id }) => id), onChange: (_, rows) => setSelected(rows) }
              : undefined
          }
          pagination={{
            ...tableProps.pagination,
            showSizeChanger: true,
            pageSizeOptions: [20, 50, 100],
            style: { padding: '0 20px' },
          }}
          locale={{
            emptyText: <Empty description={filters.length > 0 ? '没有符合条件的内容' : '还没有内容'} />,
          }}
        />
      </Card>
      {deleting && (
        <DeleteDialog
          resource={resource}
          rows={deleting}
          onClose={(deleted) => {
            setDeleting(null);
            if (deleted) setSelected([]);
          }}
        />
      )}
    </>
  );
}
