import assert from 'node:assert/strict';
import { makeLearner, makePhone } from '../../test/factories.ts';
import { clearImports } from './clearing.ts';
import { listSuite } from './learnerImports.fixture.ts';

describe('an import of learners taken back', () => {
  const { the, path, sheet, upload, confirm, rowsOf, learnerOf, clear } = listSuite();

  it('removes who has never logged in, restores what nobody has changed since, withdraws memberships', async () => {
    const [made, active, known, touched] = [makePhone(), makePhone(), makePhone(), makePhone()];
    for (const phone of [known, touched])
      await makeLearner(the.app.deps, { phone, name: '旧名', place_id: null });
    const found = await upload(
      sheet([
        ['手机号', '姓名', '考点', '类别', '会员到期日'],
        ...[made, active, known, touched].map((phone) => [
          phone,
          '新名',
          '城东考点',
          '企业职工',
          '2030-12-31',
        ]),
      ]),
    );
    assert.equal((await the.staff.get(`${path}/${found.id}/undo`)).status, 409);
    await confirm(found.id, 'overwrite');
    const { db } = the.app.deps;
    await db('learners')
      .where({ id: (await learnerOf(active))!.id })
      .update({ last_login_at: new Date() });
    await db('learners')
      .where({ id: (await learnerOf(touched))!.id })
      .update({ category: '社会人员' });
    const plan = (await the.staff.get(`${path}/${found.id}/undo`)).body.data;
    assert.deepEqual(plan, { removed: 1, kept: 1, restored: 2, memberships: 4 });
    const undone = await the.staff.post(`${path}/${found.id}/undo`);
    assert.deepEqual([undone.body.data.state, undone.body.data.undone], ['undone', plan]);
    assert.equal(await learnerOf(made), undefined);
    const state = async (phone: string) => {
      const { id, name, place_id, category } = (await learnerOf(phone))!;
      const active = await db('entitlements').where({ learner_id: id, state: 'active' });
      return [clear(name), place_id, category, active.length];
    };
    assert.deepEqual(await state(active), ['新名', the.names.place.id, '企业职工', 0]);
    assert.deepEqual(await state(known), ['旧名', null, null, 0]);
    assert.deepEqual(await state(touched), ['旧名', null, '社会人员', 0]);
    assert.equal((await the.staff.post(`${path}/${found.id}/undo`)).status, 409);
  });

  it('can be called off until it is done, and leaves nothing', async () => {
    const phone = makePhone();
    const found = await upload(sheet([['手机号'], [phone]]));
    const cancelled = await the.staff.post(`${path}/${found.id}/cancel`);
    assert.equal(cancelled.body.data.state, 'cancelled');
    assert.equal((await rowsOf(found.id)).total, 0);
    assert.equal((await the.staff.post(`${path}/${found.id}/confirm`, { existing: 'fill' })).status, 409);
    const many = Array.from({ length: 12_000 }, () => [makePhone()]);
    const long = await upload(sheet([['手机号'], ...many]));
    await the.staff.post(`${path}/${long.id}/confirm`, { existing: 'fill' });
    assert.equal((await the.staff.post(`${path}/${long.id}/cancel`)).body.data.state, 'cancelled');
    assert.equal(await learnerOf(many[0]![0]!), undefined);
  });

  it('is forgotten after a month, and then neither confirmed nor taken back', async () => {
    const content = sheet([['手机号'], [makePhone()]]);
    const [done, ready] = [(await upload(content)).id, (await upload(content)).id];
    await confirm(done);
    const later = { ...the.app.deps, clock: () => new Date(Date.now() + 31 * 86_400_000) };
    assert.ok((await clearImports(later)) >= 2);
    for (const [id, step] of [
      [done, 'undo'],
      [ready, 'confirm'],
    ] as const) {
      const { body } = await the.staff.post(
        `${path}/${id}/${step}`,
        step === 'confirm' ? { existing: 'fill' } : undefined,
      );
      assert.equal(body.error?.code, 'learnerImport.cleared');
    }
  });
});
