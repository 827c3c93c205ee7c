import assert from 'node:assert/strict';
import { drafts, recogniseFile, summary } from '../recognise/workbooks.fixture.ts';

const BANK = `A-B-A-001 B 3 5
{A}电流的单位是（　）。
（A）安培
（B）伏特
（C）欧姆
（D）瓦特
{B}A
A-B-A-002 C 2 5
{A}兆欧表测量前不必
断开电源。
{B}×
{C}应先断电并放电。
`;

describe('reading the exchange format of the national bank', () => {
  it('takes code, difficulty, stem, options and answer, the type from what stands there', async () => {
    const result = await recogniseFile(BANK, '电工.txt');
    assert.deepEqual(summary(result), ['single A', 'judge false']);
    const [choice, judge] = drafts(result);
    assert.deepEqual(
      choice?.options.map(({ text }) => text),
      ['安培', '伏特', '欧姆', '瓦特'],
    );
    assert.equal(choice?.knowledgePointCode, 'A-B-A-001');
    assert.equal(choice?.difficulty, 3);
    assert.equal(judge?.stem, '兆欧表测量前不必\n断开电源。');
    assert.equal(judge?.explanation, '应先断电并放电。');
  });
});
