import assert from 'node:assert/strict';
import type { Knex } from 'knex';
import { AppError } from '../errors.ts';
import { connect } from '../infra/db.ts';
import { type TestDatabase, testDatabase } from '../test/database.ts';
import { makeBank, makeOccupation, makePlace } from '../test/factories.ts';
import { type DatabaseLabels, databaseError } from './databaseError.ts';

const labels: DatabaseLabels = {
  table: (table) => ({ banks: '题库', places: '考点' })[table] ?? table,
  column: (_table, column) => ({
    field: column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
    label: { name: '名称', occupation_id: '职业', level_id: '等级' }[column] ?? column,
  }),
};

describe('errors of the database', () => {
  let database: TestDatabase;
  let db: Knex;
  before(async () => {
    database = await testDatabase();
    db = database.db;
  });
  after(() => database.close());

  const translated = async (query: PromiseLike<unknown>): Promise<AppError> => {
    const error = await Promise.resolve(query).then(
      () => assert.fail('nothing was refused'),
      (cause: unknown) => databaseError(cause, labels),
    );
    assert.ok(error instanceof AppError);
    return error;
  };

  it('name the field whose value is taken', async () => {
    const { name } = await makePlace({ db });
    const error = await translated(db('places').insert({ name }));
    assert.equal(error.code, 'row.duplicate');
    assert.match(error.message, /“名称”/);
    assert.deepEqual(
      error.details.map(({ field }) => field),
      ['name'],
    );
  });

  it('name every field of a pair that is taken', async () => {
    const { name, occupation_id, level_id } = await makeBank({ db });
    const error = await translated(db('banks').insert({ name, occupation_id, level_id }));
    assert.match(error.message, /职业、等级、名称/);
  });

  it('tell a choice that does not exist from a row that is still used', async () => {
    const { occupation_id, level_id } = await makeBank({ db });
    const missing = db('banks').insert({ name: 'x', occupation_id: 999_999, level_id });
    assert.match((await translated(missing)).message, /“职业”所选的内容不存在/);
    const used = await translated(db('occupations').where({ id: occupation_id }).delete());
    assert.equal(used.code, 'row.inUse');
    assert.match(used.message, /题库/);
  });

  it('name what is absent, and the table whose rule is broken', async () => {
    const absent = await translated(db('places').insert({ name: null }));
    assert.match(absent.message, /“名称”必须填写/);
    const { id } = await makeBank({ db });
    const row = { bank_id: id, type: 'riddle', stem: 'x', answer: '{}' };
    assert.match((await translated(db('questions').insert(row))).message, /questions_type/);
  });

  it('say that what was published cannot be changed', async () => {
    await db('audit_log').insert({ action: 'create', resource: 'x', row_id: '1' });
    assert.equal((await translated(db('audit_log').delete())).code, 'row.immutable');
  });

  it('ask to try again when two transactions changed the same row', async () => {
    const { id } = await makeOccupation({ db });
    const options = { isolationLevel: 'serializable' } as const;
    const [one, other] = await Promise.all([db.transaction(options), db.transaction(options)]);
    const rename = (trx: Knex.Transaction, name: string) => trx('occupations').where({ id }).update({ name });
    await Promise.all([one('occupations').where({ id }).first(), other('occupations').where({ id }).first()]);
    await rename(one, 'one');
    await one.commit();
    const error = await translated(rename(other, 'other'));
    await other.rollback();
    assert.equal(error.code, 'server.conflict');
  });

  it('say that the database is away', async () => {
    const nowhere = connect('postgres://nobody:x@127.0.0.1:1/x');
    assert.equal((await translated(nowhere.raw('select 1'))).code, 'server.unavailable');
    await nowhere.destroy();
  });

  it('leave mistakes of ours alone', async () => {
    const mistake = await Promise.resolve(db.raw('select nothing')).catch((error: unknown) => error);
    assert.equal(databaseError(mistake, labels), undefined);
    assert.equal(databaseError(new Error('x'), labels), undefined);
  });
});
