/** Resources as rows, actions as columns; fields and rows of each in a drawer. */
import { Button, Checkbox, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { COLUMNS, type Editing, type OfferedResource, summaryOf, toggled, withPermission } from './edits.ts';
import { RightsDrawer } from './RightsDrawer.tsx';

export function RightsMatrix(editing: Editing) {
  const { rights, grants } = editing;
  const [opened, setOpened] = useState<OfferedResource>();
  const columns: TableColumnsType<OfferedResource> = [
    {
      title: '内容',
      dataIndex: 'label',
      width: 200,
      render: (label, { menu }) => <Named label={label} menu={menu} />,
    },
    ...COLUMNS.map(({ label, actions }) => ({
      title: label,
      width: 68,
      align: 'center' as const,
      render: (_: unknown, resource: OfferedResource) => (
        <ActionBox {...editing} resource={resource} label={label} actions={actions} />
      ),
    })),
    {
      title: '操作、字段与数据范围',
      render: (_, resource) => (
        <Button
          type="link"
          size="small"
          aria-label={`${resource.label}的字段与范围`}
          onClick={() => setOpened(resource)}
        >
          {commandsText(editing, resource)}
          {summaryOf(grants.resources[resource.name], resource)}
        </Button>
      ),
    },
  ];
  return (
    <>
      <Table
        className="flush-table"
        size="small"
        rowKey="name"
        pagination={false}
        dataSource={rights.offer.resources}
        columns={columns}
      />
      {opened && <RightsDrawer {...editing} resource={opened} onClose={() => setOpened(undefined)} />}
    </>
  );
}

const Named = ({ label, menu }: { label: string; menu: string }) => (
  <>
    {label} {menu && <span className="muted">{menu}</span>}
  </>
);

function commandsText({ grants }: Editing, { name, commands }: OfferedResource): string {
  if (commands.length === 0) return '';
  const held = commands.filter((command) => grants.resources[name]?.commands?.includes(command.name));
  return `操作 ${held.length}/${commands.length} · `;
}

interface ActionBoxProps extends Editing {
  resource: OfferedResource;
  label: string;
  actions: (typeof COLUMNS)[number]['actions'];
}

function ActionBox({ rights, grants, change, resource, label, actions }: ActionBoxProps) {
  const { name } = resource;
  const offered = actions.filter((action) => resource.actions.includes(action));
  if (offered.length === 0) return <span className="muted">—</span>;
  const held = grants.resources[name]?.actions ?? [];
  const mine = rights.mine.resources[name]?.actions ?? [];
  return (
    <Checkbox
      aria-label={`${label}${resource.label}`}
      checked={offered.some((action) => held.includes(action))}
      disabled={!change || !offered.every((action) => mine.includes(action))}
      onChange={({ target }) =>
        change?.(withPermission(grants, name, { actions: toggled(held, offered, target.checked) }))
      }
    />
  );
}
