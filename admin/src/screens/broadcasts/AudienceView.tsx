import { Alert, Card, Skeleton, Table, type TableColumnsType } from 'antd';
import type { DryRun } from '../../../../api/domain/broadcasts/contract.ts';
import type { ResourceMeta } from '../../../../api/rest/metaTypes.ts';
import { shownFields } from '../../crud/fields.ts';
import { RowFields } from '../../crud/RowFields.tsx';
import { type BroadcastRow, useDryRun } from './useBroadcast.ts';

const CHOSEN_BY = ['occupationId', 'levelId', 'examPlanId', 'organisationId', 'membership'];

const COLUMNS: TableColumnsType<DryRun['sample'][number]> = [
  { title: '手机号', dataIndex: 'phone' },
  { title: '姓名', dataIndex: 'name' },
  { title: '职业（工种）', dataIndex: 'occupation' },
  { title: '等级', dataIndex: 'level' },
  { title: '考试计划', dataIndex: 'examPlan' },
];

/** Whom it is for, and some of those whom it reaches. */
export function AudienceView({ resource, row }: { resource: ResourceMeta; row: BroadcastRow }) {
  const { data, error } = useDryRun(row);
  const wanted = row.jumpKind === 'none' ? CHOSEN_BY : [...CHOSEN_BY, 'jumpKind', 'jumpTarget'];
  const fields = shownFields(resource).filter(({ name }) => wanted.includes(name));
  return (
    <Card title="发送范围与跳转">
      <div className="stack">
        <RowFields fields={fields} row={row} absent="不限" />
        {error && <Alert type="error" showIcon message={error.message} />}
        {!data && !error && <Skeleton active />}
        {data && row.state === 'draft' && data.recipients > 0 && (
          <Table
            title={() => `其中 ${data.sample.length} 名学员`}
            size="small"
            rowKey="id"
            pagination={false}
            columns={COLUMNS}
            dataSource={data.sample}
          />
        )}
      </div>
    </Card>
  );
}
