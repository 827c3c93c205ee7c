/** One input per kind of field. Each takes and gives the JSON value that the API knows. */
import { Input, InputNumber, Select, Switch } from 'antd';
import type { ComponentType } from 'react';
import type { FieldKind } from '../../../api/rest/define.ts';
import type { FieldMeta } from '../../../api/rest/metaTypes.ts';
import { AnswerInput } from './AnswerInput.tsx';
import { DateInput, InstantInput } from './DateInputs.tsx';
import { DistributionInput } from './DistributionInput.tsx';
import { DocumentInput } from './DocumentInput.tsx';
import { ImageInput } from './ImageInput.tsx';
import { JsonInput } from './JsonInput.tsx';
import { JumpTargetInput } from './jump/JumpTargetInput.tsx';
import { ManyInput } from './ManyInput.tsx';
import { MarkedInput } from './MarkedInput.tsx';
import { OptionsInput } from './OptionsInput.tsx';
import { PartsInput } from './PartsInput.tsx';
import { PracticalTasksInput } from './practical/PracticalTasksInput.tsx';
import { RelationSelect } from './RelationSelect.tsx';
import { RichTextInput } from './RichTextInput.tsx';
import { RegistrationFieldsInput } from './registration/RegistrationFieldsInput.tsx';
import { SectionsInput } from './SectionsInput.tsx';
import { TemplateFieldsInput } from './TemplateFieldsInput.tsx';
import type { InputProps } from './types.ts';

function TextInput({ id, value, onChange, field, row }: InputProps<string>) {
  // A masked value is not the real one: it is shown as a hint and only replaced, never edited.
  const hint = field.masked && row ? `现为 ${row[field.name] ?? '空'}，不改则留空` : undefined;
  return (
    <Input
      id={id}
      value={value ?? ''}
      maxLength={field.max}
      placeholder={hint}
      onChange={(event) => onChange?.(event.target.value)}
    />
  );
}

function LongTextInput({ id, value, onChange, field }: InputProps<string>) {
  return (
    <Input.TextArea
      id={id}
      value={value ?? ''}
      maxLength={field.max}
      autoSize={{ minRows: 3, maxRows: 14 }}
      onChange={(event) => onChange?.(event.target.value)}
    />
  );
}

function PasswordInput({ id, value, onChange, field, row }: InputProps<string>) {
  return (
    <Input.Password
      id={id}
      value={value ?? ''}
      maxLength={field.max}
      autoComplete="new-password"
      placeholder={row ? '不改则留空' : undefined}
      onChange={(event) => onChange?.(event.target.value)}
    />
  );
}

function NumberInput({ id, value, onChange, field }: InputProps<number>) {
  return (
    <InputNumber
      id={id}
      value={value ?? null}
      min={field.min}
      max={field.max}
      precision={field.kind === 'decimal' ? undefined : 0}
      style={{ width: 200 }}
      onChange={(next) => onChange?.(next)}
    />
  );
}

/** Kept in fen, typed in yuan. */
function MoneyInput({ id, value, onChange, field }: InputProps<number>) {
  return (
    <InputNumber
      id={id}
      value={value === undefined || value === null ? null : value / 100}
      min={(field.min ?? 0) / 100}
      max={field.max === undefined ? undefined : field.max / 100}
      precision={2}
      prefix="¥"
      style={{ width: 200 }}
      onChange={(next) => onChange?.(next === null ? null : Math.round(next * 100))}
    />
  );
}

function BooleanInput({ id, value, onChange }: InputProps<boolean>) {
  return (
    <Switch
      id={id}
      checked={value ?? false}
      checkedChildren="是"
      unCheckedChildren="否"
      onChange={(next) => onChange?.(next)}
    />
  );
}

function ChoiceInput({ id, value, onChange, field }: InputProps<string>) {
  return (
    <Select
      id={id}
      value={value ?? undefined}
      options={field.choices}
      allowClear={!field.required}
      showSearch={(field.choices?.length ?? 0) > 8}
      optionFilterProp="label"
      placeholder="请选择"
      onChange={(next) => onChange?.(next ?? null)}
    />
  );
}

function RelationInput(props: InputProps<number>) {
  const { id, value, onChange, field, row } = props;
  return (
    <RelationSelect
      id={id}
      resource={field.resource ?? ''}
      value={value}
      knownLabel={value === row?.[field.name] ? row?.labels?.[field.name] : undefined}
      allowClear={!field.required}
      onChange={(next) => onChange?.(next)}
    />
  );
}

const BY_KIND: Record<FieldKind, ComponentType<InputProps<never>>> = {
  text: TextInput,
  longText: LongTextInput,
  richText: RichTextInput,
  integer: NumberInput,
  decimal: NumberInput,
  boolean: BooleanInput,
  choice: ChoiceInput,
  date: DateInput,
  instant: InstantInput,
  image: ImageInput,
  relation: RelationInput,
  structured: JsonInput,
  password: PasswordInput,
};

/** Widgets that a resource may name for a field; any other structured one is edited as JSON. */
const BY_WIDGET: Record<string, ComponentType<InputProps<never>>> = {
  options: OptionsInput,
  answer: AnswerInput,
  parts: PartsInput,
  marked: MarkedInput,
  sections: SectionsInput,
  distribution: DistributionInput,
  jumpTarget: JumpTargetInput,
  money: MoneyInput,
  practicalTasks: PracticalTasksInput,
  materials: ManyInput,
  products: ManyInput,
  document: DocumentInput,
  registrationFields: RegistrationFieldsInput,
  templateFields: TemplateFieldsInput,
};

/** Typed loosely once, here: the kind of the field decides the type of its value. */
export const inputFor = (field: FieldMeta): ComponentType<InputProps> =>
  (BY_WIDGET[field.widget ?? ''] ?? BY_KIND[field.kind]) as ComponentType<InputProps>;

/** Wide inputs take the whole row of the form. */
export const isWide = ({ kind, widget }: FieldMeta): boolean =>
  widget === 'document' || kind === 'longText' || kind === 'richText' || kind === 'structured';
