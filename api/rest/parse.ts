/** Query string of a list -> ListQuery. Pure. What it does not know it refuses by name. */
import { AppError } from '../errors.ts';
import type { FilterOperator } from './define.ts';
import type { Access } from './permissions.ts';
import { type FilterValue, parseValue } from './values.ts';

export interface Filter {
  field: string;
  operator: FilterOperator;
  value: FilterValue;
}

export interface ListQuery {
  page: number;
  pageSize: number;
  sort: { field: string; descending: boolean }[];
  filters: Filter[];
  /** Searched for in every searchable field. */
  q: string | undefined;
  /** Undefined: all that the role may see. */
  select: string[] | undefined;
}

export const MAX_PAGE_SIZE = 100;
const MAX_PAGE = 1_000_000;
const MAX_WORD = 100;
const MAX_SORTS = 5;

/** @param query without the question mark */
export function parseListQuery(query: string, access: Access): ListQuery {
  const parsed: ListQuery = {
    page: 1,
    pageSize: 20,
    sort: [],
    filters: [],
    q: undefined,
    select: undefined,
  };
  for (const [key, value] of new URLSearchParams(query)) {
    if (value.includes('\0')) throw invalid(`“${key}”含有无法识别的字符`);
    parameter(parsed, key, value, access);
  }
  return parsed;
}

function parameter(parsed: ListQuery, key: string, value: string, access: Access): void {
  switch (key) {
    case 'page':
      parsed.page = count('页码', value, MAX_PAGE);
      return;
    case 'pageSize':
      parsed.pageSize = count('每页条数', value, MAX_PAGE_SIZE);
      return;
    case 'sort':
      parsed.sort = sorts(value, access);
      return;
    case 'q':
      parsed.q = word(value, access);
      return;
    case 'select':
      parsed.select = value.split(',').map((name) => known(name, access, '选择显示').name);
      return;
    default:
      parsed.filters.push(filter(key, value, access));
  }
}

const invalid = (reason: string) => new AppError('request.invalid', { reason });

function count(label: string, value: string, max: number): number {
  const number = /^\d{1,9}$/.test(value) ? Number(value) : 0;
  if (number < 1 || number > max) throw invalid(`“${label}”应为 1 到 ${max} 的整数`);
  return number;
}

/** A hidden field reads like an absent one: the sentence must not tell that it exists. */
function known(name: string, access: Access, purpose: string) {
  const column = access.byName.get(name);
  if (!column) throw invalid(`${purpose}的字段“${name}”不存在，请检查拼写`);
  return column;
}

function sorts(value: string, access: Access): ListQuery['sort'] {
  const parts = value.split(',').filter(Boolean);
  if (parts.length > MAX_SORTS) throw invalid(`最多按 ${MAX_SORTS} 个字段排序`);
  return parts.map((part) => {
    const descending = part.startsWith('-');
    const column = known(descending ? part.slice(1) : part, access, '排序');
    if (!column.sort) throw invalid(`不能按“${column.label}”排序`);
    return { field: column.name, descending };
  });
}

function word(value: string, access: Access): string | undefined {
  const trimmed = value.trim();
  if (trimmed.length > MAX_WORD) throw invalid(`搜索词最多 ${MAX_WORD} 个字`);
  if (trimmed && !access.columns.some(({ search }) => search))
    throw invalid(`“${access.resource.label}”不支持搜索，请改用筛选`);
  return trimmed || undefined;
}

function filter(key: string, value: string, access: Access): Filter {
  const match = /^filter\[(\w+)\]\[(\w+)\]$/.exec(key);
  if (!match) throw invalid(`不认识的参数“${key}”`);
  const name = match[1] ?? '';
  const column = access.filters.get(name) ?? known(name, access, '筛选');
  const operator = column.filters.find((name) => name === match[2]);
  if (!operator) {
    const allowed = column.filters.length > 0 ? `，可用：${column.filters.join('、')}` : '';
    throw invalid(`“${column.label}”不能用“${match[2]}”筛选${allowed}`);
  }
  return { field: column.name, operator, value: parseValue(column, operator, value) };
}
