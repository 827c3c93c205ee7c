import { PlusOutlined } from '@ant-design/icons';
import { useTable } from '@refinedev/antd';
import type { CrudFilter } from '@refinedev/core';
import { Card, Empty, Space, Table } from 'antd';
import { useState } from 'react';
import type { CommandHint } from '../../../api/rest/define.ts';
import type { ResourceMeta } from '../../../api/rest/metaTypes.ts';
import { listQuery } from '../http/listQuery.ts';
import { LinkButton } from '../layout/LinkButton.tsx';
import { PageHead } from '../layout/PageHead.tsx';
import { yuan } from '../widgets/money.ts';
import { StatTiles } from '../widgets/StatTiles.tsx';
import type { Row } from '../widgets/types.ts';
import { BulkDialog, type BulkTarget } from './BulkDialog.tsx';
import { ColumnChooser } from './ColumnChooser.tsx';
import { actionColumn, dataColumn } from './columns.tsx';
import { DeleteDialog } from './DeleteDialog.tsx';
import { ExportButton } from './ExportButton.tsx';
import { FilterBar } from './FilterBar.tsx';
import { bulkFields, emptyText } from './fields.ts';
import { offersDeleting } from './offers.ts';
import { RunDialog } from './RunDialog.tsx';
import { NOTHING_SELECTED, type Selection, SelectionBar } from './SelectionBar.tsx';
import { useColumnChoice } from './useColumnChoice.ts';

/** The list of any resource. Filters, sorting and page stand in the address bar. */
export default function ListScreen({ resource }: { resource: ResourceMeta }) {
  const { name, label, actions } = resource;
  const [selection, setSelection] = useState(NOTHING_SELECTED);
  const [editing, setEditing] = useState<BulkTarget | null>(null);
  const [deleting, setDeleting] = useState<Row[] | null>(null);
  const [running, setRunning] = useState<CommandHint | null>(null);
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
  const rows = table.result.data;
  const sums = (table.tableQuery.data as { totals?: Record<string, number> } | undefined)?.totals;

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
          setSelection(NOTHING_SELECTED);
        }}
      />
      {resource.totals.length > 0 && sums && (
        <div style={{ marginBottom: 16 }}>
          <StatTiles
            tiles={[
              ['符合条件', total],
              ...resource.totals.map(({ name: sum, label: of, widget }): [string, string | number] => [
                of,
                widget === 'money' ? yuan(sums[sum] ?? 0) : (sums[sum] ?? 0),
              ]),
            ]}
          />
        </div>
      )}
      <Card styles={{ body: { padding: 0 } }}>
        <div className="toolbar">
          <SelectionBar
            resource={resource}
            selection={selection}
            total={total}
            onSelect={setSelection}
            onEdit={() => setEditing(targetOf(selection, filters, total))}
            onDelete={() => setDeleting(selection.rows)}
            onRun={setRunning}
          />
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
          className="flush-table fitting-table"
          rowKey="id"
          size="middle"
          scroll={{ x: true }}
          columns={[
            ...columns.map((field) => dataColumn(resource, field, sorters)),
            actionColumn(resource, (row) => setDeleting([row])),
          ]}
          rowSelection={
            canChooseRows(resource)
              ? {
                  selectedRowKeys: (selection.all ? rows : selection.rows).map(({ id }) => id),
                  preserveSelectedRowKeys: true,
                  getCheckboxProps: (row) => ({
                    disabled: !changesMany(resource) && !offersDeleting(resource, row),
                  }),
                  onChange: (_, chosen) => setSelection({ rows: chosen, all: false }),
                }
              : undefined
          }
          pagination={{
            ...tableProps.pagination,
            showSizeChanger: true,
            pageSizeOptions: [20, 50, 100],
            style: { padding: '0 20px' },
          }}
          locale={{
            emptyText: <Empty description={emptyText(resource, filters.length > 0)} />,
          }}
        />
      </Card>
      {editing && (
        <BulkDialog
          resource={resource}
          target={editing}
          onClose={(changed) => {
            setEditing(null);
            if (changed) setSelection(NOTHING_SELECTED);
          }}
        />
      )}
      {running && (
        <RunDialog
          resource={resource}
          command={running}
          rows={selection.rows}
          onClose={(ran) => {
            setRunning(null);
            if (ran) setSelection(NOTHING_SELECTED);
          }}
        />
      )}
      {deleting && (
        <DeleteDialog
          resource={resource}
          rows={deleting}
          onClose={(deleted) => {
            setDeleting(null);
            if (deleted) setSelection(NOTHING_SELECTED);
          }}
        />
      )}
    </>
  );
}

const changesMany = (resource: ResourceMeta): boolean =>
  bulkFields(resource).length > 0 || resource.commands.some(({ many }) => many);

const canChooseRows = (resource: ResourceMeta): boolean =>
  resource.actions.includes('delete') || changesMany(resource);

const targetOf = ({ rows, all }: Selection, filters: CrudFilter[], total: number): BulkTarget =>
  all ? { query: listQuery({ filters }).slice(1), expected: total } : { ids: rows.map(({ id }) => id) };
