import assert from 'node:assert/strict';
import { checkAnswers } from './answers.ts';
import { faultOf } from './form.ts';
import { idFault, normalId } from './idNumber.ts';
import { readPicture } from './picture.ts';
import { FIELDS, ID_NUMBER, portrait } from './registrations.fixture.ts';
import { moved, STATES, type State } from './states.ts';

const TODAY = '2026-11-28';

describe('rules of registrations', () => {
  it('hold ID numbers to GB 11643: length, province, birthday, check', () => {
    assert.equal(idFault(ID_NUMBER, TODAY), undefined);
    assert.equal(idFault(normalId('１１０１０５　19491231002x'), TODAY), undefined);
    for (const [id, sentence] of [
      ['1101051949123100', /18 位/],
      ['99010519491231002X', /省份/],
      ['110105194913310024', /出生日期/],
      ['110105203001010020', /出生日期/],
      ['110105194912310021', /校验位/],
    ] as const)
      assert.match(idFault(id, TODAY) ?? '', sentence, id);
    // Any one wrong digit of the check shows.
    for (const last of '0123456789') assert.ok(idFault(ID_NUMBER.slice(0, 17) + last, TODAY), last);
  });

  it('know from which state one comes to which', () => {
    const to = (move: Parameters<typeof moved>[1]) =>
      (Object.keys(STATES) as State[]).filter((state) => moved(state, move));
    assert.deepEqual(to('submit'), ['submitted', 'rejected', 'cancelled']);
    assert.deepEqual(to('cancel'), ['submitted', 'reviewing', 'approved', 'rejected']);
    assert.deepEqual(to('review'), ['submitted']);
    assert.deepEqual(to('approve'), ['submitted', 'reviewing']);
    assert.deepEqual(to('reject'), ['submitted', 'reviewing', 'approved']);
  });

  it('let what is optional be empty, and hold everything else to its limits', () => {
    const optional = FIELDS.map((field) => ({ ...field, required: false }));
    const given = { name: ' 张三 ', phone: '138 0000 0000', values: {} };
    const { answers, faults } = checkAnswers(optional, given, TODAY);
    assert.deepEqual([faults, answers.name, answers.phone, answers.plain], [[], '张三', '13800000000', {}]);
    const values = {
      skills: ['电工', '焊工', '钳工'],
      note: '长'.repeat(21),
      birth: '2026-02-30',
      years: '很多',
    };
    const wrong = checkAnswers(optional, { ...given, values }, TODAY).faults;
    assert.deepEqual(
      wrong.map(({ message }) => message),
      ['请填写数字', '最多选 2 项', '请选择日期', '最多 20 个字，现在是 21 个'],
    );
  });

  it('tell staff what is wrong with a form', () => {
    assert.equal(faultOf(FIELDS), undefined);
    const [choice, number] = FIELDS as [(typeof FIELDS)[0], (typeof FIELDS)[0]];
    assert.match(faultOf([{ ...choice, options: ['甲', '甲'] }]) ?? '', /两个选项相同/);
    assert.match(faultOf([{ ...number, min: 5, max: 1 }]) ?? '', /最少数值大于最多数值/);
    assert.match(faultOf([choice, { ...number, label: choice.label }]) ?? '', /第 2 项.*相同/);
    const id = FIELDS.find(({ kind }) => kind === 'idNumber')!;
    assert.match(faultOf([id, { ...id, key: 'id2', label: '另一个' }]) ?? '', /只能有一项身份证号/);
  });

  it('read the size of a picture from its own bytes', () => {
    assert.deepEqual(readPicture(portrait()), { mime: 'image/png', width: 295, height: 413 });
    const jpeg = Buffer.from(
      'ffd8ffe000104a46494600010100000100010000ffc0001108019d0127030111000211010311',
      'hex',
    );
    assert.deepEqual(readPicture(jpeg), { mime: 'image/jpeg', width: 295, height: 413 });
    for (const bytes of [
      Buffer.from('<svg/>'),
      Buffer.from('ffd8'),
      Buffer.from('ffd8000000000000000000000000', 'hex'),
    ])
      assert.equal(readPicture(bytes), undefined);
  });
});
