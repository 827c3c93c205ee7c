/**
 * How the values of a message fill a template of WeChat. What each field takes is told by the letters before its
 * number; limits: https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-message-management/subscribe-message/sendMessage.html
 * Pure.
 */
import { z } from 'zod';
import { yuanText } from '../../money.ts';
import { dayOf, momentText } from '../../timeZone.ts';
import { type Form, KINDS, type Kind, type MessageKind, shown } from './kinds.ts';

/** One field of a template: the value of a param of the message, or a fixed text. */
export const templateField = z.object({
  /** As in the template between the braces, without `.DATA`: `thing1`. */
  key: z.string().trim().max(40),
  /** Null: the text. */
  param: z.string().max(40).nullable(),
  text: z.string().trim().max(40),
});
export type TemplateField = z.infer<typeof templateField>;
export const templateFields = z.array(templateField).max(10);

interface FieldType {
  label: string;
  takes: readonly Form[];
  most: number;
  /** Of a fixed text. */
  pattern: RegExp;
}

/** Those a centre has use for. */
const TYPES: Readonly<Record<string, FieldType>> = {
  thing: { label: '事物', takes: ['text', 'moment', 'number', 'fen'], most: 20, pattern: /^[^\n\r\t]+$/ },
  phrase: { label: '汉字', takes: [], most: 5, pattern: /^[\u4e00-\u9fff]+$/ },
  time: { label: '时间', takes: ['moment'], most: 32, pattern: /\d{1,2}:\d{2}/ },
  date: { label: '日期', takes: ['moment'], most: 32, pattern: /\d{4}(年|-|\/|\.)\d{1,2}/ },
  amount: { label: '金额', takes: ['fen'], most: 14, pattern: /^[¥￥]?\d{1,10}(\.\d+)?元?$/ },
  number: { label: '数字', takes: ['number'], most: 32, pattern: /^-?\d+(\.\d+)?$/ },
  character_string: { label: '字符串', takes: ['number'], most: 32, pattern: /^[\x21-\x7e]+$/ },
};

const typeOf = (key: string): FieldType | undefined => TYPES[/^([a-z_]+)\d+$/.exec(key)?.[1] ?? ''];

/** What a field may be filled with. */
export const paramsFor = (kind: Kind, key: string): { name: string; label: string }[] =>
  Object.entries((KINDS[kind] as MessageKind).params)
    .filter(([, [, form]]) => typeOf(key)?.takes.includes(form))
    .map(([name, [label]]) => ({ name, label }));

/** One Chinese sentence about the first field that WeChat would refuse. */
export function faultOf(kind: Kind, fields: readonly TemplateField[]): string | undefined {
  if (fields.length === 0) return '请照微信模板的“详细内容”添加字段';
  for (const [index, { key, param, text }] of fields.entries()) {
    const at = `第 ${index + 1} 个字段`;
    const type = typeOf(key);
    if (!type)
      return `${at}“${key}”不是可用的字段名，应如 thing1、time2（可用：${Object.keys(TYPES).join('、')}）`;
    if (fields.some((other, place) => place < index && other.key === key)) return `${at}“${key}”重复了`;
    if (param !== null && !paramsFor(kind, key).some(({ name }) => name === param))
      return `${at}“${key}”是${type.label}，不能填所选的内容，请另选一项`;
    if (param === null && !(text.length <= type.most && type.pattern.test(text)))
      return `${at}“${key}”的固定文字应为${type.label}，最多 ${type.most} 个字`;
  }
  return undefined;
}

/** As WeChat takes it. @param params as they are stored: moments are texts */
export function dataOf(
  kind: Kind,
  fields: readonly TemplateField[],
  params: Readonly<Record<string, unknown>>,
): Record<string, { value: string }> {
  const forms = (KINDS[kind] as MessageKind).params;
  const value = ({ key, param, text }: TemplateField) =>
    param === null ? text : filled(key, params[param], forms[param]?.[1] ?? 'text');
  return Object.fromEntries(fields.map((field) => [field.key, { value: value(field) }]));
}

function filled(key: string, value: unknown, form: Form): string {
  const type = typeOf(key);
  if (key.startsWith('date')) return dayText(new Date(String(value)));
  if (key.startsWith('time')) return momentText(new Date(String(value)));
  if (key.startsWith('amount')) return `${yuanText(Number(value))}元`;
  // A line break or nothing at all would be refused.
  const text = shown(value, form).replace(/\s+/g, ' ').trim() || '无';
  const most = type?.most ?? text.length;
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

/** "2026年12月5日" by the centre's clock. */
function dayText(instant: Date): string {
  const [year, month, day] = dayOf(instant).split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
