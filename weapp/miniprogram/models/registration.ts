/** A registration form as the page shows it. Pure. */
import type { RegistrationField, RegistrationView } from '../typings/contracts';

export type Values = RegistrationView['values'];

/** What the page begins with, and sends in. */
export interface Filled {
  name: string;
  phone: string;
  values: Values;
}

/**
 * Kept on the phone while it is filled in: without what the server encrypts, for the phone keeps texts as they are.
 * `at` says when, in milliseconds since 1970.
 */
export interface Draft {
  at: number;
  values: Values;
}

const DRAFT_DAYS = 7;
const SEALED: readonly RegistrationField['kind'][] = ['idNumber', 'phone'];

export const isDraft = (value: unknown): boolean => {
  const { at, values } = (value ?? {}) as Partial<Draft>;
  return typeof at === 'number' && typeof values === 'object' && values !== null;
};

export const isStale = ({ at }: Draft, now: number): boolean => now - at > DRAFT_DAYS * 86_400_000;

export function draftOfRows(rows: readonly FormRow[], now: number): Draft {
  const { values } = filledOf(rows.filter(({ kind }) => !SEALED.includes(kind)));
  return { at: now, values };
}

/** The draft over what the server has; name, phones and ID number are the server's, or still to be filled in. */
export const withDraft = (filled: Filled, draft: Draft | undefined): Filled => ({
  ...filled,
  values: { ...filled.values, ...draft?.values },
});

export interface FormRow extends Pick<RegistrationField, 'key' | 'label' | 'kind' | 'required' | 'hint'> {
  /** What was typed or chosen; of a photo what stands for it. */
  value: string;
  /** Of a choice: where the picker stands. */
  at: number;
  options: { text: string; on: boolean }[];
  placeholder: string;
  error: string;
}

const PLACEHOLDERS: Record<RegistrationField['kind'], string> = {
  text: '请填写',
  number: '请填写数字',
  choice: '请选择',
  choices: '',
  date: '请选择日期',
  photo: '',
  phone: '11 位手机号',
  idNumber: '18 位身份证号',
};

const asked = (key: string, label: string, kind: RegistrationField['kind']): RegistrationField => ({
  key,
  label,
  kind,
  required: true,
  hint: '',
  options: [],
  min: null,
  max: null,
});

/** Name and phone, which every form asks, and then what staff have added. */
export function rowsOf(fields: readonly RegistrationField[], { name, phone, values }: Filled): FormRow[] {
  const all: Values = { ...values, name, phone };
  return [asked('name', '姓名', 'text'), asked('phone', '手机号', 'phone'), ...fields].map((field) =>
    rowOf(field, all[field.key]),
  );
}

function rowOf(
  { key, label, kind, required, hint, options }: RegistrationField,
  value?: string | string[],
): FormRow {
  const chosen = Array.isArray(value) ? value : [];
  const text = typeof value === 'string' ? value : '';
  return {
    key,
    label,
    kind,
    required,
    hint,
    value: text,
    at: Math.max(0, options.indexOf(text)),
    options: options.map((option) => ({ text: option, on: chosen.includes(option) })),
    placeholder: PLACEHOLDERS[kind],
    error: '',
  };
}

/** What the rows hold, to be sent. */
export function filledOf(rows: readonly FormRow[]): Filled {
  const values: Values = {};
  for (const { key, kind, value, options } of rows)
    if (kind === 'choices') values[key] = options.filter(({ on }) => on).map(({ text }) => text);
    else if (value !== '') values[key] = value;
  const { name = '', phone = '', ...others } = values;
  return { name: String(name), phone: String(phone), values: others };
}

/** Each field with what is wrong with it. */
export const withErrors = (
  rows: readonly FormRow[],
  faults: readonly { field: string; message: string }[],
): FormRow[] =>
  rows.map((row) => ({ ...row, error: faults.find(({ field }) => field === row.key)?.message ?? '' }));
