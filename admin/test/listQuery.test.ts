import assert from 'node:assert/strict';
import type { CrudFilter } from '@refinedev/core';
import { asList, filterValue, withFilter } from '../src/crud/filters.ts';
import { listQuery } from '../src/http/listQuery.ts';

const decoded = (query: string) => decodeURIComponent(query);

describe('list query', () => {
  it('writes page, order, search and filters as the API reads them', () => {
    const query = listQuery({
      pagination: { currentPage: 2, pageSize: 50 },
      sorters: [
        { field: 'id', order: 'desc' },
        { field: 'name', order: 'asc' },
      ],
      filters: [
        { field: 'q', operator: 'eq', value: '电阻' },
        { field: 'levelId', operator: 'in', value: [3, 4] },
      ],
    });
    assert.equal(decoded(query), '?page=2&pageSize=50&sort=-id,name&q=电阻&filter[levelId][in]=3,4');
  });

  it('leaves out what is empty, and paging for an export', () => {
    assert.equal(listQuery({ filters: [{ field: 'name', operator: 'contains', value: '' }] }), '');
    assert.equal(listQuery({ filters: [{ field: 'typeId', operator: 'in', value: [] }] }), '');
  });
});

describe('list filters', () => {
  const filters: CrudFilter[] = [{ field: 'score', operator: 'gte', value: 60 }];

  it('replaces one bound and keeps the other', () => {
    const both = withFilter(filters, 'score', 'lte', 90);
    const moved = withFilter(both, 'score', 'gte', 70);
    assert.equal(filterValue(moved, 'score', 'gte'), 70);
    assert.equal(filterValue(moved, 'score', 'lte'), 90);
    assert.equal(moved.length, 2);
  });

  it('keeps zero and false, and drops what was emptied', () => {
    assert.equal(withFilter([], 'score', 'gte', 0).length, 1);
    assert.equal(withFilter([], 'passed', 'eq', false).length, 1);
    assert.deepEqual(withFilter(filters, 'score', 'gte', null), []);
  });

  it('reads one or several values from the address bar alike', () => {
    assert.deepEqual(asList('3'), ['3']);
    assert.deepEqual(asList(['3', '4']), ['3', '4']);
    assert.deepEqual(asList(undefined), []);
  });
});
