/** Several materials, found by typing; the value is their numbers. */
import { useMany } from '@refinedev/core';
import { Select } from 'antd';
import { useState } from 'react';
import { useRelation } from './RelationSelect.tsx';
import type { InputProps, Row } from './types.ts';

const RESOURCE = 'materials';

/** By number; those that are not loaded yet are absent. */
export function useTitles(ids: readonly number[]): Map<number, string> {
  const { result } = useMany<Row>({
    resource: RESOURCE,
    ids: [...ids],
    queryOptions: { enabled: ids.length > 0 },
    errorNotification: false,
  });
  return new Map((result.data ?? []).map(({ id, title }) => [id, String(title)]));
}

export function MaterialsInput({ id, value, onChange }: InputProps<number[]>) {
  const chosen = value ?? [];
  const { options, loading, search, readable } = useRelation(RESOURCE);
  const [known, setKnown] = useState(new Map<number, string>());
  const titles = useTitles(chosen.filter((one) => !known.has(one)));
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
      disabled={!readable}
      placeholder={readable ? '输入名称查找资料' : '您的角色不能查看资料'}
      onSearch={search}
      onChange={(next: { value: number; label: string }[]) => {
        setKnown(new Map([...known, ...next.map((one) => [one.value, String(one.label)] as const)]));
        onChange?.(next.map((one) => one.value));
      }}
      notFoundContent={loading ? '查找中…' : '没有找到'}
    />
  );
}

export function MaterialNames({ ids }: { ids: readonly number[] }) {
  const titles = useTitles(ids);
  return ids.map((one) => titles.get(one) ?? `编号 ${one}`).join('、');
}
