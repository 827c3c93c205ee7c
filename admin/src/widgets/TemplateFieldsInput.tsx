/** Which value of a message stands in which field of a template of WeChat. */
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Alert, Button, Form, Input, Select } from 'antd';
import { KINDS, type Kind, type MessageKind } from '../../../api/domain/messages/kinds.ts';
import { faultOf, paramsFor, type TemplateField } from '../../../api/domain/messages/templateFields.ts';
import type { InputProps } from './types.ts';

const FIXED = 'fixed text';
const MOST = 10;

export function TemplateFieldsInput({ id, value, onChange, row }: InputProps<TemplateField[]>) {
  const form = Form.useFormInstance();
  const kind = Form.useWatch<Kind>('kind', form) ?? (row?.kind as Kind | undefined);
  const fields = value ?? [];
  if (!kind) return <span className="muted">请先选择消息种类</span>;
  const fault = fields.length > 0 ? faultOf(kind, fields) : undefined;
  const change = (at: number, part: Partial<TemplateField>) =>
    onChange?.(fields.map((field, place) => (place === at ? { ...field, ...part } : field)));
  return (
    <div id={id} className="stack" style={{ gap: 8, maxWidth: 720 }}>
      <span className="muted">
        学员在小程序里看到：
        {KINDS[kind].text.replace(/\{(\w+)\}/g, (_, name) => `〔${labelOf(kind, name)}〕`)}
      </span>
      {fields.map((field, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a field is its place; its name is being typed
        <div key={at} style={{ display: 'flex', gap: 8 }}>
          <Input
            value={field.key}
            maxLength={40}
            placeholder="thing1"
            aria-label={`第 ${at + 1} 个字段的名称`}
            style={{ width: 180 }}
            onChange={(event) => change(at, { key: event.target.value.trim() })}
          />
          <Select
            value={field.param ?? FIXED}
            options={sources(kind, field)}
            aria-label={`第 ${at + 1} 个字段的内容`}
            style={{ width: 160 }}
            onChange={(next) => change(at, { param: next === FIXED ? null : next })}
          />
          {field.param === null && (
            <Input
              value={field.text}
              maxLength={20}
              placeholder="每条都一样的文字"
              aria-label={`第 ${at + 1} 个字段的文字`}
              style={{ flex: 1 }}
              onChange={(event) => change(at, { text: event.target.value })}
            />
          )}
          <Button
            type="text"
            aria-label={`删除第 ${at + 1} 个字段`}
            icon={<DeleteOutlined />}
            onClick={() => onChange?.(fields.toSpliced(at, 1))}
          />
        </div>
      ))}
      <Button
        type="dashed"
        icon={<PlusOutlined />}
        disabled={fields.length >= MOST}
        style={{ alignSelf: 'flex-start' }}
        onClick={() => onChange?.([...fields, { key: '', param: null, text: '' }])}
      >
        添加字段
      </Button>
      {fault && <Alert type="info" showIcon message={fault} />}
    </div>
  );
}

/** One that does not fit any more is named as well, so that it can be seen and changed. */
function sources(kind: Kind, { key, param }: TemplateField) {
  const fitting = paramsFor(kind, key).map(({ name, label }) => ({ value: name, label }));
  const kept =
    param !== null && !fitting.some(({ value }) => value === param)
      ? [{ value: param, label: labelOf(kind, param) }]
      : [];
  return [...fitting, ...kept, { value: FIXED, label: '固定文字' }];
}

const labelOf = (kind: Kind, param: string): string =>
  (KINDS[kind] as MessageKind | undefined)?.params[param]?.[0] ?? param;

/** "thing1：考试，phrase2：“已通过”" */
export const templateFieldsText = (kind: Kind, fields: readonly TemplateField[]): string =>
  fields
    .map(({ key, param, text }) => `${key}：${param === null ? `“${text}”` : labelOf(kind, param)}`)
    .join('，');
