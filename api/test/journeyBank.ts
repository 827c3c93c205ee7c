/** A bank as a teacher might keep it, in our own words: a title row, the header below it, two bad rows. */
import xlsx from 'node-xlsx';

export const COUNTS = { single: 45, multiple: 24, judge: 43 } as const;

const HEADER = ['序号', '题型', '题干', 'A', 'B', 'C', 'D', '答案', '解析'];
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

/** What the right options say, so that a test can answer by reading the screen. */
export const RIGHT_OPTION = '核对工位编号';
export const RIGHT_OPTIONS = ['戴好绝缘手套', '穿好绝缘鞋'];
export const WRONG_OPTION = '凭经验直接开始';
/** Stems of judge questions with this word are true, the others false. */
export const TRUE_WORD = '必须';

function rows(): (string | number)[][] {
  const single = numbers(COUNTS.single).map((n) => {
    const options = [WRONG_OPTION, '等别人先做', '口头说一声'];
    options.splice(n % 4, 0, RIGHT_OPTION);
    return ['单选题', `到第 ${n} 号工位作业前，首先应当做什么？`, ...options, 'ABCD'.charAt(n % 4)];
  });
  const multiple = numbers(COUNTS.multiple).map((n) => [
    '多选题',
    `操作第 ${n} 号配电柜时应当怎样防护？`,
    RIGHT_OPTIONS[0] ?? '',
    '只戴线手套',
    RIGHT_OPTIONS[1] ?? '',
    '卷起袖口',
    n % 2 ? 'AC' : 'A、C',
  ]);
  const judge = numbers(COUNTS.judge).map((n) => [
    '判断题',
    `检修第 ${n} 号设备前${n % 2 ? TRUE_WORD : '不用'}先断电并验电。`,
    '',
    '',
    '',
    '',
    n % 2 ? '√' : '错',
  ]);
  const bad = [
    ['单选题', '这道题的答案不在选项里', '甲', '乙', '', '', 'D'],
    ['单选题', '这道题没有答案', '甲', '乙', '', '', ''],
  ];
  return [...single, ...multiple, ...judge, ...bad].map((row, index) => [
    index + 1,
    ...row,
    '见作业指导书。',
  ]);
}

/** Sheet rows: title, header, then questions from row 3. */
export const FIRST_BAD_ROW = 3 + COUNTS.single + COUNTS.multiple + COUNTS.judge;

export const journeyBank = (): Buffer =>
  Buffer.from(xlsx.build([{ name: '理论', data: [['作业安全理论题库'], HEADER, ...rows()], options: {} }]));
