/** What staff ask of whoever registers for an exam. Name and phone are asked in any case. Pure. */
import { z } from 'zod';

export const FIELD_KINDS = {
  text: '文字',
  number: '数字',
  choice: '单选',
  choices: '多选',
  date: '日期',
  photo: '照片',
  phone: '手机号',
  idNumber: '身份证号',
} as const;
export type FieldKind = keyof typeof FIELD_KINDS;

/** What `min` and `max` of a kind limit; of other kinds they say nothing. */
export const LIMITS: Partial<Record<FieldKind, string>> = { text: '字数', number: '数值', choices: '项数' };

export interface FormField {
  /** Of the answer; stays when the field is renamed or moved. */
  key: string;
  label: string;
  kind: FieldKind;
  required: boolean;
  hint: string;
  /** Of choices. */
  options: string[];
  min: number | null;
  max: number | null;
}

export const MOST_FIELDS = 40;
export const MOST_OPTIONS = 60;
export const TEXT_MAX = 500;
const limit = z.number().min(-1_000_000_000).max(1_000_000_000).nullable();

export const formField = z.object({
  key: z.string().regex(/^[a-z][a-z0-9]{1,19}$/),
  label: z.string().trim().max(30),
  kind: z.enum(Object.keys(FIELD_KINDS) as [FieldKind]),
  required: z.boolean(),
  hint: z.string().trim().max(100),
  options: z.array(z.string().trim().max(50)).max(MOST_OPTIONS),
  min: limit,
  max: limit,
});
export const formFields = z.array(formField).max(MOST_FIELDS);

export const isChoice = ({ kind }: Pick<FormField, 'kind'>): boolean =>
  kind === 'choice' || kind === 'choices';

/** The first thing that nobody could fill in, as a sentence for staff. */
export function faultOf(fields: readonly FormField[]): string | undefined {
  for (const [at, field] of fields.entries()) {
    const fault = faultOfField(field, fields.slice(0, at));
    if (fault) return `第 ${at + 1} 项“${field.label}”：${fault}`;
  }
  return undefined;
}

function faultOfField(field: FormField, before: readonly FormField[]): string | undefined {
  const { key, label, kind, options, min, max } = field;
  if (label === '') return '请填写名称';
  if (before.some((other) => other.label === label)) return '名称与前面的一项相同';
  if (before.some((other) => other.key === key)) return '编号与前面的一项相同，请删除后重新添加';
  // Each has one place of its own, encrypted.
  if ((kind === 'photo' || kind === 'idNumber') && before.some((other) => other.kind === kind))
    return `一份报名表只能有一项${FIELD_KINDS[kind]}`;
  if (isChoice(field)) {
    if (options.length < 2) return '至少要有两个选项';
    if (options.includes('')) return '有一个选项是空的';
    if (new Set(options).size < options.length) return '有两个选项相同';
  }
  if (LIMITS[kind] && min !== null && max !== null && min > max)
    return `最少${LIMITS[kind]}大于最多${LIMITS[kind]}`;
  return undefined;
}
