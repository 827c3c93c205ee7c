/** Refine's filters and sorters as the query string of the generic list. Pure. */
import type { CrudFilter, CrudSort, Pagination } from '@refinedev/core';

interface ListParams {
  pagination?: Pagination;
  sorters?: CrudSort[];
  filters?: CrudFilter[];
}

/** `?page=2&pageSize=20&sort=-id&filter[levelId][in]=3,4&q=word`, without what is empty. */
export function listQuery({ pagination, sorters = [], filters = [] }: ListParams): string {
  const query = new URLSearchParams();
  if (pagination && pagination.mode !== 'off') {
    query.set('page', String(pagination.currentPage ?? 1));
    query.set('pageSize', String(pagination.pageSize ?? 20));
  }
  if (sorters.length > 0)
    query.set('sort', sorters.map(({ field, order }) => (order === 'desc' ? `-${field}` : field)).join(','));
  for (const filter of filters) {
    if (!('field' in filter) || isEmpty(filter.value)) continue;
    const value = Array.isArray(filter.value) ? filter.value.join(',') : String(filter.value);
    query.set(filter.field === 'q' ? 'q' : `filter[${filter.field}][${filter.operator}]`, value);
  }
  const text = query.toString();
  return text && `?${text}`;
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
