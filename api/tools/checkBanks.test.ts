import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import xlsx from 'node-xlsx';
import { checkBanks } from './checkBanks.ts';

const ROWS = [
  ['题干', 'A', 'B', '答案'],
  ['交流电的周期与频率的关系是？', '互为倒数', '相等', 'A'],
  ['万用表测电阻前应先做什么？', '调零', '断开表笔', 'A'],
];
const SAMPLE = {
  stem: '交流电的周期与频率的关系是？',
  type: 'single',
  options: ['互为倒数', '相等'],
  answer: 'A',
  row: 2,
};
const TRUTH = { total: 2, by_type: { single: 2 }, ambiguous: null, samples: [SAMPLE] };

describe('check:banks', () => {
  let dir: string;
  beforeEach(async () => {
    dir = await mkdtemp(path.join(tmpdir(), 'ekaotong-banks-'));
    await Promise.all(['files', 'truth'].map((one) => mkdir(path.join(dir, one))));
  });
  afterEach(() => rm(dir, { recursive: true }));

  const check = async (truth: object, rows = ROWS) => {
    const bytes = xlsx.build([{ name: '题库', data: rows, options: {} }]);
    await writeFile(path.join(dir, 'files', 'bank.xlsx'), bytes);
    await writeFile(path.join(dir, 'truth', 'bank.json'), JSON.stringify(truth));
    const lines: string[] = [];
    return { ok: await checkBanks(dir, (line) => lines.push(line)), text: lines.join('\n') };
  };

  it('calls a file right when total, types and samples are', async () => {
    const { ok, text } = await check(TRUTH);
    assert.equal(ok, true);
    assert.match(text, /bank\.xlsx +right +total 2\/2 .* samples 1\/1/);
  });

  it('fails on another total, and on other types', async () => {
    assert.equal((await check({ ...TRUTH, total: 3 })).ok, false);
    const { ok, text } = await check({ ...TRUTH, by_type: { single: 1, judge: 1 } });
    assert.equal(ok, false);
    assert.match(text, /wrong .*truth judge 1, single 1/);
  });

  it('fails loudest on another key without a warning, even where the truth is ambiguous', async () => {
    const { ok, text } = await check({
      ...TRUTH,
      ambiguous: 'perhaps',
      samples: [{ ...SAMPLE, answer: 'B' }],
    });
    assert.equal(ok, false);
    assert.match(text, /SILENTLY WRONG .*another key: 题库 row 2/);
  });

  it('fails when a row without an answer was taken for a question', async () => {
    const { ok, text } = await check({ ...TRUTH, missing_answer: 1 });
    assert.equal(ok, false);
    assert.match(text, /1 rows have no answer, yet 2 are usable/);
  });

  it('leaves open what the truth calls ambiguous', async () => {
    const { ok, text } = await check({ ...TRUTH, total: 3, ambiguous: 'a title may be a question' });
    assert.equal(ok, true);
    assert.match(text, /open .*ambiguous: a title may be a question/);
  });

  it('lists what it cannot read yet, and counts nothing of it as right', async () => {
    await writeFile(path.join(dir, 'files', 'other.pdf'), Buffer.from([0x25, 0x50, 0x44, 0x46, 0, 1]));
    await writeFile(
      path.join(dir, 'truth', 'other.json'),
      JSON.stringify({ ...TRUTH, total: 1, samples: [] }),
    );
    const { ok, text } = await check(TRUTH);
    assert.equal(ok, true);
    assert.match(text, /other\.pdf +not yet supported/);
    assert.match(text, /questions found 2 of 3 in all files/);
  });

  it('counts what is found in files with a count only', async () => {
    await writeFile(path.join(dir, 'files', 'other.gift'), '取一个数。{=3}');
    await writeFile(path.join(dir, 'truth', 'other.json'), JSON.stringify({ ...TRUTH, total: null }));
    const { text } = await check(TRUTH);
    assert.match(text, /other\.gift +tried +total 1\/\?/);
    assert.match(text, /questions found 2 of 2 in all files with a count/);
  });

  it('fails when a question that must be refused was taken, here a range of numbers', async () => {
    await writeFile(path.join(dir, 'files', 'other.gift'), '取一个数。{#3}');
    const choices = { type: 'high-low' };
    const parsed = [{ type: 'Numerical', stem: { text: '取一个数。' }, choices }];
    await writeFile(path.join(dir, 'truth', 'other.json'), JSON.stringify(parsed));
    const { ok, text } = await check(TRUTH);
    assert.equal(ok, false);
    assert.match(text, /other\.gift +SILENTLY WRONG .*must be refused: other row 1/);
  });

  it('fails on a folder without anything to check', async () => {
    assert.equal(await checkBanks(dir, () => {}), false);
  });
});
