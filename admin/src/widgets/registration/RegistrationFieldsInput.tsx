/** What a registration form asks, in order; each kind shows the settings that it has. */
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Alert, Button, Input, InputNumber, Select, Space, Switch } from 'antd';
import {
  FIELD_KINDS,
  type FieldKind,
  type FormField,
  faultOf,
  isChoice,
  LIMITS,
  MOST_FIELDS,
  MOST_OPTIONS,
} from '../../../../api/domain/registrations/form.ts';
import { MoveButtons } from '../MoveButtons.tsx';
import { moved } from '../moved.ts';
import type { ControlProps } from '../types.ts';
import './registration.css';

const KINDS = Object.entries(FIELD_KINDS).map(([value, label]) => ({ value: value as FieldKind, label }));

/** The next number that no field has, so that a removed one's answers are not taken for another's. */
const newKey = (fields: readonly FormField[]): string =>
  `f${Math.max(0, ...fields.map(({ key }) => Number(key.replace(/\D/g, '')) || 0)) + 1}${Date.now().toString(36).slice(-6)}`;

const newField = (fields: readonly FormField[]): FormField => ({
  key: newKey(fields),
  label: '',
  kind: 'text',
  required: true,
  hint: '',
  options: [],
  min: null,
  max: null,
});

export function RegistrationFieldsInput({ id, value, onChange }: ControlProps<FormField[]>) {
  const fields = value ?? [];
  const fault = faultOf(fields);
  const change = (at: number, part: Partial<FormField>) =>
    onChange?.(fields.map((field, place) => (place === at ? { ...field, ...part } : field)));
  return (
    <div id={id} className="stack" style={{ gap: 12 }}>
      {fields.map((field, at) => (
        <FieldCard
          key={field.key}
          field={field}
          number={at + 1}
          count={fields.length}
          onChange={(part) => change(at, part)}
          onMove={(by) => onChange?.(moved(fields, at, by))}
          onRemove={() => onChange?.(fields.toSpliced(at, 1))}
        />
      ))}
      <div>
        <Button
          type="dashed"
          icon={<PlusOutlined />}
          disabled={fields.length >= MOST_FIELDS}
          onClick={() => onChange?.([...fields, newField(fields)])}
        >
          添加一项
        </Button>
        <span className="muted" style={{ marginLeft: 12 }}>
          姓名、手机号之外 {fields.length} 项
        </span>
      </div>
      {fault && <Alert type="info" showIcon message={fault} />}
    </div>
  );
}

interface FieldCardProps {
  field: FormField;
  number: number;
  count: number;
  onChange(part: Partial<FormField>): void;
  onMove(by: -1 | 1): void;
  onRemove(): void;
}

function FieldCard({ field, number, count, onChange, onMove, onRemove }: FieldCardProps) {
  const name = `第 ${number} 项`;
  const { label, kind, required, hint, options } = field;
  return (
    <section className="registration-field" aria-label={name}>
      <div className="registration-line">
        <Input
          value={label}
          maxLength={30}
          placeholder="名称，例如：学历"
          aria-label={`${name}的名称`}
          onChange={(event) => onChange({ label: event.target.value })}
        />
        <Select
          value={kind}
          options={KINDS}
          listHeight={320}
          aria-label={`${name}的类型`}
          style={{ flex: 'none', width: 112 }}
          onChange={(next) => onChange({ kind: next, min: null, max: null })}
        />
        <Switch
          checked={required}
          checkedChildren="必填"
          unCheckedChildren="选填"
          aria-label={`${name}必填`}
          onChange={(next) => onChange({ required: next })}
        />
        <Space size={0}>
          <MoveButtons name={name} at={number - 1} count={count} onMove={onMove} />
          <Button type="text" aria-label={`删除${name}`} icon={<DeleteOutlined />} onClick={onRemove} />
        </Space>
      </div>
      {isChoice(field) && (
        <Select
          mode="tags"
          open={false}
          suffixIcon={null}
          value={options}
          maxCount={MOST_OPTIONS}
          tokenSeparators={['，', ',', '、', '\n']}
          placeholder="选项：输入后按回车，可一次粘贴多个，用逗号或顿号隔开"
          aria-label={`${name}的选项`}
          onChange={(next) => onChange({ options: next.map((text) => text.trim().slice(0, 50)) })}
        />
      )}
      <div className="registration-line">
        <Input
          value={hint}
          maxLength={100}
          placeholder="填写提示，可不填"
          aria-label={`${name}的提示`}
          onChange={(event) => onChange({ hint: event.target.value })}
        />
        {LIMITS[kind] && <LimitInputs name={name} field={field} onChange={onChange} />}
      </div>
    </section>
  );
}

function LimitInputs({
  name,
  field,
  onChange,
}: {
  name: string;
  field: FormField;
  onChange(part: Partial<FormField>): void;
}) {
  const what = LIMITS[field.kind];
  const least = field.kind === 'number' ? undefined : 0;
  return (
    <Space size={4} className="registration-limits">
      <InputNumber
        value={field.min}
        min={least}
        placeholder={`最少${what}`}
        aria-label={`${name}的最少${what}`}
        onChange={(min) => onChange({ min })}
      />
      —
      <InputNumber
        value={field.max}
        min={least}
        placeholder={`最多${what}`}
        aria-label={`${name}的最多${what}`}
        onChange={(max) => onChange({ max })}
      />
    </Space>
  );
}

/** On the show screen. */
export const RegistrationFieldsView = ({ fields }: { fields: readonly FormField[] }) => (
  <ol className="registration-list">
    {fields.map(({ key, label, kind, required, options }) => (
      <li key={key}>
        {label}（{FIELD_KINDS[kind]}，{required ? '必填' : '选填'}）
        {options.length > 0 && <span className="muted">　{options.join('、')}</span>}
      </li>
    ))}
  </ol>
);
