/** The list's filters as Refine keeps them (and the address bar shows them). Pure. */
import type { CrudFilter, CrudOperators, LogicalFilter } from '@refinedev/core';

type Operator = Exclude<CrudOperators, 'or' | 'and'>;

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

const matches = (filter: CrudFilter, field: string, operator: Operator): filter is LogicalFilter =>
  'field' in filter && filter.field === field && filter.operator === operator;

export const filterValue = (filters: CrudFilter[], field: string, operator: Operator): unknown =>
  filters.find((filter) => matches(filter, field, operator))?.value;

/** The same filters with this one set, or taken away when the value is empty. */
export function withFilter(
  filters: CrudFilter[],
  field: string,
  operator: Operator,
  value: unknown,
): CrudFilter[] {
  const others = filters.filter((filter) => !matches(filter, field, operator));
  return isEmpty(value) ? others : [...others, { field, operator, value }];
}

/** Several values arrive from the address bar as one string, a list of strings, or numbers. */
export const asList = (value: unknown): string[] =>
  isEmpty(value) ? [] : (Array.isArray(value) ? value : [value]).map(String);
