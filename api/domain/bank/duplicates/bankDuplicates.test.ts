import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import xlsx from 'node-xlsx';
import { bankSuite } from '../../../test/bankSuite.ts';
import { settledImport } from '../../../test/imports.ts';
import type { Duplicates } from './contract.ts';
import type { Comparable } from './identity.ts';
import { questionNumber, retyped } from './questions.fixture.ts';

describe('duplicates in a bank', () => {
  const suite = bankSuite();

  const add = async (...questions: Comparable[]): Promise<number[]> => {
    const rows = questions.map(({ type, stem, options, answer }) => ({
      bank_id: suite.bankId,
      type,
      stem,
      options: JSON.stringify(options),
      answer: JSON.stringify(answer),
    }));
    const ids = await suite.app.deps.db('questions').insert(rows, ['id']);
    return ids.map(({ id }) => id);
  };
  const show = async (query = '', of = `banks/${suite.bankId}`): Promise<Duplicates> => {
    const { status, body } = await suite.staff.get(`/api/staff/${of}/duplicates?${query}`);
    assert.equal(status, 200, JSON.stringify(body));
    return body.data;
  };
  const check = async (of = `banks/${suite.bankId}`): Promise<Duplicates> => {
    const { status, body } = await suite.staff.post(`/api/staff/${of}/duplicates/check`);
    assert.equal(status, 202, JSON.stringify(body));
    for (;;) {
      const shown = await show('', of);
      if (shown.check?.state !== 'running') return shown;
      await sleep(30);
    }
  };
  const decide = (id: number, body: object) => suite.staff.post(`/api/staff/duplicates/${id}/decide`, body);
  const publish = () => suite.staff.post(`/api/staff/banks/${suite.bankId}/publish`);
  const question = (id: number) => suite.app.deps.db('questions').where({ id }).first();
  const one = questionNumber(11);
  /** Retyped, with the letters of the original: another option. */
  const contrary: Comparable = { ...retyped(one), answer: one.answer };
  const similar: Comparable = { ...one, stem: `按规程要求，${one.stem}` };

  it('are found by a job with progress and shown by kind, side by side', async () => {
    const [first, double, near] = await add(one, retyped(one), similar, questionNumber(5000));
    assert.equal((await show()).check, null);
    const { check: done, open } = await check();
    assert.deepEqual([done?.state, done?.progress, done?.questions], ['done', 100, 4]);
    assert.deepEqual(open, { conflict: 0, exact: 1, near: 1 });
    const [exact] = (await show('kind=exact')).pairs;
    assert.deepEqual([exact?.first.questionId, exact?.second.questionId], [first, double]);
    assert.equal(exact?.first.stem, one.stem);
    const [alike] = (await show('kind=near')).pairs;
    assert.deepEqual([alike?.first.questionId, alike?.second.questionId], [first, near]);
    assert.ok(alike!.similarity > 0.7 && alike!.similarity < 1);
  });

  it('that contradict each other block publishing even if nobody looked for them, until decided', async () => {
    await add(one, contrary);
    const refused = await publish();
    assert.deepEqual([refused.status, refused.body.error.code], [409, 'bank.conflictsUndecided']);
    assert.match(refused.body.error.message, /1 对试题.*查重/);
    const [pair] = (await show()).pairs;
    assert.equal(pair?.kind, 'conflict');
    assert.equal((await decide(pair!.id, { action: 'keep' })).status, 200);
    assert.deepEqual(
      (await show('decided=true')).pairs.map(({ id, decision }) => [id, decision]),
      [[pair!.id, 'keep']],
    );
    assert.equal((await publish()).status, 200);
  });

  it('are open again once either question says something else', async () => {
    const [, second] = await add(one, contrary);
    const [pair] = (await show()).pairs;
    await decide(pair!.id, { action: 'keep' });
    const explained = await suite.staff.patch(`/api/staff/questions/${second}`, { explanation: '见规程' });
    assert.equal(explained.status, 200);
    assert.equal((await show()).open.conflict, 0, 'an explanation contradicts nobody');
    await suite.staff.patch(`/api/staff/questions/${second}`, { answer: { keys: ['B'] } });
    assert.equal((await publish()).body.error.code, 'bank.conflictsUndecided');
    assert.equal((await show()).open.conflict, 1);
    assert.equal((await show('decided=true')).pairs.length, 0);
  });

  it('are settled by correcting or retiring one, each in the log', async () => {
    const [first, second] = await add(one, contrary);
    const [pair] = (await show()).pairs;
    await decide(pair!.id, { action: 'correct', keeps: 'first' });
    assert.deepEqual((await question(second!)).answer, retyped(one).answer);
    assert.deepEqual((await show()).open, { conflict: 0, exact: 1, near: 0 });
    assert.equal((await decide(pair!.id, { action: 'retire', keeps: 'second' })).status, 200);
    assert.equal((await question(first!)).retired, true);
    assert.deepEqual((await show()).open, { conflict: 0, exact: 0, near: 0 });
    const log = await suite.app.deps
      .db('audit_log')
      .where({ resource: 'questions' })
      .whereIn('row_id', [String(first), String(second)])
      .orderBy('id');
    assert.deepEqual(
      log.map(({ action, row_id, after }) => [action, Number(row_id), Object.keys(after)]),
      [
        ['update', second, ['answer']],
        ['questions.retire', first, ['retired']],
      ],
    );
  });

  it('that were retired come back as open when they are used again', async () => {
    const [, second] = await add(one, contrary);
    const [pair] = (await show()).pairs;
    await decide(pair!.id, { action: 'retire', keeps: 'first' });
    assert.equal((await publish()).status, 200);
    await suite.staff.post(`/api/staff/questions/${second}/unretire`);
    assert.equal((await publish()).body.error.code, 'bank.conflictsUndecided');
  });

  it('that are exact are retired all at once, the earliest stays', async () => {
    const [first] = await add(one, retyped(one), one, questionNumber(3));
    const refused = await suite.staff.post(`/api/staff/banks/${suite.bankId}/duplicates/retire-exact`, {
      told: 1,
    });
    assert.equal(refused.body.error.code, 'duplicates.changed');
    const reply = await suite.staff.post(`/api/staff/banks/${suite.bankId}/duplicates/retire-exact`, {
      told: 2,
    });
    assert.deepEqual(reply.body.data, { retired: 2 });
    const left = await suite.app.deps
      .db('questions')
      .where({ bank_id: suite.bankId, retired: false })
      .orderBy('id');
    assert.deepEqual([left.length, left[0].id], [2, first]);
  });

  it('keep what was decided when the bank is checked again', async () => {
    await add(one, similar);
    await check();
    const [pair] = (await show('kind=near')).pairs;
    await decide(pair!.id, { action: 'keep' });
    assert.equal((await check()).open.near, 0);
    assert.equal((await show('kind=near&decided=true')).pairs.length, 1);
    assert.equal((await decide(pair!.id, { action: 'reopen' })).status, 200);
    assert.equal((await show()).open.near, 1);
  });

  it('refuse what does not fit, and are for bank staff', async () => {
    await add(one, retyped(one));
    const [pair] = (await show('kind=exact')).pairs;
    for (const body of [{ action: 'replace' }, { action: 'correct', keeps: 'first' }])
      assert.equal((await decide(pair!.id, body)).body.error.code, 'duplicates.unfit');
    assert.equal((await decide(999_999, { action: 'keep' })).status, 404);
    const other = await suite.app.as('content');
    assert.equal((await other.get(`/api/staff/banks/${suite.bankId}/duplicates`)).status, 403);
    assert.equal(
      (await other.post(`/api/staff/duplicates/${pair!.id}/decide`, { action: 'keep' })).status,
      403,
    );
  });

  const settled = (id: number) => settledImport(suite.staff, id);
  const uploaded = async (questions: Comparable[]): Promise<number> => {
    const rows = questions.map(({ stem, options, answer }) => [
      '单选题',
      stem,
      ...options.map(({ text }) => text),
      'keys' in answer ? answer.keys[0] : '',
    ]);
    const data = [['题型', '题干', 'A', 'B', 'C', 'D', '答案'], ...rows];
    const content = xlsx.build([{ name: '理论', data, options: {} }]);
    const { body } = await suite.staff.upload(`/api/staff/imports?bankId=${suite.bankId}`, {
      name: '题.xlsx',
      content,
    });
    await settled(body.data.id);
    return body.data.id;
  };

  it('of a file are left out, imported, or replace those of the bank, as was decided', async () => {
    const [skip, keep, replace] = [20, 21, 22].map(questionNumber) as [Comparable, Comparable, Comparable];
    const ids = await add(skip, keep, replace);
    const changed = [skip, keep, replace, questionNumber(900)].map((of) => ({
      ...of,
      stem: `按规程，${of.stem}`,
    }));
    const importId = await uploaded(changed);
    const of = `imports/${importId}`;
    assert.equal((await check(of)).open.near, 3);
    const { pairs } = await show('kind=near', of);
    const place = pairs.find(({ second }) => second.questionId === ids[0])?.first.place;
    assert.equal(place, '理论 第 2 行');
    const decisions = ['skip', 'keep', 'replace'];
    for (const [at, action] of decisions.entries()) {
      const { id } = pairs.find(({ second }) => second.questionId === ids[at])!;
      assert.equal((await decide(id, { action })).status, 200);
    }
    await suite.staff.post(`/api/staff/imports/${importId}/confirm`);
    const done = await settled(importId);
    assert.deepEqual([done.state, done.report.total], ['done', 3]);
    const retired = await Promise.all(ids.map(async (id) => (await question(id)).retired));
    assert.deepEqual(retired, [false, false, true]);
    const again = await decide(pairs[0]!.id, { action: 'keep' });
    assert.ok([404, 409].includes(again.status), 'it is too late to decide');
  });
});
