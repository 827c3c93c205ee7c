/** One filter per field; the operators that the server offers decide its form. */
import type { CrudFilter } from '@refinedev/core';
import { DatePicker, Input, InputNumber, Select, Space } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useEffect, useState } from 'react';
import type { FieldMeta } from '../../../api/rest/metaTypes.ts';
import { DAY } from '../widgets/DateInputs.tsx';
import { useRelation } from '../widgets/RelationSelect.tsx';
import { asList, filterValue, withFilter } from './filters.ts';

interface FilterInputProps {
  field: FieldMeta;
  filters: CrudFilter[];
  onChange: (filters: CrudFilter[]) => void;
}

export function FilterInput(props: FilterInputProps) {
  const { kind } = props.field;
  if (kind === 'boolean') return <BooleanFilter {...props} />;
  if (kind === 'choice') return <ChoiceFilter {...props} />;
  if (kind === 'relation') return <RelationFilter {...props} />;
  if (kind === 'date' || kind === 'instant') return <TimeFilter {...props} />;
  if (kind === 'integer' || kind === 'decimal') return <NumberFilter {...props} />;
  return <TextFilter {...props} />;
}

/** Applied on Enter or when the field is left. */
function TextFilter({ field, filters, onChange }: FilterInputProps) {
  const operator = field.filters.includes('contains') ? 'contains' : 'eq';
  const applied = String(filterValue(filters, field.name, operator) ?? '');
  const [word, setWord] = useState(applied);
  useEffect(() => setWord(applied), [applied]);
  const apply = (next: string) =>
    next !== applied && onChange(withFilter(filters, field.name, operator, next.trim()));
  return (
    <Input
      id={`filter-${field.name}`}
      value={word}
      allowClear
      placeholder={operator === 'contains' ? '包含' : '等于'}
      onChange={(event) => {
        setWord(event.target.value);
        if (event.type === 'click') apply('');
      }}
      onPressEnter={() => apply(word)}
      onBlur={() => apply(word)}
    />
  );
}

function BooleanFilter({ field, filters, onChange }: FilterInputProps) {
  const value = filterValue(filters, field.name, 'eq');
  return (
    <Select
      id={`filter-${field.name}`}
      value={value === undefined ? undefined : String(value)}
      allowClear
      placeholder="不限"
      options={[
        { value: 'true', label: '是' },
        { value: 'false', label: '否' },
      ]}
      onChange={(next) => onChange(withFilter(filters, field.name, 'eq', next))}
    />
  );
}

function ChoiceFilter({ field, filters, onChange }: FilterInputProps) {
  return (
    <Select
      id={`filter-${field.name}`}
      mode="multiple"
      value={asList(filterValue(filters, field.name, 'in'))}
      options={field.choices}
      allowClear
      maxTagCount="responsive"
      optionFilterProp="label"
      placeholder="不限"
      onChange={(next) => onChange(withFilter(filters, field.name, 'in', next))}
    />
  );
}

function RelationFilter({ field, filters, onChange }: FilterInputProps) {
  const { options, loading, search, readable } = useRelation(field.resource ?? '');
  const value = asList(filterValue(filters, field.name, 'in')).map(Number);
  return (
    <Select
      id={`filter-${field.name}`}
      mode="multiple"
      value={value}
      options={options}
      loading={loading}
      disabled={!readable}
      allowClear
      filterOption={false}
      maxTagCount="responsive"
      placeholder="不限"
      onSearch={search}
      onChange={(next) => onChange(withFilter(filters, field.name, 'in', next))}
    />
  );
}

/** Whole days of this computer's zone, first and last included. */
function TimeFilter({ field, filters, onChange }: FilterInputProps) {
  const from = filterValue(filters, field.name, 'gte');
  const to = filterValue(filters, field.name, 'lte');
  const bound = (day: Dayjs | null | undefined, end: boolean) => {
    if (!day) return undefined;
    if (field.kind === 'date') return day.format(DAY);
    return (end ? day.endOf('day') : day.startOf('day')).toISOString();
  };
  return (
    <DatePicker.RangePicker
      id={`filter-${field.name}`}
      value={[from ? dayjs(String(from)) : null, to ? dayjs(String(to)) : null]}
      allowEmpty={[true, true]}
      onChange={(range) => {
        const started = withFilter(filters, field.name, 'gte', bound(range?.[0], false));
        onChange(withFilter(started, field.name, 'lte', bound(range?.[1], true)));
      }}
    />
  );
}

function NumberFilter({ field, filters, onChange }: FilterInputProps) {
  const bound = (operator: 'gte' | 'lte', placeholder: string) => (
    <InputNumber
      id={operator === 'gte' ? `filter-${field.name}` : undefined}
      value={filterValue(filters, field.name, operator) as number | undefined}
      aria-label={`${field.label}${placeholder}`}
      placeholder={placeholder}
      style={{ width: '50%' }}
      changeOnBlur
      onChange={(next) => onChange(withFilter(filters, field.name, operator, next))}
    />
  );
  return (
    <Space.Compact block>
      {bound('gte', '最小')}
      {bound('lte', '最大')}
    </Space.Compact>
  );
}
