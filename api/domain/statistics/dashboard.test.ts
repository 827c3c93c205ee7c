/** What staff look at all day costs the same however many answers there are: it reads none of them. */
import assert from 'node:assert/strict';
import { type TestApp, testApp } from '../../test/app.ts';
import { answerAll, makeTraining, open } from '../../test/training.ts';
import { foldAll } from './fold.ts';

interface Query {
  sql: string;
  bindings: unknown[];
}

describe('what staff look at all day', () => {
  let app: TestApp;
  let versionId: number;
  let itemId: number;
  before(async () => {
    app = await testApp();
    const { blueprint, version, learner } = await makeTraining(app);
    const learnerId = (await learner()).id;
    const view = await open(app, learnerId, { source: 'training', blueprintId: blueprint.id });
    const client = await app.as({ learnerId });
    await client.post(`/api/learner/attempts/${view.id}/submit`, { responses: answerAll(view) });
    await foldAll(app.deps);
    [versionId, itemId] = [version.id, view.items[0]!.id];
  });
  after(() => app.close());

  /** The queries of one request. */
  async function queriesOf(path: string): Promise<Query[]> {
    const queries: Query[] = [];
    const note = ({ sql, bindings }: Query) => queries.push({ sql, bindings });
    const root = await app.as('super');
    app.deps.db.on('query', note);
    try {
      const reply = await root.get(path);
      assert.equal(reply.status, 200, JSON.stringify(reply.body));
    } finally {
      app.deps.db.removeListener('query', note);
    }
    return queries.filter(({ sql }) => /^\s*(select|with)/i.test(sql));
  }

  /** The tables that the planner would read. */
  async function tablesOf({ sql, bindings }: Query): Promise<string[]> {
    const connection = await app.deps.db.client.acquireConnection();
    try {
      const { rows } = await connection.query(`explain (format json) ${sql}`, bindings);
      return JSON.stringify(rows).match(/(?<="Relation Name":")\w+/g) ?? [];
    } finally {
      await app.deps.db.client.releaseConnection(connection);
    }
  }

  for (const [path, reads] of [
    ['/api/staff/results/live', 'attempts'],
    ['/api/staff/results/days', 'learner_days'],
    ['/api/staff/results/scores?by=learner', 'learner_scores_all'],
    ['/api/staff/results/scores?by=class', 'learner_scores_all'],
    ['/api/staff/results/scores?by=organisation&from=2026-09-05&to=2026-11-20', 'learner_scores_month'],
    ['/api/staff/results/scores?by=class&kinds=mock,wrong&from=2026-11-05', 'learner_scores_day'],
    ['/api/staff/results/scores?by=class&paperId=1', 'learner_scores_all'],
    ['/api/staff/results/versions', 'bank_versions'],
    ['/api/staff/results/questions?versionId=', 'item_analysis'],
    ['/api/staff/results/questions/', 'item_analysis'],
    ['/api/staff/attempts', 'attempts'],
  ] as const)
    it(`reads no answers, and no attempts where they are folded: ${path}`, async () => {
      const full = path.endsWith('=') ? path + versionId : path.endsWith('/') ? path + itemId : path;
      const folded = reads.startsWith('learner_scores');
      const tables = (await Promise.all((await queriesOf(full)).map(tablesOf))).flat();
      assert.ok(tables.includes(reads), `${tables}`);
      assert.deepEqual(
        tables.filter((table) => table.startsWith('responses') || (folded && table === 'attempts')),
        [],
      );
    });
});
