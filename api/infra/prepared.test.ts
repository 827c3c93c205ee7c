import assert from 'node:assert/strict';
import { type TestDatabase, testDatabase } from '../test/database.ts';
import { byKeys } from './db.ts';
import { runPrepared, STATEMENTS, statement } from './prepared.ts';
// Whoever serves a route declares his statements.
import '../routes.ts';

/** Of a plan that EXPLAIN shows, what matters here. */
interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Index Cond'?: string;
  Plans?: PlanNode[];
}

/** One row, and a handful of products: there is nothing to look up. */
const READ_WHOLLY = ['security_policies', 'products'];

/** By what each row is the only one, or one of few. */
const FOUND_BY: Record<string, RegExp> = {
  learners: /\bid = /,
  sessions: /\btoken_hash = /,
  attempts: /\bclient_key = /,
  /** Of what the learner has open. */
  attempts_open_paper: /\blearner_id = /,
};

class RolledBack extends Error {}

/** As if a minute had passed. */
async function later(work: () => Promise<void>): Promise<void> {
  const { now } = performance;
  performance.now = () => now.call(performance) + 60_000;
  try {
    await work();
  } finally {
    performance.now = now;
  }
}

const nodesOf = (plan: PlanNode): PlanNode[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

describe('prepared statements', () => {
  let test: TestDatabase;
  before(async () => {
    test = await testDatabase();
  });
  after(() => test.close());

  const planOf = async (text: string): Promise<PlanNode> => {
    const { rows } = await byKeys(test.db).raw(`explain (generic_plan, format json) ${text}`);
    return rows[0]['QUERY PLAN'][0].Plan;
  };
  /** Each index with its first column. */
  const firstColumns = async (): Promise<Map<string, string>> => {
    const { rows } = await test.db.raw<{ rows: { name: string; first: string }[] }>(
      `select relname as name, pg_get_indexdef(indexrelid, 1, false) as first
       from pg_index join pg_class on pg_class.oid = indexrelid`,
    );
    return new Map(rows.map(({ name, first }) => [name, first]));
  };
  /** What is read from its beginning to its end. */
  const readWholly = ({ 'Index Cond': condition = '', ...node }: PlanNode, first: Map<string, string>) => {
    const table = node['Relation Name'];
    const index = node['Index Name'];
    // These find nothing themselves.
    if (node['Node Type'] === 'ModifyTable' || node['Node Type'] === 'Bitmap Heap Scan') return [];
    if (index) return new RegExp(`\\b${first.get(index)} = `).test(condition) ? [] : [index];
    return table && condition === '' ? [table] : [];
  };

  it('go by an index from its first column on, planned for tables that were just made', async () => {
    const first = await firstColumns();
    assert.ok(STATEMENTS.length > 10);
    for (const { name, text } of STATEMENTS) {
      const whole = nodesOf(await planOf(text)).flatMap((node) => readWholly(node, first));
      assert.deepEqual(
        whole.filter((one) => !READ_WHOLLY.includes(one)),
        [],
        name,
      );
    }
  });

  it('find whoever asks by himself, planned before anybody had chosen an occupation', async () => {
    // As if each had been written by the product: nobody looks what belongs to it.
    await byKeys(test.db)
      .transaction(async (trx) => {
        await trx.raw('set local session_replication_role = replica');
        const [occupation] = await trx('occupations').insert({ code: '6-31', name: '电工' }).returning('id');
        const [level] = await trx('levels').insert({ code: '5', name: '五级' }).returning('id');
        await trx.raw(
          `insert into learners (phone, phone_index) select 'phone ' || n, 'index ' || n from generate_series(1, 20000) n`,
        );
        await trx.raw(
          `insert into sessions (token_hash, learner_id, expires_at) select 'hash ' || id, id, 'infinity' from learners`,
        );
        await trx.raw('analyze learners, sessions, attempts');
        await trx('learners').update({ occupation_id: occupation.id, level_id: level.id });
        const indexes: { name: string; table: string }[] = await trx('pg_indexes').select({
          name: 'indexname',
          table: 'tablename',
        });
        const tables = new Map(indexes.map(({ name, table }) => [name, table]));
        const known = STATEMENTS.filter(({ text }) => /\bsessions\b/.test(text));
        assert.ok(known.length >= 3);
        for (const { name, text } of known) {
          const { rows } = await trx.raw(`explain (generic_plan, format json) ${text}`);
          for (const node of nodesOf(rows[0]['QUERY PLAN'][0].Plan)) {
            const { 'Index Name': index = '', 'Index Cond': condition } = node;
            const by = FOUND_BY[index] ?? FOUND_BY[tables.get(index) ?? ''];
            if (condition && by) assert.match(condition, by, `${name}: ${index}`);
          }
        }
        throw new RolledBack();
      })
      .catch((error: unknown) => {
        if (!(error instanceof RolledBack)) throw error;
      });
  });

  it('are planned anew when tables have had the time to grow', async () => {
    const { name, text } = statement({
      name: 'test.grown',
      text: 'select few.id from few join many on many.id = few.id where few.id = any($1::int[])',
    });
    await test.db.raw(
      `create table few (id int primary key); create table many (id int primary key); analyze few, many`,
    );
    await byKeys(test.db).transaction(async (trx) => {
      const plan = async () => {
        await runPrepared(trx, { name, text }, ['{1}']);
        const { rows } = await trx.raw(`explain (format json) execute "${name}"('{1}')`);
        const wholly = nodesOf(rows[0]['QUERY PLAN'][0].Plan).filter(
          (node) => node['Index Name'] && !node['Index Cond'],
        );
        return wholly.length;
      };
      assert.notEqual(await plan(), 0, 'nothing to mend');
      await trx.raw('insert into few select generate_series(1, 1000); insert into many select id from few');
      assert.notEqual(await plan(), 0, 'kept for a while');
      await later(async () => assert.equal(await plan(), 0));
    });
  });

  it('have a name of their own each', () => {
    assert.equal(new Set(STATEMENTS.map(({ name }) => name)).size, STATEMENTS.length);
  });

  it('are kept where rows are found by keys, and planned anew in other transactions', async () => {
    const own = statement({
      name: 'test.kept',
      text: "select count(*)::int as kept from pg_prepared_statements where name = 'test.kept'",
    });
    const kept = (db = test.db) => runPrepared<{ kept: number }>(db, own, []);
    assert.deepEqual(await byKeys(test.db).transaction(kept), [{ kept: 1 }]);
    assert.deepEqual(await test.db.transaction(kept), [{ kept: 0 }]);
  });
});
