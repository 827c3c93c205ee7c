/** Of one resource: which fields are seen and written, which rows, which commands. */
import { Checkbox, Divider, Drawer, Select, Space, Table } from 'antd';
import type { ScopeTest } from '../../../../api/rest/define.ts';
import { ManySelect } from '../../widgets/ManyInput.tsx';
import {
  type Editing,
  type OfferedResource,
  toggled,
  withPermission,
  withScope,
  withWritable,
} from './edits.ts';

type Part = Editing & { resource: OfferedResource };

export function RightsDrawer({ onClose, ...part }: Part & { onClose: () => void }) {
  const { resource } = part;
  return (
    <Drawer open width={560} title={`${resource.label}：字段、数据范围与操作`} onClose={onClose}>
      <Rows {...part} />
      {resource.commands.length > 0 && <Commands {...part} />}
      <Further {...part} />
      <Divider orientation="left">字段</Divider>
      <Fields {...part} />
    </Drawer>
  );
}

/** Which rows: of the own organisation, of chosen values, and of chosen rows that they belong to. */
function Rows({ grants, change, resource }: Part) {
  const { name, ownOrganisation, choices, relations } = resource;
  const where = grants.resources[name]?.where ?? {};
  return (
    <>
      <Divider orientation="left">数据范围</Divider>
      <div className="stack">
        {ownOrganisation && (
          <Checkbox
            checked={where[ownOrganisation] === '$actor.organisationId'}
            disabled={!change}
            onChange={({ target }) =>
              change?.(
                withScope(
                  grants,
                  name,
                  ownOrganisation,
                  target.checked ? '$actor.organisationId' : undefined,
                ),
              )
            }
          >
            仅本人所属合作机构的数据
          </Checkbox>
        )}
        {choices.map((choice) => (
          <div key={choice.name} className="rights-scope">
            <span>{choice.label}仅限</span>
            <Select
              mode="multiple"
              aria-label={`${choice.label}仅限`}
              placeholder="不限"
              disabled={!change}
              value={valuesOf(where[choice.name])}
              options={choice.values.map(({ value, label }) => ({ value: JSON.stringify(value), label }))}
              onChange={(values: string[]) =>
                change?.(
                  withScope(
                    grants,
                    name,
                    choice.name,
                    values.length > 0 ? { in: values.map((value) => JSON.parse(value)) } : undefined,
                  ),
                )
              }
            />
          </div>
        ))}
        {relations.map((relation) => (
          <div key={relation.name} className="rights-scope">
            <label htmlFor={`bound-${relation.name}`}>{relation.label}仅限</label>
            <ManySelect
              id={`bound-${relation.name}`}
              resource={relation.resource}
              placeholder="不限"
              disabled={!change}
              value={numbersOf(where[relation.name])}
              onChange={(ids) =>
                change?.(withScope(grants, name, relation.name, ids?.length ? { in: ids } : undefined))
              }
            />
          </div>
        ))}
        {!ownOrganisation && choices.length + relations.length === 0 && (
          <span className="muted">没有可以限定的字段，可看到全部数据</span>
        )}
      </div>
    </>
  );
}

type Bound = ScopeTest | string | number | boolean | null | undefined;

const numbersOf = (test: Bound): number[] => valuesOf(test).map(Number);

/** As options of the select; a bound that it cannot show, such as one of time, is kept as it is. */
function valuesOf(test: Bound): string[] {
  if (test === undefined) return [];
  if (test === null || typeof test !== 'object') return [JSON.stringify(test)];
  return 'in' in test ? test.in.map((value) => JSON.stringify(value)) : [];
}

function Commands({ rights, grants, change, resource }: Part) {
  const held = grants.resources[resource.name]?.commands ?? [];
  const mine = rights.mine.resources[resource.name]?.commands ?? [];
  return (
    <>
      <Divider orientation="left">操作</Divider>
      <Checkbox.Group
        value={[...held]}
        disabled={!change}
        options={resource.commands.map(({ name, label }) => ({
          value: name,
          label,
          disabled: !mine.includes(name),
        }))}
        onChange={(commands) => change?.(withPermission(grants, resource.name, { commands }))}
      />
    </>
  );
}

function Further({ rights, grants, change, resource }: Part) {
  const held = grants.resources[resource.name];
  const mine = rights.mine.resources[resource.name];
  const box = (part: 'history' | 'reveal', label: string) => (
    <Checkbox
      checked={held?.[part] ?? false}
      disabled={!change || !mine?.[part]}
      onChange={({ target }) =>
        change?.(withPermission(grants, resource.name, { [part]: target.checked || undefined }))
      }
    >
      {label}
    </Checkbox>
  );
  return (
    <Space style={{ marginTop: 16 }}>
      {box('history', '可看修改记录')}
      {resource.hasSecrets && box('reveal', '可查看手机号等个人信息的明文（每次都有记录）')}
    </Space>
  );
}

function Fields({ rights, grants, change, resource }: Part) {
  const { name, fields } = resource;
  const { hide = [], write } = grants.resources[name] ?? {};
  const mine = rights.mine.resources[name];
  const maySee = (field: string) => Boolean(mine && !mine.hide?.includes(field));
  const mayWrite = (field: string) => maySee(field) && (mine?.write?.includes(field) ?? true);
  return (
    <Table
      size="small"
      rowKey="name"
      pagination={false}
      dataSource={fields}
      columns={[
        { title: '字段', dataIndex: 'label' },
        {
          title: '可见',
          width: 72,
          align: 'center',
          render: (_, field) => (
            <Checkbox
              aria-label={`可见${field.label}`}
              checked={!hide.includes(field.name)}
              disabled={!change || !maySee(field.name)}
              onChange={({ target }) =>
                change?.(withPermission(grants, name, { hide: toggled(hide, [field.name], !target.checked) }))
              }
            />
          ),
        },
        {
          title: '可改',
          width: 72,
          align: 'center',
          render: (_, field) =>
            field.writable && (
              <Checkbox
                aria-label={`可改${field.label}`}
                checked={!hide.includes(field.name) && (write?.includes(field.name) ?? true)}
                disabled={!change || hide.includes(field.name) || !mayWrite(field.name)}
                onChange={({ target }) =>
                  change?.(withWritable(grants, resource, field.name, target.checked))
                }
              />
            ),
        },
      ]}
    />
  );
}
