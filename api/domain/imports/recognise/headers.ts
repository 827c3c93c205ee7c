/** What the words of a header cell mean. */
import type { ColumnMeaning } from '../contract.ts';
import type { GridRow } from '../readers/reader.ts';
import { foldKey } from './text.ts';

export interface HeaderCell {
  meaning: ColumnMeaning;
  /** meaning = option: 0 for A. */
  option?: number;
  /** meaning = answer: one of several that make the answer together, blank by blank. */
  part?: true;
}

const WORDS: readonly [ColumnMeaning, RegExp][] = [
  [
    'type',
    /^(题型|题目类型|试题类型|题目题型|试题题型|题类|题型(名称|代码)|题目类型代码|试题类型代码|类型|题目类别|试题类别|(QUESTION|ANSWER|Q)?TYPE)$/,
  ],
  [
    'answer',
    /^((正确|标准|参考|试题|题目|最终)?答案|(正确|标准)(选项|答案选项)|是否(为|是)?(正确(答案|选项)?|答案)|ISCORRECT|答案(选项|内容|代码)|答|(CORRECT|RIGHT)?ANSWERS?|(ANSWER)?KEY|CORRECT(OPTION)?)$/,
  ],
  [
    'options',
    /^((答案|备选|候选|可选|全部|所有|题目|试题)?(选项|备选项)(内容|列表|集)?|备选答案|候选答案|可选项|OPTIONS?|CHOICES?)$/,
  ],
  [
    'explanation',
    /^((答案|试题|题目|习题)?(解析|详解|解释|分析|讲解)|(答案|试题|题目)?说明|EXPLANATION|ANALYSIS|EXPLAIN|NOTES?|备注|注解)$/,
  ],
  ['difficulty', /^((试题|题目)?难(度|易度|易程度|度系数|度等级|度代码|度级别)|难易|DIFFICULTY)$/],
  ['knowledgePoint', /^((鉴定|知识|考核|考)点(代码|编号|编码|名称)?|所属知识点|KNOWLEDGE(POINT)?)$/],
  ['enabled', /^(是否)?(启用|有效|可用|启用状态)$|^ENABLED$/],
  [
    'stem',
    /^((试|题|考|问)?题(干|目|文|面)?(内容|描述|正文|名称|题干)?|题干(内容|描述)?|内容|正文|QUESTION(S|TEXT|TITLE|CONTENT|STEM)?|STEM|TITLE|CONTENT)$/,
  ],
  [
    'ignored',
    /^(序号?|编号|题号|题目(编号|序号|ID)|试题(编号|序号|ID)|ID|NO\.?|QNUMBER|NUMBER|INDEX|分值?|分数|得分|每题分值|SCORE|归属章|归属节|章节?|目录|一致性(代码)?|等级|级别|年份|来源|出处|是否修改|状态|标签|分类|科目|课程|专业|工种|职业|依据|出题人|审核人)$/,
  ],
];

const OPTION =
  /^(?:答案|备选|备选答案|试题)?(?:选项|选择|OPTION|OPT|CHOICE)?[-_]?([A-Z])(?:选项|项目?|答案)?$/;
const NUMBERED_OPTION =
  /^(?:答案|备选)?(?:选项|备选项|OPTION|OPT|CHOICE)[-_]?(\d{1,2}|[一二三四五六七八九十])$/;
const CHINESE_DIGITS = '一二三四五六七八九十';

/** Undefined when the cell is no header word. Remarks in brackets and marks of required columns are ignored. */
export function headerMeaning(cell: string): HeaderCell | undefined {
  const bare = foldKey(cell)
    .replace(/[([【{].*?[)\]】}]/gs, '')
    .replace(/[*:★]/g, '');
  if (bare === '' || bare.length > 14) return undefined;
  const known = WORDS.find(([, pattern]) => pattern.test(bare));
  if (known) return { meaning: known[0] };
  const lettered = OPTION.exec(bare);
  if (lettered) return { meaning: 'option', option: lettered[1]!.charCodeAt(0) - 65 };
  const numbered = NUMBERED_OPTION.exec(bare);
  if (numbered) {
    const place = CHINESE_DIGITS.indexOf(numbered[1]!) + 1 || Number(numbered[1]);
    return { meaning: 'option', option: place - 1 };
  }
  return undefined;
}

/** Header words by column when this row is a header: a stem with something to answer it by. */
export function headerOf(row: GridRow): Map<number, HeaderCell> | undefined {
  const found = new Map<number, HeaderCell>();
  let filled = 0;
  row.cells.forEach((cell, column) => {
    if (cell.trim() === '') return;
    filled += 1;
    const meaning = headerMeaning(cell);
    if (meaning) found.set(column, meaning);
  });
  numberAnswers(row, found);
  countFromZero(found);
  const meanings = [...found.values()].map((cell) => cell.meaning);
  const has = (meaning: ColumnMeaning) => meanings.includes(meaning);
  const answerable =
    has('answer') || has('options') || meanings.filter((one) => one === 'option').length >= 2;
  return has('stem') && answerable && found.size * 2 >= filled ? found : undefined;
}

const NUMBERED_ANSWER = /^(?:答案|ANSWER)[-_]?(\d)$/;

/** `答案1`, `答案2`: what is offered where another column says the right one, else an answer for each blank. */
function numberAnswers(row: GridRow, found: Map<number, HeaderCell>): void {
  const numbered = row.cells.flatMap((cell, column) => {
    const place = Number(NUMBERED_ANSWER.exec(foldKey(cell))?.[1] ?? 0);
    return place > 0 ? [{ column, place }] : [];
  });
  if (numbered.length < 2) return;
  const meanings = [...found.values()].map(({ meaning }) => meaning);
  if (meanings.includes('option') || meanings.includes('options')) return;
  const offered = meanings.includes('answer');
  for (const { column, place } of numbered)
    found.set(column, offered ? { meaning: 'option', option: place - 1 } : { meaning: 'answer', part: true });
}

/** Programmers head their columns option0, option1 and so on. */
function countFromZero(cells: Map<number, HeaderCell>): void {
  const options = [...cells.values()].filter((cell) => cell.meaning === 'option');
  if (options.some((cell) => cell.option === -1)) for (const cell of options) cell.option! += 1;
}

/** A second header row that only letters the options below a merged 选项. */
export function optionLettersOf(row: GridRow): Map<number, HeaderCell> | undefined {
  const found = new Map<number, HeaderCell>();
  for (const [column, cell] of row.cells.entries()) {
    if (cell.trim() === '') continue;
    const meaning = headerMeaning(cell);
    if (meaning?.meaning !== 'option') return undefined;
    found.set(column, meaning);
  }
  return found.size >= 2 ? found : undefined;
}
