import assert from 'node:assert/strict';
import { makeLearner, makeOrganisation, makePhone } from '../../test/factories.ts';
import { listSuite } from './learnerImports.fixture.ts';

describe('importing learners by a partner', () => {
  const { the, path, sheet, upload, confirm, rowsOf, learnerOf, clear, school } = listSuite();

  it('makes its own learners in its own classes, and names no other organisation', async () => {
    const [own, other] = [await school(), await school()];
    const phone = makePhone();
    const found = await upload(
      sheet([
        ['手机号', '合作机构', '班级'],
        [phone, '', own.className],
        [makePhone(), other.organisation.name, ''],
        [makePhone(), '', other.className],
      ]),
      { by: own.client },
    );
    const { data } = await rowsOf(found.id, '', own.client);
    assert.match(data[1]?.fault ?? '', /只能导入本机构的学员/);
    assert.equal(data[2]?.fault, `没有“${other.className}”这个班级`);
    await confirm(found.id, 'fill', own.client);
    const learner = (await learnerOf(phone))!;
    assert.deepEqual([learner.organisation_id, learner.class_id], [own.organisation.id, own.classId]);
    assert.equal((await other.client.get(`${path}/${found.id}`)).status, 404);
    assert.deepEqual((await other.client.get(path)).body.data, []);
    for (const role of ['bank', 'service'] as const)
      assert.equal((await (await the.app.as(role)).get(path)).status, 403);
  });

  it('cannot tell a phone that has an account elsewhere from one that nobody has', async () => {
    const own = await school();
    const [free, taken] = [makePhone(), makePhone()];
    const { id: elsewhere } = await makeLearner(the.app.deps, {
      phone: taken,
      name: '别处的人',
      organisation_id: (await makeOrganisation(the.app.deps)).id,
    });
    const list = (phone: string) =>
      sheet([
        ['手机号', '姓名', '班级', '会员到期日'],
        [phone, '赵六', own.className, '2030-12-31'],
      ]);
    /** All that the partner gets to see of one phone, from the import to its list of learners. */
    const seen = async (phone: string) => {
      const found = await upload(list(phone), { by: own.client });
      const rows = (await rowsOf(found.id, '', own.client)).data;
      const done = await confirm(found.id, 'overwrite', own.client);
      const again = await upload(list(phone), { by: own.client });
      const listed = (await own.client.get(`/api/staff/learners?filter[phone][eq]=${phone}`)).body;
      const shown = (await own.client.get(`/api/staff/learners/${listed.data[0]?.id}`)).body.data;
      const undo = (await own.client.get(`${path}/${found.id}/undo`)).body.data;
      const text = JSON.stringify([
        found.report,
        rows,
        done.outcome,
        again.report,
        listed.total,
        shown,
        undo,
      ]);
      return text
        .replaceAll(`****${phone.slice(-4)}`, '****')
        .replace(/"(id|importId)":\d+|"(created|updated)At":"[^"]+"/g, '');
    };
    assert.equal(await seen(taken), await seen(free));
    const ids: number[] = await the.app.deps.db('learners').orderBy('id').pluck('id');
    const last = ids.at(-1)!;
    assert.deepEqual(ids.slice(-3), [last - 2, last - 1, last], 'a gap among the ids would tell');
    const claim = await the.app.deps.db('learners').where({ claimed_learner_id: elsewhere }).first();
    assert.equal(claim.organisation_id, own.organisation.id);
    const account = (await learnerOf(taken))!;
    assert.deepEqual([account.id, clear(account.name)], [elsewhere, '别处的人']);

    // The centre knows both, and brings them together.
    const merge = `/api/staff/learners/${claim.id}/merge`;
    assert.equal((await own.client.post(merge)).status, 403);
    assert.equal((await the.staff.post(merge)).status, 204);
    const merged = (await learnerOf(taken))!;
    assert.deepEqual(
      [merged.id, clear(merged.name), merged.organisation_id, merged.class_id],
      [elsewhere, '别处的人', own.organisation.id, own.classId],
    );
    assert.equal((await the.app.deps.db('entitlements').where({ learner_id: elsewhere })).length, 1);
    assert.equal((await own.client.get(`/api/staff/learners/${elsewhere}`)).status, 200);
    assert.equal((await the.staff.post(merge)).status, 404);
  });
});
