/** A paper as a Word document on A4: the paper itself, an answer sheet, and the key where wanted. */
import {
  AlignmentType,
  Document,
  Footer,
  type IParagraphOptions,
  convertMillimetersToTwip as mm,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import type { Option } from '../../bank/question.ts';
import type { PaperQuestionsView } from '../contract.ts';
import { type Content, contentOf, grid, type Pictures } from './docxText.ts';
import {
  isBoxed,
  keyText,
  optionColumns,
  type PrintedQuestion,
  type PrintedSection,
  sectionsOf,
} from './sheet.ts';

const FONT = '宋体';
const HEAD_FONT = '黑体';
const TEXT_WIDTH = 170;
const BOXES_PER_ROW = 10;
/** Lines to write on, per question of the answer sheet. */
const WRITING_LINES = { fill: 1, short: 6, calculation: 8, case: 12 } as Record<string, number>;

export function paperDocx(paper: PaperQuestionsView, pictures: Pictures, withKey: boolean): Promise<Buffer> {
  const sections = sectionsOf(paper.questions);
  const total = Math.round(paper.questions.reduce((sum, { score }) => sum + score * 100, 0)) / 100;
  const document = new Document({
    title: paper.name,
    styles: {
      default: { document: { run: { font: { ascii: 'Times New Roman', eastAsia: FONT }, size: 21 } } },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: mm(210), height: mm(297) },
            margin: { top: mm(20), bottom: mm(20), left: mm(20), right: mm(20) },
          },
        },
        footers: { default: pageNumbers() },
        children: [
          ...front(paper, total, sections),
          ...sections.flatMap((section) => sectionContent(section, pictures)),
          ...answerSheet(paper.name, sections),
          ...(withKey ? keyPages(paper.name, sections, pictures) : []),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

const pageNumbers = () =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({
            children: ['第 ', PageNumber.CURRENT, ' 页　共 ', PageNumber.TOTAL_PAGES, ' 页'],
            size: 18,
          }),
        ],
      }),
    ],
  });

const centred = (text: string, size: number, options: IParagraphOptions = {}) =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 160 },
    ...options,
    children: [new TextRun({ text, size, bold: size > 24, ...(size > 24 && { font: HEAD_FONT }) })],
  });

const heading = (text: string) =>
  new Paragraph({
    keepNext: true,
    spacing: { before: 240, after: 120 },
    children: [new TextRun({ text, bold: true, font: HEAD_FONT, size: 22 })],
  });

const CANDIDATE = '单位：＿＿＿＿＿＿＿＿　姓名：＿＿＿＿＿＿　准考证号：＿＿＿＿＿＿＿＿＿＿';
const SEALED = '………………………密………………………封………………………线………………………';

function front(paper: PaperQuestionsView, total: number, sections: readonly PrintedSection[]): Content[] {
  const minutes = paper.minutes === null ? '' : `考试时间 ${paper.minutes} 分钟　`;
  const numerals = sections.map(({ heading }) => heading.split('、')[0] ?? '');
  return [
    centred(CANDIDATE, 21),
    centred(SEALED, 18),
    centred(paper.name, 32),
    centred(`${minutes}满分 ${total} 分`, 21),
    grid([
      ['题号', ...numerals, '总分'].map((text) => cell(text)),
      ['得分', ...numerals.map(() => ''), ''].map((text) => cell(text)),
    ]),
  ];
}

const cell = (text: string) =>
  new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun(text)] });

const sectionContent = (section: PrintedSection, pictures: Pictures): Content[] => [
  heading(section.heading),
  ...section.questions.flatMap((question) => questionContent(question, section.uneven, pictures)),
];

function questionContent(question: PrintedQuestion, showScore: boolean, pictures: Pictures): Content[] {
  const { number, type, stem, options, parts } = question;
  const score = showScore ? `（${question.score} 分）` : '';
  const room = type === 'judge' ? '（　　）' : '';
  const lead = [new TextRun(`${number}. ${score}${room}`)];
  return [
    ...contentOf(stem, pictures, lead, { spacing: { before: 100 }, keepNext: options.length > 0 }),
    ...optionLines(options, pictures),
    ...parts.flatMap((part, at) => [
      ...contentOf(part.stem, pictures, [new TextRun(`（${at + 1}）`)]),
      ...optionLines(part.options, pictures),
    ]),
  ];
}

function optionLines(options: readonly Option[], pictures: Pictures): Content[] {
  const columns = optionColumns(options);
  if (columns === 1)
    return options.flatMap(({ key, text }) => contentOf(text, pictures, [new TextRun(`${key}. `)], INDENTED));
  const tabStops = Array.from({ length: columns - 1 }, (_, at) => ({
    type: TabStopType.LEFT,
    position: mm((TEXT_WIDTH / columns) * (at + 1)),
  }));
  const rows = Array.from({ length: Math.ceil(options.length / columns) }, (_, row) =>
    options.slice(row * columns, (row + 1) * columns),
  );
  return rows.flatMap((row) => {
    const line = row.map(({ key, text }) => `${key}. ${text}`).join('\t');
    return contentOf(line, pictures, [], { ...INDENTED, tabStops });
  });
}

const INDENTED: IParagraphOptions = { indent: { left: mm(5) } };

function answerSheet(name: string, sections: readonly PrintedSection[]): Content[] {
  return [
    centred(`${name}　答题卡`, 28, { pageBreakBefore: true }),
    centred(CANDIDATE, 21),
    ...sections.flatMap((section) => [
      heading(section.heading),
      ...(isBoxed(section.type) ? boxes(section.questions) : section.questions.flatMap(writingLines)),
    ]),
  ];
}

function boxes(questions: readonly PrintedQuestion[]): Content[] {
  const rows = Array.from({ length: Math.ceil(questions.length / BOXES_PER_ROW) }, (_, row) =>
    questions.slice(row * BOXES_PER_ROW, (row + 1) * BOXES_PER_ROW),
  );
  const line = (texts: string[]) => Array.from({ length: BOXES_PER_ROW }, (_, at) => cell(texts[at] ?? ''));
  return [grid(rows.flatMap((row) => [line(row.map(({ number }) => String(number))), line([])]))];
}

const writingLines = ({ number, type }: PrintedQuestion): Content[] =>
  Array.from(
    { length: WRITING_LINES[type] ?? 4 },
    (_, at) =>
      new Paragraph({ children: [new TextRun(`${at === 0 ? `${number}.` : '　'}${'＿'.repeat(34)}`)] }),
  );

const keyPages = (name: string, sections: readonly PrintedSection[], pictures: Pictures): Content[] => [
  centred(`${name}　参考答案与解析`, 28, { pageBreakBefore: true }),
  ...sections.flatMap((section) => [
    heading(section.heading),
    ...section.questions.flatMap((question) => keyOf(`${question.number}. `, question, pictures)),
  ]),
];

function keyOf(
  lead: string,
  {
    answer,
    explanation,
    parts = [],
  }: Pick<PrintedQuestion, 'answer' | 'explanation'> & { parts?: PrintedQuestion['parts'] },
  pictures: Pictures,
): Content[] {
  return [
    ...contentOf(keyText(answer), pictures, [new TextRun({ text: lead, bold: true })]),
    ...parts.flatMap((part, at) => keyOf(`（${at + 1}）`, part, pictures)),
    ...(explanation ? contentOf(explanation, pictures, [new TextRun('解析：')], INDENTED) : []),
  ];
}
