/** Moodle Aiken: https://docs.moodle.org/en/Aiken_format */
import { TABLE_MARK, TEXT_MARK } from '../ownForm.ts';
import type { QuestionDraft } from '../question.ts';
import { type Chunks, type Format, LOST, losesPictures } from './format.ts';
import { DOLLARS, noType, refusedByMoodle } from './moodle.ts';

/** A stem that reads like another line of the format. */
const LINE = /^(?:[A-Z][.)]\s|ANSWER:)/;
/** The file itself would be taken for another format by its first signs. */
const OTHER = new RegExp(`^(?:[<{[]|\\$CATEGORY:|"?(?:${TEXT_MARK}|${TABLE_MARK}))`);

function refuses(draft: QuestionDraft): string | undefined {
  if (draft.type !== 'single') return noType(draft);
  if (draft.stem.includes('\n') || draft.options.some(({ text }) => text.includes('\n')))
    return '题干或选项有几行，Aiken 只能写一行';
  if (LINE.test(draft.stem)) return '题干以“A.”或“ANSWER:”这样的标签开头，会被当作选项或答案';
  if (OTHER.test(draft.stem)) return '题干的开头像别的文件格式';
  const refused = refusedByMoodle(draft);
  // What would be lost anyway spoils nothing.
  return refused === DOLLARS ? refusedByMoodle({ ...draft, explanation: '' }) : refused;
}

const loses = (draft: QuestionDraft): string[] => [
  ...(draft.explanation === '' ? [] : [LOST.explanation]),
  ...(draft.difficulty === null ? [] : [LOST.difficulty]),
  ...(draft.knowledgePointCode === null ? [] : [LOST.knowledgePoint]),
  ...losesPictures({ ...draft, explanation: '' }),
];

async function* write(drafts: AsyncIterable<QuestionDraft>): Chunks {
  for await (const { stem, options, answer } of drafts) {
    const lines = options.map(({ key, text }) => `${key}. ${text}`);
    const keys = 'keys' in answer ? answer.keys : [];
    yield `${[stem, ...lines, `ANSWER: ${keys.join(', ')}`].join('\n')}\n\n`;
  }
}

export const aiken: Format = {
  label: 'Moodle Aiken',
  extension: 'aiken.txt',
  about: '最简单的 Moodle 格式，只有单选题，没有解析。',
  refuses,
  loses,
  write,
};
