/** Several rows of another resource, which the widget names, found by typing; the value is their numbers. */
import { useMany } from '@refinedev/core';
import { Select } from 'antd';
import { useState } from 'react';
import { useResource } from '../meta/MetaContext.tsx';
import { useRelation } from './RelationSelect.tsx';
import type { ControlProps, InputProps, Row } from './types.ts';

/** By number; those that are not loaded yet are absent. */
function useTitles(resource: string, ids: readonly number[]): Map<number, string> {
  const meta = useResource(resource);
  const { result } = useMany<Row>({
    resource,
    ids: [...ids],
    queryOptions: { enabled: ids.length > 0 && meta !== undefined },
    errorNotification: false,
  });
  return new Map((result.data ?? []).map((row) => [row.id, String(row[meta?.title ?? 'id'])]));
}

export const ManyInput = ({ field, ...control }: InputProps<number[]>) => (
  <ManySelect {...control} resource={field.widget!} />
);

interface ManySelectProps extends ControlProps<number[]> {
  resource: string;
  disabled?: boolean;
  /** While nothing is chosen. */
  placeholder?: string;
}

export function ManySelect({ id, value, onChange, resource, disabled, placeholder }: ManySelectProps) {
  const label = useResource(resource)?.label ?? '';
  const chosen = value ?? [];
  const { options, loading, search, readable } = useRelation(resource);
  const [known, setKnown] = useState(new Map<number, string>());
  const titles = useTitles(
    resource,
    chosen.filter((one) => !known.has(one)),
  );
  const labelOf = (one: number) => known.get(one) ?? titles.get(one) ?? `编号 ${one}`;
  return (
    <Select
      id={id}
      mode="multiple"
      style={{ maxWidth: 640 }}
      showSearch
      filterOption={false}
      labelInValue
      value={chosen.map((one) => ({ value: one, label: labelOf(one) }))}
      options={options}
      loading={loading}
      disabled={disabled || !readable}
      placeholder={readable ? (placeholder ?? `输入名称查找${label}`) : '您的角色不能查看可选的内容'}
      onSearch={search}
      onChange={(next: { value: number; label: string }[]) => {
        setKnown(new Map([...known, ...next.map((one) => [one.value, String(one.label)] as const)]));
        onChange?.(next.map((one) => one.value));
      }}
      notFoundContent={loading ? '查找中…' : '没有找到'}
    />
  );
}

export function ManyNames({ resource, ids }: { resource: string; ids: readonly number[] }) {
  const titles = useTitles(resource, ids);
  return ids.map((one) => titles.get(one) ?? `编号 ${one}`).join('、');
}
