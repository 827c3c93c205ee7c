/** A form with every kind of field, and what goes into it. */
import type { FormField } from './form.ts';

export const field = (
  key: string,
  label: string,
  kind: FormField['kind'],
  rest: Partial<FormField> = {},
): FormField => ({
  key,
  label,
  kind,
  required: true,
  hint: '',
  options: [],
  min: null,
  max: null,
  ...rest,
});

export const FIELDS: FormField[] = [
  field('degree', '学历', 'choice', { options: ['高中', '大专', '本科'] }),
  field('years', '工龄', 'number', { min: 0, max: 60 }),
  field('skills', '工种', 'choices', { options: ['电工', '焊工', '钳工'], max: 2 }),
  field('birth', '参加工作日期', 'date', { required: false }),
  field('id1', '身份证号', 'idNumber'),
  field('pic', '证件照', 'photo'),
  field('urgent', '紧急联系电话', 'phone', { required: false }),
  field('note', '备注', 'text', { required: false, max: 20 }),
];

/** The example of GB 11643-1999, annex A. */
export const ID_NUMBER = '11010519491231002X';

/** The beginning of a PNG, which says how large it is. */
export function portrait({ width = 295, height = 413 } = {}): Buffer {
  const bytes = Buffer.alloc(64);
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]).copy(bytes);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}
