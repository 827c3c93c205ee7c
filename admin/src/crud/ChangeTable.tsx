/** The fields of a row that a change has touched, with their values before and after side by side. */
import { Table } from 'antd';
import type { FieldMeta, ResourceMeta } from '../../../api/rest/metaTypes.ts';
import { Cell } from '../widgets/Cell.tsx';
import type { Row } from '../widgets/types.ts';

export type State = Omit<Row, 'id'>;

interface ChangeTableProps {
  fields: FieldMeta[];
  rowId: Row['id'];
  before: State | null;
  after: State | null;
}

export function ChangeTable({ fields, rowId, before, after }: ChangeTableProps) {
  const state = (title: string, values: State | null) => ({
    title,
    width: '40%',
    className: 'history-state',
    render: (_: unknown, field: FieldMeta) =>
      values && <Cell field={field} row={{ ...values, id: rowId }} full />,
  });
  return (
    <Table
      size="small"
      bordered
      rowKey="name"
      pagination={false}
      dataSource={fields}
      columns={[
        { title: '字段', dataIndex: 'label', width: 110 },
        ...(before ? [state('修改前', before)] : []),
        ...(after ? [state(before ? '修改后' : '内容', after)] : []),
      ]}
    />
  );
}

/** Of the resource; what a command has noted besides keeps the name that the command gave it. */
export function changedFields(resource: ResourceMeta | undefined, ...states: (State | null)[]): FieldMeta[] {
  const names = Object.keys(Object.assign({}, ...states)).filter((name) => name !== 'labels');
  const known = (resource?.fields ?? []).filter(({ name }) => names.includes(name));
  const others = names
    .filter((name) => !known.some((field) => field.name === name) && !OF_EVERY_ROW.has(name))
    .map((name) => noted(name, states));
  return [...known, ...others];
}

const OF_EVERY_ROW = new Set(['id', 'createdAt', 'updatedAt']);

const noted = (name: string, states: (State | null)[]): FieldMeta => {
  const value = states.map((state) => state?.[name]).find((one) => one !== undefined && one !== null);
  return {
    name,
    label: name,
    kind: typeof value === 'boolean' ? 'boolean' : typeof value === 'object' ? 'structured' : 'text',
    list: false,
    filters: [],
    sort: false,
    required: false,
    readOnly: true,
    createOnly: false,
    writeOnly: false,
    masked: false,
    bulk: false,
  };
};
