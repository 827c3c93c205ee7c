/** Whether what a learner has filled in fits the form, and where it belongs. Pure. */
import { type FormField, TEXT_MAX } from './form.ts';
import { idFault, isDay, normalId } from './idNumber.ts';

export type Given = Readonly<Record<string, string | string[]>>;
export type Answer = string | number | string[];

export interface Answers {
  name: string;
  phone: string;
  /** What is not personal, by key. */
  plain: Record<string, Answer>;
  /** Free text, which may name anybody, by key. */
  written: Record<string, string>;
  /** Further phones, by key. */
  contacts: Record<string, string>;
  idNumber: string | null;
  photoId: string | null;
}
/** Key of a field, or `name` or `phone`, and a sentence. */
export interface Fault {
  field: string;
  message: string;
}

const MOBILE = /^1[3-9]\d{9}$/;
const PHOTO = /^[1-9]\d{0,14}$/;
const PHONE_FAULT = '手机号应为 11 位数字，以 1 开头';

/** @param today calendar day "2026-12-05" */
export function checkAnswers(
  fields: readonly FormField[],
  given: { name: string; phone: string; values: Given },
  today: string,
): { answers: Answers; faults: Fault[] } {
  const name = given.name.trim();
  const phone = normalId(given.phone);
  const answers: Answers = {
    name,
    phone,
    plain: {},
    written: {},
    contacts: {},
    idNumber: null,
    photoId: null,
  };
  const faults: Fault[] = [];
  if (name.length < 2 || name.length > 50)
    faults.push({ field: 'name', message: '请填写姓名，2 到 50 个字' });
  if (!MOBILE.test(phone)) faults.push({ field: 'phone', message: PHONE_FAULT });
  for (const field of fields) {
    const value = given.values[field.key];
    const message = take(field, value, today, answers);
    if (message) faults.push({ field: field.key, message });
  }
  return { answers, faults };
}

function take(
  field: FormField,
  value: string | string[] | undefined,
  today: string,
  answers: Answers,
): string | undefined {
  if (field.kind === 'choices') return takeChoices(field, Array.isArray(value) ? value : [], answers);
  const text = typeof value === 'string' ? value.trim() : '';
  if (text === '') {
    const verb =
      field.kind === 'photo' ? '上传' : field.kind === 'choice' || field.kind === 'date' ? '选择' : '填写';
    return field.required ? `请${verb}${field.label}` : undefined;
  }
  return TAKE[field.kind](field, text, today, answers);
}

type Take = (field: FormField, text: string, today: string, answers: Answers) => string | undefined;

const TAKE: Record<Exclude<FormField['kind'], 'choices'>, Take> = {
  text({ key, min, max }, text, _, { written }) {
    const most = Math.min(max ?? TEXT_MAX, TEXT_MAX);
    if (text.length < (min ?? 0)) return `至少 ${min} 个字，现在是 ${text.length} 个`;
    if (text.length > most) return `最多 ${most} 个字，现在是 ${text.length} 个`;
    written[key] = text;
    return undefined;
  },
  number({ key, min, max }, text, _, { plain }) {
    const number = Number(text.normalize('NFKC'));
    if (!Number.isFinite(number)) return '请填写数字';
    if (min !== null && number < min) return `不能小于 ${min}`;
    if (max !== null && number > max) return `不能大于 ${max}`;
    plain[key] = number;
    return undefined;
  },
  choice({ key, options }, text, _, { plain }) {
    if (!options.includes(text)) return '所选的内容已不在选项中，请重新选择';
    plain[key] = text;
    return undefined;
  },
  date({ key }, text, _, { plain }) {
    if (!isDay(text)) return '请选择日期';
    plain[key] = text;
    return undefined;
  },
  phone({ key }, text, _, { contacts }) {
    const phone = normalId(text);
    if (!MOBILE.test(phone)) return PHONE_FAULT;
    contacts[key] = phone;
    return undefined;
  },
  idNumber(_field, text, today, answers) {
    const id = normalId(text);
    const fault = idFault(id, today);
    if (!fault) answers.idNumber = id;
    return fault;
  },
  photo({ label }, text, _, answers) {
    if (!PHOTO.test(text)) return `请重新上传${label}`;
    answers.photoId = text;
    return undefined;
  },
};

function takeChoices(field: FormField, chosen: readonly string[], { plain }: Answers): string | undefined {
  const { key, label, options, required, min, max } = field;
  const own = [...new Set(chosen)];
  if (own.length === 0) return required ? `请选择${label}` : undefined;
  if (own.some((one) => !options.includes(one))) return '所选的内容已不在选项中，请重新选择';
  if (min !== null && own.length < min) return `至少选 ${min} 项`;
  if (max !== null && own.length > max) return `最多选 ${max} 项`;
  plain[key] = options.filter((option) => own.includes(option));
  return undefined;
}

/** "学历：大专；兴趣：钳工、焊工" in the order of the form. */
export const summaryOf = (fields: readonly FormField[], plain: Readonly<Record<string, Answer>>): string =>
  fields
    .filter(({ key }) => plain[key] !== undefined)
    .map(({ key, label }) => `${label}：${answerText(plain[key]!)}`)
    .join('；');

export const answerText = (answer: Answer): string =>
  Array.isArray(answer) ? answer.join('、') : String(answer);
