/** JSON of any shape that names its questions' parts, and the product's own. */
import { AppError } from '../../../errors.ts';
import { tidy } from '../recognise/text.ts';
import { decodeText, opening } from './encoding.ts';
import { jsonGrid } from './jsonGrid.ts';
import { findLists, isObject, type JsonObject } from './jsonRecords.ts';
import { readOwnJson } from './ownJson.ts';
import type { Content, Reader } from './reader.ts';

export const jsonReader: Reader = {
  label: 'JSON',
  accepts: (bytes) => /^\s*(?:\{\s*["}]|\[\s*[[{"\]])/.test(opening(bytes)?.replace(/^\ufeff/, '') ?? ''),
  async read(bytes, fileName, pictures) {
    const value = parse(decodeText(bytes));
    const sheet = fileName.replace(/\.\w+$/, '');
    const own = readOwnJson(value, sheet, pictures);
    if (own) return [own];
    const lists = findLists(value);
    const found = lists.length > 0 ? lists : keyedLists(value);
    if (found.length === 0) throw new AppError('import.noQuestions');
    return uniqueNames(found.map((list) => jsonGrid(list, list.path.filter(Boolean).join(' / ') || sheet)));
  },
};

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new AppError('import.json');
  }
}

/** Two papers may have the same title. */
function uniqueNames(contents: Content[]): Content[] {
  const seen = new Map<string, number>();
  return contents.map((content) => {
    const count = (seen.get(content.sheet) ?? 0) + 1;
    seen.set(content.sheet, count);
    return count === 1 ? content : { ...content, sheet: `${content.sheet}（${count}）` };
  });
}

/** `"stem|option|option": "option"`: the options stand in the key, the answer is the text of one. */
function keyedLists(value: unknown): { path: string[]; records: JsonObject[]; context: string }[] {
  const lists: { path: string[]; records: JsonObject[]; context: string }[] = [];
  const visit = (one: unknown, path: string[]): void => {
    if (!isObject(one) || path.length > 5) return;
    const entries = Object.entries(one);
    const keyed = entries.filter(([key, answer]) => isKeyed(key, answer));
    if (entries.length >= 3 && keyed.length >= entries.length * 0.9) {
      const records = entries.map(([key, answer]) => {
        const [stem, ...options] = key.split('|').map(tidy);
        return { 题干: stem, 选项: options, 答案: answer };
      });
      lists.push({ path, records, context: '' });
    } else for (const [key, inner] of entries) visit(inner, [...path, key]);
  };
  visit(value, []);
  return lists;
}

function isKeyed(key: string, answer: unknown): boolean {
  const options = key.split('|').slice(1).map(tidy);
  return options.length >= 2 && typeof answer === 'string' && options.includes(tidy(answer));
}
