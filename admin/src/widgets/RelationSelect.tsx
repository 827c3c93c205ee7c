/** Choose a row of another resource by searching it on the server. */
import { type CrudFilter, useList, useOne } from '@refinedev/core';
import { keepPreviousData } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useResource } from '../meta/MetaContext.tsx';
import type { Row } from './types.ts';
import { useDebounced } from './useDebounced.ts';

interface RelationSelectProps {
  id?: string;
  resource: string;
  value?: number | null;
  onChange?: (value: number | null) => void;
  /** Name of the chosen row where the caller has it already. */
  knownLabel?: string | null;
  allowClear?: boolean;
  placeholder?: string;
  disabled?: boolean;
  /** Narrows the choice, for example to one occupation. */
  filters?: CrudFilter[];
  'aria-label'?: string;
}

export function RelationSelect(props: RelationSelectProps) {
  const { resource, value, onChange, knownLabel, filters, placeholder = '输入文字查找', ...rest } = props;
  const { options, loading, search, readable } = useRelation(resource, { filters, idle: rest.disabled });
  const chosen = options.find((option) => option.value === value);
  const fetched = useRowTitle(resource, chosen || knownLabel ? undefined : value);
  const label = chosen?.label ?? knownLabel ?? fetched ?? (value ? `编号 ${value}` : undefined);
  return (
    <Select
      {...rest}
      showSearch
      filterOption={false}
      value={value ? { value, label } : undefined}
      labelInValue
      options={options}
      loading={loading}
      disabled={rest.disabled || !readable}
      placeholder={readable ? placeholder : '您的角色不能查看可选的内容'}
      onSearch={search}
      onChange={(next) => onChange?.(next?.value ?? null)}
      notFoundContent={loading ? '查找中…' : '没有找到'}
    />
  );
}

interface RelationScope {
  filters?: CrudFilter[];
  /** Nothing is asked of the server yet. */
  idle?: boolean;
}

/** Up to 20 rows that match what was typed, as options. */
export function useRelation(resource: string, { filters = [], idle = false }: RelationScope = {}) {
  const meta = useResource(resource);
  const [word, search] = useState('');
  const q = useDebounced(word, 250);
  const readable = meta?.actions.includes('list') ?? false;
  const { result, query } = useList<Row>({
    resource,
    pagination: { pageSize: 20 },
    filters: [...filters, { field: 'q', operator: 'eq', value: meta?.searchable ? q : '' }],
    queryOptions: { enabled: readable && !idle, placeholderData: keepPreviousData },
  });
  const options = (result.data ?? []).map((row) => ({
    value: row.id,
    label: String(row[meta?.title ?? 'id'] ?? row.id),
  }));
  return { options, loading: query.isFetching, search, readable };
}

/** Title of one row, fetched only when an id is given. */
export function useRowTitle(resource: string, id: number | null | undefined): string | undefined {
  const meta = useResource(resource);
  const { result } = useOne<Row>({
    resource,
    id: id ?? undefined,
    queryOptions: { enabled: Boolean(id && meta?.actions.includes('show')) },
    errorNotification: false,
  });
  return result && meta ? String(result[meta.title] ?? '') : undefined;
}
