import { Descriptions } from 'antd';
import type { FieldMeta } from '../../../api/rest/metaTypes.ts';
import { Cell } from '../widgets/Cell.tsx';
import { isWide } from '../widgets/inputs.tsx';
import type { Row } from '../widgets/types.ts';

interface RowFieldsProps {
  fields: readonly FieldMeta[];
  row: Row;
  /** Said where there is nothing. */
  absent?: string;
}

/** These fields of a row, label and value side by side. */
export const RowFields = ({ fields, row, absent }: RowFieldsProps) => (
  <Descriptions
    column={2}
    bordered
    size="middle"
    styles={{ label: { width: 140, whiteSpace: 'nowrap' } }}
    items={fields.map((field) => ({
      key: field.name,
      label: field.label,
      span: isWide(field) || field.kind === 'image' ? 'filled' : 1,
      children: absent && row[field.name] === null ? absent : <Cell field={field} row={row} full />,
    }))}
  />
);
