/** One entry of the audit log: what it changed, in the words of the resource, and the way to all changes of that row. */
import { Empty } from 'antd';
import { Link } from 'react-router';
import { useResource } from '../meta/MetaContext.tsx';
import type { Row } from '../widgets/types.ts';
import { ChangeTable, changedFields, type State } from './ChangeTable.tsx';

export function AuditChange({ row }: { row: Row }) {
  const { before, after, rowId } = row as unknown as {
    before: State | null;
    after: State | null;
    rowId: string;
  };
  const resource = useResource(String(row.resource));
  // The log holds personal data masked only: there is nothing in it to reveal.
  const fields = changedFields(resource, before, after).map((field) => ({ ...field, masked: false }));
  return (
    <section className="stack" aria-label="变更对照" style={{ marginTop: 24 }}>
      {fields.length > 0 ? (
        <ChangeTable fields={fields} rowId={Number(rowId)} before={before} after={after} />
      ) : (
        <Empty description="这次操作没有改动字段" image={Empty.PRESENTED_IMAGE_SIMPLE} />
      )}
      {resource?.history && resource.actions.includes('show') && (
        <Link to={`/${resource.name}/${rowId}#history`}>查看这条{resource.label}的全部修改记录</Link>
      )}
    </section>
  );
}
