import { DownOutlined, UpOutlined } from '@ant-design/icons';
import type { CrudFilter } from '@refinedev/core';
import { Button, Card, Input, Space } from 'antd';
import { useEffect, useState } from 'react';
import type { FieldMeta, Meta, ResourceMeta } from '../../../api/rest/metaTypes.ts';
import { useMeta } from '../meta/MetaContext.tsx';
import { useDebounced } from '../widgets/useDebounced.ts';
import { FilterInput } from './FilterInput.tsx';
import { filterValue, withFilter } from './filters.ts';

interface FilterBarProps {
  resource: ResourceMeta;
  filters: CrudFilter[];
  onChange: (filters: CrudFilter[]) => void;
}

/** A relation can only be filtered on by who may list what it points to. */
const canFilter = (field: FieldMeta, { resources }: Meta): boolean =>
  field.filters.length > 0 &&
  (field.kind !== 'relation' ||
    resources.some(({ name, actions }) => name === field.resource && actions.includes('list')));

/** More than these are folded away at first. */
const SHOWN_AT_FIRST = 2;

export function FilterBar({ resource, filters, onChange }: FilterBarProps) {
  const meta = useMeta();
  const fields = [...resource.fields.filter((field) => canFilter(field, meta)), ...resource.filters];
  const [open, setOpen] = useState(false);
  const q = String(filterValue(filters, 'q', 'eq') ?? '');
  if (!resource.searchable && fields.length === 0) return null;
  return (
    <Card styles={{ body: { padding: 0 } }} style={{ marginBottom: 16 }}>
      <search className="filter-bar">
        {resource.searchable && (
          <SearchBox value={q} onSearch={(word) => onChange(withFilter(filters, 'q', 'eq', word))} />
        )}
        {(open ? fields : fields.slice(0, SHOWN_AT_FIRST)).map((field) => (
          <div className="filter-item" key={field.name}>
            <label htmlFor={`filter-${field.name}`} title={field.label}>
              {field.label}
            </label>
            <FilterInput field={field} filters={filters} onChange={onChange} />
          </div>
        ))}
        <Space>
          {fields.length > SHOWN_AT_FIRST && (
            <Button type="link" style={{ padding: 0 }} onClick={() => setOpen(!open)}>
              {open ? '收起' : `更多筛选（${fields.length - SHOWN_AT_FIRST}）`}
              {open ? <UpOutlined /> : <DownOutlined />}
            </Button>
          )}
          {filters.length > 0 && <Button onClick={() => onChange([])}>清除筛选</Button>}
        </Space>
      </search>
    </Card>
  );
}

/** Searches when typing pauses, and at once on Enter. */
function SearchBox({ value, onSearch }: { value: string; onSearch: (word: string) => void }) {
  const [word, setWord] = useState(value);
  const settled = useDebounced(word, 400);
  useEffect(() => setWord(value), [value]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a pause in typing starts a search
  useEffect(() => {
    if (settled === word && settled !== value) onSearch(settled);
  }, [settled]);
  return (
    <Input.Search
      value={word}
      allowClear
      aria-label="查找"
      placeholder="输入文字查找"
      onChange={(event) => setWord(event.target.value)}
      onSearch={onSearch}
    />
  );
}
