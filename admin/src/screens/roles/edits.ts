/** Changes to what a role may do. Pure: each returns new grants. */
import type { Offer, RoleRights } from '../../../../api/domain/roles/contract.ts';
import type { Action, Permission, ScopeValue } from '../../../../api/rest/define.ts';
import type { Grants } from '../../../../api/rest/grants.ts';

export type OfferedResource = Offer['resources'][number];
export type Area = Offer['areas'][number];

/** What the parts of the matrix share. */
export interface Editing {
  rights: RoleRights;
  grants: Grants;
  /** Absent: only looked at. */
  change?: (grants: Grants) => void;
}

/** Columns of the matrix: looking at a list and at one row of it is one right to people. */
export const COLUMNS: { label: string; actions: Action[] }[] = [
  { label: '查看', actions: ['list', 'show'] },
  { label: '新增', actions: ['create'] },
  { label: '修改', actions: ['update'] },
  { label: '删除', actions: ['delete'] },
  { label: '导出', actions: ['export'] },
];

export const toggled = <T>(list: readonly T[] = [], values: readonly T[], on: boolean): T[] => {
  const rest = list.filter((one) => !values.includes(one));
  return on ? [...rest, ...values] : rest;
};

export function withPermission(grants: Grants, name: string, part: Partial<Permission>): Grants {
  const permission = { actions: [], ...grants.resources[name], ...part };
  return { ...grants, resources: { ...grants.resources, [name]: permission } };
}

export const withRoutes = (grants: Grants, keys: readonly string[], on: boolean): Grants => ({
  ...grants,
  routes: toggled(grants.routes, keys, on),
});

/** `write` lists what may be written, or is absent for all; the drawer ticks each field by itself. */
export function withWritable(
  grants: Grants,
  { name, fields }: OfferedResource,
  field: string,
  on: boolean,
): Grants {
  const all = fields.filter(({ writable }) => writable).map((one) => one.name);
  const write = toggled(grants.resources[name]?.write ?? all, [field], on);
  return withPermission(grants, name, { write: write.length === all.length ? undefined : write });
}

/** Undefined value: no bound by this key any more. */
export function withScope(
  grants: Grants,
  name: string,
  key: string,
  test: '$actor.organisationId' | { in: ScopeValue[] } | undefined,
): Grants {
  const { [key]: _, ...rest } = grants.resources[name]?.where ?? {};
  return withPermission(grants, name, { where: test === undefined ? rest : { ...rest, [key]: test } });
}

/** One line of what the drawer holds. */
export function summaryOf(permission: Permission | undefined, resource: OfferedResource): string {
  const { where = {}, hide = [], write } = permission ?? {};
  const keys = Object.keys(where);
  const rows =
    keys.length === 0
      ? '全部数据'
      : keys.length === 1 && keys[0] === resource.ownOrganisation
        ? '仅本机构'
        : '部分数据';
  const fields = hide.length > 0 ? ` · 隐藏 ${hide.length} 个字段` : '';
  return rows + fields + (write ? ` · 可改 ${write.length} 个字段` : '');
}
