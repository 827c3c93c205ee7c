/** Rules between rows that PostgreSQL holds, as staff meet them. */
import assert from 'node:assert/strict';
import { appSuite } from './appSuite.ts';
import type { Reply } from './client.ts';
import { makeLevel, makeOccupation, unique } from './factories.ts';
import { makeTraining } from './training.ts';

describe('rules between rows', () => {
  const suite = appSuite('super');

  function refusedAt(field: string, reply: Reply, sentence: RegExp): void {
    assert.equal(reply.status, 400, JSON.stringify(reply.body));
    assert.match(reply.body.error.message, sentence);
    assert.deepEqual(
      reply.body.error.details.map((detail: { field: string }) => detail.field),
      [field],
    );
  }

  it('a paper takes its rules and its questions from one bank', async () => {
    const [one, other] = [await makeTraining(suite.app), await makeTraining(suite.app)];
    const paper = (versionId: number) => ({
      name: unique('试卷'),
      kind: 'mock',
      blueprintId: one.blueprint.id,
      versionId,
    });
    refusedAt(
      'versionId',
      await suite.staff.post('/api/staff/papers', paper(other.version.id)),
      /不属于同一个题库/,
    );
    assert.equal((await suite.staff.post('/api/staff/papers', paper(one.version.id))).status, 201);
    const moved = suite.app.deps
      .db('blueprints')
      .where({ id: one.blueprint.id })
      .update({ bank_id: other.bank.id });
    await assert.rejects(moved, /papers_bank_of_blueprint/);
    const absent = await suite.staff.post('/api/staff/papers', {
      ...paper(one.version.id),
      blueprintId: 999_999,
    });
    assert.match(absent.body.error.message, /“组卷规则”所选的内容不存在/);
  });

  it('a knowledge point stands neither below itself nor below one of its own', async () => {
    const exam = {
      occupationId: (await makeOccupation(suite.app.deps)).id,
      levelId: (await makeLevel(suite.app.deps)).id,
    };
    const make = async (parentId: number | null): Promise<number> => {
      const body = { code: unique('A'), name: '触电急救', ...exam, parentId };
      return (await suite.staff.post('/api/staff/knowledge-points', body)).body.data.id;
    };
    const top = await make(null);
    const middle = await make(top);
    const bottom = await make(middle);
    for (const parentId of [top, middle, bottom]) {
      const reply = await suite.staff.patch(`/api/staff/knowledge-points/${top}`, { parentId });
      refusedAt('parentId', reply, /不能是该鉴定点自己或它的下级/);
    }
    const path = `/api/staff/knowledge-points/${bottom}`;
    assert.equal((await suite.staff.patch(path, { parentId: top })).status, 200);
  });
});
