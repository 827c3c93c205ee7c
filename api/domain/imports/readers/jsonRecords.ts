/** Finds the questions in a JSON of any shape: lists of objects whose keys name a stem and an answer or options. */
import { headerMeaning } from '../recognise/headers.ts';

export type JsonObject = Record<string, unknown>;

export interface FoundList {
  /** Names on the way to it: `第一章 / 章节测验`. */
  path: string[];
  records: JsonObject[];
  /** Of 综合分析: the text that the questions share. */
  context: string;
}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isObjectList = (value: unknown): value is JsonObject[] =>
  Array.isArray(value) && value.length > 0 && value.every(isObject);

/** `correct_answer`, `questionText` and `选项A` by the same words as header cells. */
export const meaningOf = (key: string) => headerMeaning(key.replace(/[_\-.\s]/g, ''));

/** Lists of options under keys that are no header words: `itemList`, `questionSelect`. */
export const isOptionsKey = (key: string): boolean =>
  meaningOf(key)?.meaning === 'options' || /^(question)?(item|option|choice|select)s?(list)?$/i.test(key);

/** Deeper files only mean to break programs. */
const MAX_DEPTH = 40;

export function findLists(value: unknown, path: string[] = [], context = ''): FoundList[] {
  if (path.length > MAX_DEPTH) return [];
  if (isObjectList(value)) {
    if (value.filter(looksLikeQuestion).length * 2 >= value.length) return listsOf(value, path, context);
    return value.flatMap((one) => findLists(one, path, context));
  }
  if (Array.isArray(value)) return value.flatMap((one) => findLists(one, path, context));
  if (!isObject(value)) return [];
  const records = Object.values(value);
  if (records.length >= 3 && isObjectList(records) && records.every(looksLikeQuestion))
    return listsOf(records, path, context);
  const within = [...path, nameOf(value)];
  return Object.entries(value).flatMap(([key, inner]) => findLists(inner, [...within, wordOf(key)], context));
}

/** A record with questions of its own under it is their context, not a question. */
function listsOf(records: JsonObject[], path: string[], context: string): FoundList[] {
  const questions = records.filter((record) => !childrenOf(record));
  const nested = records.flatMap((record, index) => {
    const children = childrenOf(record);
    if (!children) return [];
    const stem = [context, stemOf(record)].filter(Boolean).join('\n');
    return findLists(children, [...path, `综合题 ${index + 1}`], stem);
  });
  return questions.length > 0 ? [{ path, records: questions, context }, ...nested] : nested;
}

function childrenOf(record: JsonObject): JsonObject[] | undefined {
  return Object.values(record).find(
    (value): value is JsonObject[] => isObjectList(value) && value.every(looksLikeQuestion),
  );
}

function looksLikeQuestion(record: JsonObject): boolean {
  const keys = Object.keys(record);
  const meanings = keys.map((key) => meaningOf(key)?.meaning);
  const answerable =
    meanings.includes('answer') ||
    keys.some((key) => isOptionsKey(key) && typeof record[key] === 'object') ||
    meanings.filter((one) => one === 'option').length >= 2;
  return answerable && keys.some((key, index) => meanings[index] === 'stem' && isScalar(record[key]));
}

export const isScalar = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value);

/** The longest of what may be the stem. */
function stemOf(record: JsonObject): string {
  const texts = Object.entries(record)
    .filter(([key, value]) => meaningOf(key)?.meaning === 'stem' && typeof value === 'string')
    .map(([, value]) => value as string);
  return texts.sort((a, b) => b.length - a.length)[0] ?? '';
}

const NAME_KEYS =
  /^(name|title|chapter|section|type|category|keywords?|paper|unit|章节?|节|名称|标题|题型|分类|试卷)$/i;

/** What an object that holds questions calls itself. */
const nameOf = (holder: JsonObject): string =>
  Object.entries(holder)
    .filter(([key, value]) => NAME_KEYS.test(key) && typeof value === 'string' && value.length <= 60)
    .map(([, value]) => value as string)
    .join(' ');

/** Keys in Chinese say something; `questions` and `data` do not. */
const wordOf = (key: string): string => (/[\u4e00-\u9fff]/.test(key) ? key : '');
