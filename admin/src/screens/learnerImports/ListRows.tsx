import { Segmented, Table, Tag } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { ListReport, ListRow } from '../../../../api/domain/learnerImports/contract.ts';
import { DAY } from '../../widgets/DateInputs.tsx';
import { PAGE_SIZE, useListRows } from './useLearnerImport.ts';

const FIELDS: Record<ListRow['fills'][number], string> = {
  name: '姓名',
  category: '类别',
  occupationId: '职业',
  levelId: '等级',
  examPlanId: '考试计划',
  placeId: '考点',
  organisationId: '合作机构',
  classId: '班级',
};

type Shown = 'new' | 'known';

/** The rows that can be imported, with what each would do. */
export function ListRows({ id, report }: { id: number; report: ListReport }) {
  const [only, setOnly] = useState<Shown>(report.created > 0 ? 'new' : 'known');
  const [page, setPage] = useState(1);
  const { data, isPending } = useListRows(id, only, page);
  const columns: [title: string, of: (row: ListRow) => string | null][] = [
    ['职业', ({ occupation }) => occupation],
    ['等级', ({ level }) => level],
    ['类别', ({ category }) => category],
    ['考试计划', ({ examPlan }) => examPlan],
    ['考点', ({ place }) => place],
    ['机构', ({ organisation }) => organisation],
    ['班级', (row) => row.class],
  ];
  // A column that the list does not have says nothing.
  const told = columns.filter(([, of]) => data?.data.some((row) => of(row) !== null));
  return (
    <>
      <Segmented<Shown>
        style={{ marginBottom: 12 }}
        value={only}
        options={[
          { value: 'new', label: `新学员 ${report.created}` },
          { value: 'known', label: `已有学员 ${report.known}` },
        ]}
        onChange={(next) => {
          setOnly(next);
          setPage(1);
        }}
      />
      <Table<ListRow>
        rowKey="position"
        size="small"
        loading={isPending}
        dataSource={data?.data}
        className="fitting-table"
        scroll={{ x: true }}
        locale={{ emptyText: '没有这样的学员' }}
        pagination={{
          current: page,
          pageSize: PAGE_SIZE,
          total: data?.total,
          showSizeChanger: false,
          hideOnSinglePage: true,
          onChange: setPage,
        }}
        columns={[
          { title: '行', dataIndex: 'row', className: 'numeric' },
          { title: '手机号', dataIndex: 'phone', className: 'numeric' },
          { title: '姓名', dataIndex: 'name' },
          ...told.map(([title, of]) => ({ title, render: (_: unknown, row: ListRow) => of(row) })),
          {
            title: '会员到期',
            className: 'numeric',
            // The last moment of a day is the first of the next.
            render: (_, { memberUntil, opens }) =>
              memberUntil && (
                <>
                  {dayjs(memberUntil).subtract(1, 'second').format(DAY)}
                  {!opens && <span className="muted">（已有）</span>}
                </>
              ),
          },
          { title: '会怎样', render: (_, row) => <Effect {...row} /> },
        ]}
      />
    </>
  );
}

function Effect({ known, fills, differs }: ListRow) {
  if (!known) return <Tag color="success">新建</Tag>;
  const named = (fields: ListRow['fills']) => fields.map((field) => FIELDS[field]).join('、');
  if (fills.length + differs.length === 0) return <Tag>资料相同</Tag>;
  return (
    <>
      {fills.length > 0 && <Tag color="processing">可补：{named(fills)}</Tag>}
      {differs.length > 0 && <Tag color="warning">不同：{named(differs)}</Tag>}
    </>
  );
}
