/** Migrations and resources are written by hand; here they are held against each other. */
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { columnOf, indexColumn, tableOf } from '../rest/catalogue.ts';
import type { Field, FieldKind } from '../rest/define.ts';
import { isIndexed } from '../rest/fields.ts';
import { loadResources } from '../rest/load.ts';
import { type TestDatabase, testDatabase } from './database.ts';

interface ColumnInfo {
  column: string;
  type: string;
  nullable: boolean;
  hasDefault: boolean;
}

const TYPES: Record<FieldKind, readonly string[]> = {
  text: ['text'],
  longText: ['text'],
  richText: ['text'],
  integer: ['integer', 'smallint', 'bigint'],
  decimal: ['numeric'],
  boolean: ['boolean'],
  choice: ['text'],
  date: ['date'],
  instant: ['timestamp with time zone'],
  image: ['text'],
  relation: ['bigint'],
  structured: ['jsonb'],
  password: ['text'],
};

const resources = await loadResources(fileURLToPath(new URL('../resources', import.meta.url)));

describe('schema drift', () => {
  let database: TestDatabase;
  before(async () => {
    database = await testDatabase();
  });
  after(() => database.close());

  async function columns(table: string): Promise<Map<string, ColumnInfo>> {
    const rows: ColumnInfo[] = await database
      .db('information_schema.columns')
      .where({ table_name: table })
      .select({
        column: 'column_name',
        type: 'data_type',
        nullable: database.db.raw("is_nullable = 'YES'"),
        hasDefault: database.db.raw('column_default is not null'),
      });
    // Columns that PostgreSQL works out for each row: functions of the row.
    const { rows: computed } = await database.db.raw<{ rows: ColumnInfo[] }>(
      `select proname as "column", format_type(prorettype, null) as type, false as nullable, true as "hasDefault"
       from pg_proc where pronargs = 1 and proargtypes[0] = (select reltype from pg_class where oid = ?::regclass)
         and prorettype <> 'trigger'::regtype`,
      [table],
    );
    return new Map([...rows, ...computed].map((row) => [row.column, row]));
  }

  for (const resource of resources) {
    const fields = Object.entries(resource.fields);
    const stamps = resource.timestamps ?? ['createdAt', 'updatedAt'];

    it(`${resource.name}: every field has its column`, async () => {
      const found = await columns(tableOf(resource));
      assert.ok(found.size > 0, `no table ${tableOf(resource)}`);
      for (const name of ['id', ...stamps]) assert.ok(found.has(columnOf(name)), `${name} is missing`);
      for (const [name, field] of fields) checkColumn(name, field, found.get(columnOf(name, field)));
      for (const [name, field] of fields)
        if (isIndexed(field)) assert.ok(found.has(indexColumn(columnOf(name, field))), name);
    });

    it(`${resource.name}: a column that must be filled is filled by a field or by the database`, async () => {
      if (!(resource.actions?.includes('create') ?? true)) return;
      const filled = new Set(
        fields.flatMap(([name, field]) => {
          const column = columnOf(name, field);
          return isIndexed(field) ? [column, indexColumn(column)] : [column];
        }),
      );
      for (const { column, nullable, hasDefault } of (await columns(tableOf(resource))).values())
        assert.ok(nullable || hasDefault || filled.has(column), `nothing fills ${column}`);
    });

    it(`${resource.name}: what its filters look for in other tables is there`, async () => {
      const tests = Object.values(resource.filters ?? {}).map(({ holds }) =>
        'not' in holds ? holds.not : holds,
      );
      for (const test of tests)
        if ('blank' in test) assert.ok(resource.fields[test.blank], test.blank);
        else
          for (const place of test.referredBy) {
            const [table = '', column = ''] = place.split('.');
            assert.ok((await columns(table)).has(column), place);
          }
    });

    it(`${resource.name}: every relation is a foreign key to that resource's table`, async () => {
      const { rows } = await database.db.raw(
        `select a.attname as "column", k.confrelid::regclass::text as referenced
         from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any(k.conkey)
         where k.contype = 'f' and k.conrelid = ?::regclass`,
        [tableOf(resource)],
      );
      const keys = new Map(
        rows.map((row: { column: string; referenced: string }) => [row.column, row.referenced]),
      );
      for (const [name, field] of fields) {
        if (field.kind !== 'relation') continue;
        const other = resources.find((one) => one.name === field.resource);
        assert.ok(other, `${name} refers to ${field.resource}, which is no resource`);
        assert.equal(keys.get(columnOf(name, field)), tableOf(other), name);
      }
    });
  }

  it('has a Chinese name for every table that can stand in the way of a deletion', async () => {
    const { rows } = await database.db.raw(
      `select distinct k.conrelid::regclass::text as "table", obj_description(k.conrelid) as comment
       from pg_constraint k where k.contype = 'f' and k.confdeltype in ('a', 'r') and k.connamespace = 'public'::regnamespace`,
    );
    const named = new Set(resources.map(tableOf));
    const unnamed = rows
      .filter(
        (row: { table: string; comment: string | null }) =>
          !named.has(row.table) && !/\p{Script=Han}/u.test(row.comment ?? ''),
      )
      .map((row: { table: string }) => row.table);
    assert.deepEqual(unnamed, []);
  });
});

function checkColumn(name: string, field: Field, column: ColumnInfo | undefined): void {
  assert.ok(column, `${name} has no column`);
  assert.ok(TYPES[field.kind].includes(column.type), `${name}: ${field.kind} in a column of ${column.type}`);
  assert.equal(column.nullable, Boolean(field.optional), `${name}: optional and nullable must agree`);
}
