/** What stands on a printed paper, from the first line to the last, whatever the file it is printed to. Pure. */
import type { Option } from '../../bank/question.ts';
import type { PaperQuestionsView } from '../contract.ts';
import {
  isBoxed,
  keyText,
  optionColumns,
  type PrintedQuestion,
  type PrintedSection,
  sectionsOf,
} from './sheet.ts';

export type PrintedBlock =
  | { kind: 'centred'; text: string; size: 'title' | 'subtitle' | 'body' | 'small'; newPage?: true }
  | { kind: 'heading'; text: string }
  /** Marked text after a lead such as the number of the question. */
  | { kind: 'marked'; lead: string; text: string; strong?: true; indented?: true; startsQuestion?: true }
  /** Marked texts side by side, row after row. */
  | { kind: 'columns'; columns: number; texts: string[] }
  /** A table with lines; every row has as many cells as the first. */
  | { kind: 'grid'; rows: string[][] }
  /** A line to write on. */
  | { kind: 'rule'; lead: string };

const BOXES_PER_ROW = 10;
/** Lines to write on, per question of the answer sheet. */
const WRITING_LINES = { fill: 1, short: 6, calculation: 8, case: 12 } as Record<string, number>;
const CANDIDATE = '单位：＿＿＿＿＿＿＿＿　姓名：＿＿＿＿＿＿　准考证号：＿＿＿＿＿＿＿＿＿＿';
const SEALED = '………………………密………………………封………………………线………………………';

/** The paper itself, an answer sheet, and the key where wanted. */
export function paperBlocks(paper: PaperQuestionsView, withKey: boolean): PrintedBlock[] {
  const sections = sectionsOf(paper.questions);
  return [
    ...front(paper, sections),
    ...sections.flatMap((section) => [
      heading(section),
      ...section.questions.flatMap((question) => questionBlocks(question, section.uneven)),
    ]),
    ...answerSheet(paper.name, sections),
    ...(withKey ? keyPages(paper.name, sections) : []),
  ];
}

const heading = (section: PrintedSection): PrintedBlock => ({ kind: 'heading', text: section.heading });

function front(paper: PaperQuestionsView, sections: readonly PrintedSection[]): PrintedBlock[] {
  const total = Math.round(paper.questions.reduce((sum, { score }) => sum + score * 100, 0)) / 100;
  const minutes = paper.minutes === null ? '' : `考试时间 ${paper.minutes} 分钟　`;
  const numerals = sections.map(({ heading }) => heading.split('、')[0] ?? '');
  return [
    { kind: 'centred', text: CANDIDATE, size: 'body' },
    { kind: 'centred', text: SEALED, size: 'small' },
    { kind: 'centred', text: paper.name, size: 'title' },
    { kind: 'centred', text: `${minutes}满分 ${total} 分`, size: 'body' },
    {
      kind: 'grid',
      rows: [
        ['题号', ...numerals, '总分'],
        ['得分', ...numerals.map(() => ''), ''],
      ],
    },
  ];
}

function questionBlocks(question: PrintedQuestion, showScore: boolean): PrintedBlock[] {
  const { number, type, stem, options, parts } = question;
  const score = showScore ? `（${question.score} 分）` : '';
  const room = type === 'judge' ? '（　　）' : '';
  return [
    { kind: 'marked', lead: `${number}. ${score}${room}`, text: stem, startsQuestion: true },
    ...optionBlocks(options),
    ...parts.flatMap((part, at): PrintedBlock[] => [
      { kind: 'marked', lead: `（${at + 1}）`, text: part.stem },
      ...optionBlocks(part.options),
    ]),
  ];
}

function optionBlocks(options: readonly Option[]): PrintedBlock[] {
  const columns = optionColumns(options);
  if (columns > 1)
    return [{ kind: 'columns', columns, texts: options.map(({ key, text }) => `${key}. ${text}`) }];
  return options.map(({ key, text }) => ({ kind: 'marked', lead: `${key}. `, text, indented: true }));
}

function answerSheet(name: string, sections: readonly PrintedSection[]): PrintedBlock[] {
  return [
    { kind: 'centred', text: `${name}　答题卡`, size: 'subtitle', newPage: true },
    { kind: 'centred', text: CANDIDATE, size: 'body' },
    ...sections.flatMap((section) => [
      heading(section),
      ...(isBoxed(section.type) ? [boxes(section.questions)] : section.questions.flatMap(writingLines)),
    ]),
  ];
}

function boxes(questions: readonly PrintedQuestion[]): PrintedBlock {
  const rows: string[][] = [];
  for (let from = 0; from < questions.length; from += BOXES_PER_ROW) {
    const numbers = Array.from({ length: BOXES_PER_ROW }, (_, at) => questions[from + at]?.number ?? '');
    rows.push(
      numbers.map(String),
      numbers.map(() => ''),
    );
  }
  return { kind: 'grid', rows };
}

const writingLines = ({ number, type }: PrintedQuestion): PrintedBlock[] =>
  Array.from({ length: WRITING_LINES[type] ?? 4 }, (_, at) => ({
    kind: 'rule',
    lead: at === 0 ? `${number}.` : '',
  }));

const keyPages = (name: string, sections: readonly PrintedSection[]): PrintedBlock[] => [
  { kind: 'centred', text: `${name}　参考答案与解析`, size: 'subtitle', newPage: true },
  ...sections.flatMap((section) => [
    heading(section),
    ...section.questions.flatMap((question) => keyBlocks(`${question.number}. `, question)),
  ]),
];

type Keyed = Pick<PrintedQuestion, 'answer' | 'explanation'> & { parts?: PrintedQuestion['parts'] };

const keyBlocks = (lead: string, { answer, explanation, parts = [] }: Keyed): PrintedBlock[] => [
  { kind: 'marked', lead, text: keyText(answer), strong: true },
  ...parts.flatMap((part, at) => keyBlocks(`（${at + 1}）`, part)),
  ...(explanation
    ? [{ kind: 'marked', lead: '解析：', text: explanation, indented: true } satisfies PrintedBlock]
    : []),
];
