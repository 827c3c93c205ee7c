/** Questions as labelled lines, for a text and for Word; readers/ownLines.ts reads them. */
import { answerText, HEADERS, MORE, NO_REFERENCE, TEXT_MARK } from '../ownForm.ts';
import { type Part, QUESTION_TYPES, type QuestionDraft } from '../question.ts';

export const FIRST_LINE = `${TEXT_MARK}每题以“题号.【题型】”开头；可以修改文字，请保留各行开头的标签，接着上一行的行以一个全角空格开头。`;

/** What a label says, its text with line breaks in it. */
export interface Labelled {
  label: string;
  text: string;
}

/** The label of a question comes first. */
export function labelledOf(draft: QuestionDraft, number: number): Labelled[] {
  const parts = draft.parts ?? [];
  return [
    { label: `${number}.【${QUESTION_TYPES[draft.type]}】`, text: draft.stem },
    ...inner(draft, parts.length > 0),
    ...label(HEADERS.difficulty, String(draft.difficulty ?? '')),
    ...label(HEADERS.knowledgePoint, draft.knowledgePointCode ?? ''),
    ...parts.flatMap((part, index) => [
      { label: `（${index + 1}）【${QUESTION_TYPES[part.type]}】`, text: part.stem },
      ...inner(part, false),
    ]),
  ];
}

const inner = (one: QuestionDraft | Part, hasParts: boolean): Labelled[] => [
  ...one.options.map(({ key, text }) => ({ label: `${key}. `, text })),
  ...label(HEADERS.answer, answerText(one.answer) || (hasParts ? '' : NO_REFERENCE)),
  ...label(HEADERS.explanation, one.explanation),
];

const label = (name: string, text: string): Labelled[] => (text === '' ? [] : [{ label: `${name}：`, text }]);

/** The lines of one label. */
export const linesOf = ({ label, text }: Labelled): string[] =>
  text.split('\n').map((line, index) => (index === 0 ? label : MORE) + line);
