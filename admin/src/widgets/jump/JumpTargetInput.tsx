/** Where a tap leads, chosen from what there is; what may be chosen follows from the field `jumpKind` beside it. */
import { Form, Input, Select } from 'antd';
import { useEffect, useRef } from 'react';
import { JUMP_PAGES, JUMP_THINGS } from '../../../../api/domain/content/jumps.ts';
import { RelationSelect, useRelation } from '../RelationSelect.tsx';
import type { ControlProps, InputProps } from '../types.ts';
import { JumpTargetText } from './JumpTargetText.tsx';

export function JumpTargetInput({ field, ...control }: InputProps<string>) {
  const kind = Form.useWatch<string | undefined>('jumpKind');
  const last = useRef(kind);
  const { onChange } = control;
  // A target of one kind is none of another.
  useEffect(() => {
    if (last.current !== undefined && last.current !== kind) onChange?.('');
    last.current = kind;
  }, [kind, onChange]);
  if (kind === 'page') return <PageSelect {...control} />;
  if (kind === 'notice') return <NoticeSelect {...control} />;
  const web = kind === 'web';
  return (
    <Input
      id={control.id}
      value={control.value ?? ''}
      maxLength={field.max}
      disabled={!web}
      placeholder={web ? 'https://' : '不跳转，无须填写'}
      onChange={(event) => onChange?.(event.target.value)}
    />
  );
}

const PUBLISHED = [{ field: 'published', operator: 'eq' as const, value: true }];
const PACKS = [...PUBLISHED, { field: 'kind', operator: 'eq' as const, value: 'gift_pack' }];

/** Pages that have a name, and those of single things. */
function PageSelect({ id, value, onChange }: ControlProps<string>) {
  const found = {
    materials: useRelation('materials', { filters: PUBLISHED }),
    products: useRelation('products', { filters: PACKS }),
  };
  const groups = [
    { label: '页面', options: Object.entries(JUMP_PAGES).map(([word, label]) => ({ value: word, label })) },
    ...JUMP_THINGS.map(({ label, resource, page }) => ({
      label,
      options: found[resource].options.map((one) => ({ value: `${page}${one.value}`, label: one.label })),
    })),
  ].filter(({ options }) => options.length > 0);
  return (
    <Select
      id={id}
      showSearch
      optionFilterProp="label"
      labelInValue
      value={value ? { value, label: <JumpTargetText kind="page" target={value} /> } : undefined}
      options={groups}
      loading={found.materials.loading || found.products.loading}
      placeholder="选择页面、资料或大礼包"
      notFoundContent="没有找到"
      onSearch={(word) => {
        found.materials.search(word);
        found.products.search(word);
      }}
      onChange={(next) => onChange?.(next?.value ?? '')}
    />
  );
}

const NoticeSelect = ({ id, value, onChange }: ControlProps<string>) => (
  <RelationSelect
    id={id}
    resource="notices"
    value={value ? Number(value) : null}
    placeholder="选择公告"
    onChange={(next) => onChange?.(next === null ? '' : String(next))}
  />
);
