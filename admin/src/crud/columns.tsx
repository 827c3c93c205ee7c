import { getDefaultSortOrder } from '@refinedev/antd';
import type { CrudSort } from '@refinedev/core';
import type { TableColumnType } from 'antd';
import { Link } from 'react-router';
import type { FieldMeta, ResourceMeta } from '../../../api/rest/metaTypes.ts';
import { Cell } from '../widgets/Cell.tsx';
import type { Row } from '../widgets/types.ts';
import { RowActions } from './RowActions.tsx';

/** The column of one field; the field that names the row leads to its show screen. */
export const dataColumn = (
  resource: ResourceMeta,
  field: FieldMeta,
  sorters: CrudSort[],
): TableColumnType<Row> => ({
  key: field.name,
  dataIndex: field.name,
  title: field.label,
  sorter: field.sort,
  sortOrder: getDefaultSortOrder(field.name, sorters),
  showSorterTooltip: false,
  render: (_, row) => {
    const cell = <Cell field={field} row={row} />;
    const leads = field.name === resource.title && resource.actions.includes('show');
    return leads ? (
      <Link className="row-title" to={`/${resource.name}/${row.id}`}>
        {cell}
      </Link>
    ) : (
      cell
    );
  },
});

export const actionColumn = (resource: ResourceMeta, onDelete: (row: Row) => void): TableColumnType<Row> => ({
  key: 'actions',
  title: '操作',
  fixed: 'right',
  width: 140,
  render: (_, row) => <RowActions resource={resource} row={row} onDelete={onDelete} />,
});
