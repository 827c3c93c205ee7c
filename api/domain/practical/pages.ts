/** A practical paper as it is printed: 准备通知单, 试题单, then the 评分记录表 of each task. Pure. */
import { tableText } from '../bank/markedText.ts';
import { chineseNumber } from '../papers/chineseNumber.ts';
import type { PrintedBlock } from '../papers/print/pages.ts';
import { FULL_SCORE, minutesOf, type PracticalContent, type SheetRow, type Task } from './score.ts';

const CANDIDATE = '单位：＿＿＿＿＿＿＿＿　姓名：＿＿＿＿＿＿　准考证号：＿＿＿＿＿＿＿＿＿＿';

export function practicalBlocks(name: string, content: PracticalContent): PrintedBlock[] {
  const { preparation, tasks, passScore } = content;
  const facts = `考核时间 ${minutesOf(tasks)} 分钟　满分 ${FULL_SCORE} 分　及格 ${passScore} 分`;
  return [
    { kind: 'centred', text: name, size: 'title' },
    { kind: 'centred', text: '准备通知单', size: 'subtitle' },
    marked(preparation || '无'),
    { kind: 'centred', text: '试题单', size: 'subtitle', newPage: true },
    { kind: 'centred', text: facts, size: 'body' },
    ...tasks.flatMap((task, at) => taskBlocks(task, at + 1)),
    ...tasks.flatMap((task, at) => sheetBlocks(name, task, at + 1)),
  ];
}

const marked = (text: string): PrintedBlock => ({ kind: 'marked', lead: '', text });

const taskBlocks = (
  { title, statement, minutes, weight, fullScore, videoUrl }: Task,
  number: number,
): PrintedBlock[] => [
  {
    kind: 'heading',
    text: `试题${chineseNumber(number)}、${title}（${minutes} 分钟，满分 ${fullScore} 分，占 ${weight}%）`,
  },
  marked(statement),
  ...(videoUrl ? [marked(`参考视频：${videoUrl}`)] : []),
];

const sheetBlocks = (name: string, task: Task, number: number): PrintedBlock[] => [
  { kind: 'centred', text: '评分记录表', size: 'subtitle', newPage: true },
  { kind: 'centred', text: CANDIDATE, size: 'body' },
  marked(`${name}　试题${chineseNumber(number)}：${task.title}`),
  marked(tableText([HEAD, ...task.rows.map(cellsOf), ['', '', '合计', String(task.fullScore), '', '', '']])),
  { kind: 'rule', lead: '考评员签字：' },
];

const HEAD = ['序号', '考核内容', '考核要点', '配分', '评分标准', '扣分', '得分'];

const cellsOf = ({ content, point, score, rule, veto }: SheetRow, at: number): string[] => [
  String(at + 1),
  content,
  point,
  veto ? '否定项' : String(score),
  rule || (veto ? '出现即本题记 0 分，整卷不及格' : ''),
  '',
  '',
];
