import { useOne } from '@refinedev/core';
import { Button, Card, Skeleton, Space, Tabs } from 'antd';
import { useState } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';
import type { FieldMeta, ResourceMeta } from '../../../api/rest/metaTypes.ts';
import { Absent } from '../layout/Absent.tsx';
import { LinkButton } from '../layout/LinkButton.tsx';
import { PageHead } from '../layout/PageHead.tsx';
import { useMeta } from '../meta/MetaContext.tsx';
import type { Row } from '../widgets/types.ts';
import { AuditChange } from './AuditChange.tsx';
import { useCommand } from './commands.ts';
import { DeleteDialog } from './DeleteDialog.tsx';
import { shownFields, titleOf } from './fields.ts';
import { HistoryView } from './HistoryView.tsx';
import { offeredCommands, offersDeleting, offersEditing } from './offers.ts';
import { PartRows } from './PartRows.tsx';
import { RowFields } from './RowFields.tsx';

/** Everything that the role may see of one row. */
export default function ShowScreen({ resource }: { resource: ResourceMeta }) {
  const { id } = useParams();
  const { result: row, query } = useOne<Row>({ resource: resource.name, id, errorNotification: false });
  if (query.error) return <Absent error={query.error} list={`/${resource.name}`} />;
  return (
    <>
      <PageHead
        title={(row && resource.title !== 'id' && titleOf(resource, row)) || resource.label}
        sub={`${resource.label} · 编号 ${id}`}
        back={`/${resource.name}`}
        extra={row && <Actions resource={resource} row={row} />}
      />
      <Card>{row ? <Contents resource={resource} row={row} /> : <Skeleton active />}</Card>
    </>
  );
}

function Contents(props: { resource: ResourceMeta; row: Row }) {
  const { hash } = useLocation();
  const { resources } = useMeta();
  if (props.resource.fields.some(isChange))
    return (
      <>
        <Fields {...props} />
        <AuditChange row={props.row} />
      </>
    );
  const parts = props.resource.parts.flatMap(({ resource, by }) => {
    const part = resources.find(({ name, actions }) => name === resource && actions.includes('list'));
    return part ? [{ part, by }] : [];
  });
  if (!props.resource.history && parts.length === 0) return <Fields {...props} />;
  return (
    <Tabs
      defaultActiveKey={hash === '#history' ? 'history' : 'fields'}
      items={[
        { key: 'fields', label: '内容', children: <Fields {...props} /> },
        ...parts.map(({ part, by }) => ({
          key: part.name,
          label: part.label,
          children: <PartRows part={part} by={by} row={props.row} />,
        })),
        ...(props.resource.history
          ? [{ key: 'history', label: '修改记录', children: <HistoryView {...props} /> }]
          : []),
      ]}
    />
  );
}

/** Shown side by side instead. */
const isChange = ({ widget }: FieldMeta) => widget === 'change';

const Fields = ({ resource, row }: { resource: ResourceMeta; row: Row }) => (
  <RowFields fields={shownFields(resource).filter((field) => !isChange(field))} row={row} />
);

function Actions({ resource, row }: { resource: ResourceMeta; row: Row }) {
  const navigate = useNavigate();
  const run = useCommand(resource);
  const [deleting, setDeleting] = useState(false);
  const close = (deleted: boolean) => {
    setDeleting(false);
    if (deleted) navigate(`/${resource.name}`);
  };
  return (
    <Space>
      {offeredCommands(resource, row).map((command) => (
        <Button key={command.label} danger={command.danger} onClick={() => run(command, row)}>
          {command.label}
        </Button>
      ))}
      {offersEditing(resource, row) && (
        <LinkButton to={`/${resource.name}/${row.id}/edit`} type="primary">
          编辑
        </LinkButton>
      )}
      {offersDeleting(resource, row) && (
        <Button danger onClick={() => setDeleting(true)}>
          删除
        </Button>
      )}
      {deleting && <DeleteDialog resource={resource} rows={[row]} onClose={close} />}
    </Space>
  );
}
