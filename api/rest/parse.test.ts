import assert from 'node:assert/strict';
import fc from 'fast-check';
import { AppError } from '../errors.ts';
import { createCatalogue } from './catalogue.ts';
import {
  boolean,
  choice,
  crud,
  decimal,
  defineResource,
  instant,
  integer,
  relation,
  text,
} from './define.ts';
import { MAX_PAGE_SIZE, parseListQuery } from './parse.ts';
import type { Access } from './permissions.ts';

const lamps = defineResource({
  name: 'lamps',
  label: '灯',
  menu: '测试',
  title: 'name',
  defaultSort: ['name', 'asc'],
  fields: {
    name: text('名称', { filter: true, search: true, sort: true }),
    watts: integer('功率', { filter: true, sort: true }),
    price: decimal('价格', { filter: true }),
    lit: boolean('亮着', { filter: true, optional: true }),
    colour: choice('颜色', { red: '红', green: '绿' }, { filter: true }),
    boughtAt: instant('购买时间', { filter: true }),
    roomId: relation('房间', 'lamps', { filter: true }),
    secret: text('密文', { filter: true, search: true, sort: true }),
  },
  permissions: { bank: { actions: crud, hide: ['secret'] } },
});
const access = createCatalogue([lamps]).access(lamps, 'bank')!;
const parse = (query: string, as: Access = access) => parseListQuery(query, as);
const refusal = (query: string): string => {
  try {
    parse(query);
  } catch (error) {
    assert.ok(error instanceof AppError && error.status === 400, String(error));
    return error.message;
  }
  throw new Error(`${query} was taken`);
};

describe('parseListQuery', () => {
  it('reads paging, order, filters, search and selection', () => {
    assert.deepEqual(
      parse(
        'page=3&pageSize=50&sort=-watts,name&filter[roomId][in]=3,4&filter[lit][null]=true&q= x &select=id,name',
      ),
      {
        page: 3,
        pageSize: 50,
        sort: [
          { field: 'watts', descending: true },
          { field: 'name', descending: false },
        ],
        filters: [
          { field: 'roomId', operator: 'in', value: [3, 4] },
          { field: 'lit', operator: 'null', value: true },
        ],
        q: 'x',
        select: ['id', 'name'],
      },
    );
  });

  it('names the unknown field, operator or parameter', () => {
    assert.match(refusal('sort=nix'), /排序的字段“nix”不存在/);
    assert.match(refusal('filter[nix][eq]=1'), /筛选的字段“nix”不存在/);
    assert.match(refusal('filter[lit][gte]=1'), /“亮着”不能用“gte”筛选，可用：eq、null/);
    assert.match(refusal('filter[colour][eq]=blue'), /按“颜色”筛选时没有“blue”这个选项/);
    assert.match(refusal('colour=red'), /不认识的参数“colour”/);
    assert.match(refusal('pageSize=101'), /“每页条数”应为 1 到 100 的整数/);
  });

  it('speaks of a hidden field as of an absent one', () => {
    for (const query of ['sort=X', 'select=X', 'filter[X][eq]=1'])
      assert.equal(
        refusal(query.replace('X', 'secret')),
        refusal(query.replace('X', 'absent')).replace('absent', 'secret'),
      );
  });

  it('takes or refuses any text whatever, and what it takes is within bounds', () => {
    const keys = fc.oneof(
      fc.constantFrom('page', 'pageSize', 'sort', 'q', 'select'),
      fc
        .tuple(
          fc.constantFrom(...Object.keys(lamps.fields), 'id', '__proto__'),
          fc.constantFrom('eq', 'in', 'gte', 'null', 'contains'),
        )
        .map(([field, operator]) => `filter[${field}][${operator}]`),
      fc.string(),
    );
    const values = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.integer().map(String),
      fc.double().map(String),
      fc.constantFrom('true', 'red', '-name,id'),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(keys, values), { maxLength: 6 }), (pairs) => {
        const query = new URLSearchParams(pairs).toString();
        try {
          const parsed = parse(query);
          assert.ok(parsed.page >= 1 && parsed.pageSize >= 1 && parsed.pageSize <= MAX_PAGE_SIZE);
          const used = [...parsed.filters, ...parsed.sort].map(({ field }) => field);
          for (const field of [...used, ...(parsed.select ?? [])]) assert.ok(access.byName.has(field));
          assert.ok(!JSON.stringify(parsed).includes('\\u0000'));
        } catch (error) {
          assert.ok(error instanceof AppError && error.status === 400, String(error));
        }
      }),
      { numRuns: 2000 },
    );
  });
});
