import assert from 'node:assert/strict';
import xlsx from 'node-xlsx';
import { makeLearner, makePhone } from '../../test/factories.ts';
import { learnerImportReply } from './contract.ts';
import { listSuite } from './learnerImports.fixture.ts';

describe('importing learners', () => {
  const { the, path, sheet, upload, confirm, rowsOf, learnerOf, clear, school } = listSuite();

  it('reads columns in any order, makes learners and opens their memberships', async () => {
    const [one, two] = [makePhone(), makePhone()];
    const found = await upload(
      sheet([
        ['2026 年报名表'],
        [
          '姓名',
          '工种',
          '备注',
          '联系电话（必填）',
          '技能等级',
          '会员到期日',
          '考试计划',
          '人员类别',
          '考点',
        ],
        [
          '张小三',
          '电工',
          '班长',
          `+86 ${one.slice(0, 3)}-${one.slice(3)}`,
          '初级工',
          '2030年1月5日',
          '十二月统一认定',
          '在校学生',
          '城东考点',
        ],
        ['李四', '6-31-01-03', '', Number(two), '5', '', '', '', ''],
      ]),
    );
    assert.equal(found.state, 'ready', found.error);
    const { report } = learnerImportReply.parse({ data: found }).data;
    assert.deepEqual(
      [report?.rows, report?.faults, report?.created, report?.known, report?.opensNew],
      [2, 0, 2, 0, 1],
    );
    const columns = report!.sheets[0]!.columns.map(({ column, field }) => [column, field]);
    assert.deepEqual(columns[2], ['C', null]);
    assert.deepEqual(columns[3], ['D', 'phone']);
    const [first] = (await rowsOf(found.id)).data;
    assert.deepEqual(
      [first?.phone, first?.name, first?.level],
      [`${one.slice(0, 3)}****${one.slice(-4)}`, '张**', '五级/初级工'],
    );
    assert.equal(await learnerOf(one), undefined, 'nothing has happened yet');

    const { outcome } = await confirm(found.id);
    assert.deepEqual(outcome, { created: 2, updated: 0, unchanged: 0, skipped: 0, memberships: 1 });
    const learner = (await learnerOf(one))!;
    assert.deepEqual(
      [
        clear(learner.name),
        clear(learner.phone),
        learner.category,
        learner.occupation_id,
        learner.level_id,
        learner.exam_plan_id,
        learner.place_id,
      ],
      [
        '张小三',
        one,
        '在校学生',
        the.names.occupation.id,
        the.names.level.id,
        the.names.plan.id,
        the.names.place.id,
      ],
    );
    const [membership] = await the.app.deps.db('entitlements').where({ learner_id: learner.id });
    assert.deepEqual(
      [membership.ends_at.toISOString(), membership.opens_past, membership.opens_mock, membership.reason],
      ['2030-01-05T16:00:00.000Z', true, true, `线下开通（学员导入 ${found.id}）`],
    );
    const log = await the.app.deps
      .db('audit_log')
      .where({ action: 'create', resource: 'learners', row_id: String(learner.id) });
    assert.equal(log[0]?.after.importId, found.id);
    assert.ok(!JSON.stringify(log).includes('张小三') && !JSON.stringify(log).includes(one));
    assert.equal(
      (
        await the.app.deps
          .db('audit_log')
          .where({ action: 'learner-imports.confirm', row_id: String(found.id) })
      ).length,
      1,
    );
  });

  it('keeps no phone or name in clear, nor the file, nor sealed ones longer than needed', async () => {
    const phone = makePhone();
    const found = await upload(
      sheet([
        ['手机号', '姓名'],
        [phone, '欧阳隐'],
        ['123', '欧阳隐'],
      ]),
    );
    const stored = async () =>
      JSON.stringify([
        await the.app.deps.db('learner_imports').where({ id: found.id }),
        await the.app.deps.db('learner_import_rows').where({ import_id: found.id }),
      ]);
    assert.ok(!(await stored()).includes(phone) && !(await stored()).includes('欧阳隐'));
    const [row] = await the.app.deps.db('learner_imports').where({ id: found.id });
    assert.equal(row.file_id, null);
    assert.equal((await the.app.deps.db('files').where({ name: '名单.xlsx' })).length, 0);
    await confirm(found.id);
    const kept = await the.app.deps
      .db('learner_import_rows')
      .where({ import_id: found.id, position: 1 })
      .first();
    assert.deepEqual([kept.phone, kept.phone_index, kept.name], [null, null, null]);
  });

  it('says in Chinese what is wrong with each row, and takes the mended rows of its own file back', async () => {
    const [good, double] = [makePhone(), makePhone()];
    const found = await upload(
      sheet([
        ['手机号', '姓名', '职业', '等级', '考试计划', '会员到期日'],
        [good, '甲', '电工', '五级', '', ''],
        ['1380000', '乙', '电工', '', '', ''],
        ['1.38E+10', '丙', '', '', '', ''],
        [double, '丁', '电功', '', '', ''],
        [double, '丁', '', '', '', ''],
        [makePhone(), '戊', '', '', '去年认定', '2020-01-01'],
        ['', '己', '', '', '', '年底'],
        [makePhone(), '=HYPERLINK("http://x")', '', '九级', '', '2062-12-31'],
      ]),
    );
    const { data, total } = await rowsOf(found.id, '&only=faults');
    assert.equal(total, 7);
    const fault = (row: number) => data.find((one) => one.row === row)?.fault ?? '';
    assert.match(fault(3), /应为 11 位，这里是 7 位/);
    assert.match(fault(4), /科学计数/);
    assert.match(fault(5), /没有“电功”这个职业，是不是“电工”？/);
    assert.match(fault(6), /与第 5 行重复/);
    assert.match(fault(7), /考试计划“去年认定”已停用或已结束；会员到期日 2020-01-01 已经过去/);
    assert.match(fault(8), /没有填手机号；看不懂会员到期日“年底”/);
    assert.match(fault(9), /没有“九级”这个等级.*10 年以后/);
    assert.equal(data[0]?.name, '乙*');

    const failed = await the.staff.get(`${path}/${found.id}/failed-rows.xlsx`);
    const [written] = xlsx.parse(failed.body);
    const lines = written!.data as string[][];
    assert.deepEqual([lines.length, lines[0]?.at(-1)], [8, '失败原因']);
    assert.match(lines[1]?.at(-1) ?? '', /^原第 3 行：/);
    assert.match(lines[7]?.[1] ?? '', /^'=HYPERLINK/);
    // However many they are: more than are read at once.
    const { db } = the.app.deps;
    const more = 1200;
    await db.raw(
      `insert into learner_import_rows (import_id, position, sheet, row, fault, cells)
        select import_id, 1000 + n, sheet, 1000 + n, fault, cells
        from generate_series(1, ?::int) n, (select * from learner_import_rows
          where import_id = ? and fault is not null order by position limit 1) one`,
      [more, found.id],
    );
    const all = xlsx.parse((await the.staff.get(`${path}/${found.id}/failed-rows.xlsx`)).body);
    assert.deepEqual(
      all.map(({ name, data: of }) => [name, of.length]),
      [[written!.name, 1 + 7 + more]],
    );
    assert.match(String((all[0]!.data as string[][]).at(-1)?.at(-1)), /^原第 2200 行：/);
    const mended = lines.map((line, at) => (at === 1 ? [makePhone(), ...line.slice(1)] : line));
    const again = await upload(sheet(mended as unknown[][]));
    assert.deepEqual([again.report.created, again.report.faults], [1, 6]);
    const log = await the.app.deps.db('audit_log').where({ action: 'learner-imports.failed' });
    assert.deepEqual(
      log.map(({ after }) => after),
      [{ rows: 7 }, { rows: 7 + more }],
    );
  });

  it('does with known phones what staff choose, never making one twice', async () => {
    const change = async (existing: string) => {
      const phone = makePhone();
      const learner = await makeLearner(the.app.deps, { phone, name: '旧名', place_id: the.names.place.id });
      const found = await upload(
        sheet([
          ['手机号', '姓名', '职业', '会员到期日'],
          [phone, '新名', '电工', '2030-12-31'],
        ]),
      );
      const { report } = found;
      assert.deepEqual(
        [report.created, report.known, report.filled, report.overwritten, report.opensKnown],
        [0, 1, 1, 1, 1],
      );
      const { outcome } = await confirm(found.id, existing);
      const after = (await learnerOf(phone))!;
      const memberships = await the.app.deps.db('entitlements').where({ learner_id: learner.id });
      return {
        outcome,
        name: clear(after.name),
        occupation: after.occupation_id,
        place: after.place_id,
        count: memberships.length,
      };
    };
    const filled = await change('fill');
    assert.deepEqual([filled.name, filled.occupation, filled.count], ['旧名', the.names.occupation.id, 1]);
    const overwritten = await change('overwrite');
    assert.deepEqual(
      [overwritten.name, overwritten.occupation, overwritten.place],
      ['新名', the.names.occupation.id, the.names.place.id],
    );
    const skipped = await change('skip');
    assert.deepEqual(
      [skipped.name, skipped.occupation, skipped.count, skipped.outcome?.skipped],
      ['旧名', null, 0, 1],
    );
  });

  it('changes nothing the second time, and opens no membership twice', async () => {
    const content = sheet([
      ['手机号', '姓名', '会员到期日'],
      [makePhone(), '王一', '2030-12-31'],
    ]);
    await confirm((await upload(content)).id);
    const again = await upload(content);
    assert.deepEqual([again.report.known, again.report.overwritten, again.report.opensKnown], [1, 0, 0]);
    const { outcome } = await confirm(again.id, 'overwrite');
    assert.deepEqual(outcome, { created: 0, updated: 0, unchanged: 1, skipped: 0, memberships: 0 });
  });

  it('takes a learner from no organisation, and puts nobody into a class of another', async () => {
    const [own, other] = [await school(), await school()];
    const [moved, free] = [makePhone(), makePhone()];
    await makeLearner(the.app.deps, { phone: moved, organisation_id: other.organisation.id });
    await makeLearner(the.app.deps, { phone: free });
    const found = await upload(
      sheet([
        ['手机号', '机构', '班级'],
        [moved, own.organisation.name, ''],
        [makePhone(), other.organisation.name, own.className],
        [free, '', own.className],
      ]),
    );
    const { data } = await rowsOf(found.id);
    assert.match(data[0]?.fault ?? '', /属于另一个合作机构，导入不会改变归属/);
    assert.match(data[1]?.fault ?? '', /没有“.*”这个班级/);
    assert.equal(data[2]?.fault, null);
    await confirm(found.id);
    const joined = (await learnerOf(free))!;
    assert.deepEqual([joined.organisation_id, joined.class_id], [own.organisation.id, own.classId]);
  });

  it('reads GBK text, and refuses in a sentence what is no list', async () => {
    const phone = makePhone();
    // 手机号,姓名 / …,王五
    const gbk = Buffer.concat([
      Buffer.from([0xca, 0xd6, 0xbb, 0xfa, 0xba, 0xc5, 0x2c, 0xd0, 0xd5, 0xc3, 0xfb, 0x0a]),
      Buffer.from(`${phone},`),
      Buffer.from([0xcd, 0xf5, 0xce, 0xe5]),
    ]);
    const found = await upload(gbk, { name: '名单.csv' });
    assert.equal((await rowsOf(found.id)).data[0]?.name, '王*');
    for (const [content, name, sentence] of [
      ['姓名,职业\n王五,电工', '名单.csv', /其中一列是“手机号”/],
      ['手机号,姓名\n', '名单.csv', /没有学员/],
      ['', '空.csv', /文件是空的/],
      [Buffer.from('PK\x03\x04 cut off'), '坏.xlsx', /没有找到学员名单/],
    ] as const)
      assert.match((await upload(content, { name })).error, sentence);
  });

  it('offers a template that it reads itself, with what may be chosen', async () => {
    const own = await school();
    for (const by of [the.staff, own.client]) {
      const reply = await by.get(`${path}/template.xlsx`);
      const [list, how, choices] = xlsx.parse(reply.body);
      assert.deepEqual([list?.name, how?.name, choices?.name], ['学员名单', '填写说明', '可选内容']);
      assert.ok(choices?.data.flat().includes('五级/初级工') && !choices.data.flat().includes('去年认定'));
      assert.equal(list?.data.flat().includes('合作机构'), by === the.staff);
      const text = reply.body.toString('latin1');
      assert.ok(text.includes('xl/worksheets/sheet3.xml'));
    }
  });
});
