import assert from 'node:assert/strict';
import { type Cell, drafts, messages, recogniseSheets } from './workbooks.fixture.ts';

const recogniseOne = async (header: string[], cells: Cell[]) => {
  const result = await recogniseSheets({
    表: [
      ['题干', ...header, '答案'],
      ['下列哪一项正确？', ...cells, 'B'],
    ],
  });
  return { texts: drafts(result)[0]?.options.map(({ text }) => text), said: messages(result).join() };
};
const together = (cell: string) => recogniseOne(['选项'], [cell]);
const apart = (...cells: string[]) => recogniseOne(['选项A', '选项B', '选项C'], cells);

describe('what is left of labels and separators in options', () => {
  for (const cell of [
    'A-甲\nB-乙\nC-丙',
    'A-甲|B-乙|C-丙',
    'A－甲；B－乙；C－丙',
    'A—甲 B—乙 C—丙',
    'A-甲$;$B-乙$;$C-丙',
    'A.甲$;$B.乙$;$C.丙',
    'A. 甲@B. 乙@C. 丙',
    'A.甲@B.乙@C.丙@',
    'A.甲、B.乙、C.丙',
    'A.甲<br/>B.乙<br/>C.丙',
    'A 甲<br>B 乙<br>C 丙',
    '①甲<BR />②乙<BR />③丙',
    '甲$;$乙$;$丙',
    '甲<br>乙<br>丙',
  ])
    it(`goes from ${JSON.stringify(cell)}`, async () => {
      assert.deepEqual(await together(cell), { texts: ['甲', '乙', '丙'], said: '' });
    });

  it('goes from columns when every option has its letter and a dash', async () => {
    assert.deepEqual(await apart('A-甲', 'B-乙', 'C-丙'), { texts: ['甲', '乙', '丙'], said: '' });
    assert.deepEqual(await apart('A—甲', 'B—乙', 'C'), { texts: ['甲', '乙'], said: '' });
  });

  for (const [cell, ...texts] of [
    ['A.-5℃\nB.-10℃\nC.0℃', '-5℃', '-10℃', '0℃'],
    ['A-B-C\nB-A-C\nC-B-A', 'A-B-C', 'B-A-C', 'C-B-A'],
    ['A-级\nB-级\nC-级', 'A-级', 'B-级', 'C-级'],
    ['A.5$B.10$C.20$', '5$', '10$', '20$'],
    ['$5;$10;$15', '$5', '$10', '$15'],
    ['A.1#机B.2#机C.3#机', '1#机', '2#机', '3#机'],
    ['A. zhang@b.com B. li@c.com C. wang@d.com', 'zhang@b.com', 'li@c.com', 'wang@d.com'],
    ['A.www.abc.com\nB.www.bcd.com', 'www.abc.com', 'www.bcd.com'],
    ['A.<br>\nB.<hr>\nC.<p>', '<br>', '<hr>', '<p>'],
    ['A.用<br>B.用<hr>C.用<p>', '用<br>', '用<hr>', '用<p>'],
    ['A.甲<br>乙<br>B.丙<br>C.丁', '甲<br>乙', '丙', '丁'],
    ['甲<br>乙;丙;丁', '甲<br>乙', '丙', '丁'],
    ['A.$x$B.$y$C.$z$', '\\(x\\)', '\\(y\\)', '\\(z\\)'],
    ['$x$;$y$;3', '\\(x\\)', '\\(y\\)', '3'],
    ['A.|x|\nB.|y|\nC.3', '|x|', '|y|', '3'],
    ['A.甲。\nB.乙。\nC.丙', '甲。', '乙。', '丙'],
  ] as const)
    it(`leaves what belongs to the text: ${JSON.stringify(cell)}`, async () => {
      assert.deepEqual(await together(cell), { texts, said: '' });
    });

  it('stays where it is not certain, and the row says so', async () => {
    for (const [read, texts, sign] of [
      [await together('A-5|B-10|C-15'), ['A-5', 'B-10', 'C-15'], 'A-'],
      [await together('A=甲|B=乙|C=丙'), ['A=甲', 'B=乙', 'C=丙'], 'A='],
      [await together('A.C#B.F#C.Java'), ['C#', 'F#', 'Java'], '#'],
      [await together('A.5$B.10$C.免费'), ['5$', '10$', '免费'], '$'],
      [await apart('A-甲', '乙', 'C-丙'), ['A-甲', '乙', 'C-丙'], 'A-'],
      [await apart('甲$', '乙$', '丙'), ['甲$', '乙$', '丙'], '$'],
      [await apart('甲<br/>', '乙<br/>', '丙'), ['甲<br/>', '乙<br/>', '丙'], '<br>'],
    ] as const) {
      assert.deepEqual(read.texts, texts);
      assert.match(read.said, /^表\/2: 选项(开头|前后)都带着/);
      assert.ok(read.said.includes(`“${sign}”`) && read.said.endsWith('请核对'), read.said);
    }
    for (const real of [
      ['A+级', 'B+级', 'C+级'],
      ['-1', '-2', '-3'],
      ['A类', 'B类', 'C类'],
      ['5$', '10$', '20$'],
    ])
      assert.deepEqual(await apart(...real), { texts: real, said: '' });
  });
});
