/** A plain text that people read and edit. */
import type { QuestionDraft } from '../question.ts';
import { type Chunks, type Format, losesPictures } from './format.ts';
import { FIRST_LINE, labelledOf, linesOf } from './lines.ts';

async function* write(drafts: AsyncIterable<QuestionDraft>): Chunks {
  yield `\ufeff${FIRST_LINE}\r\n`;
  let number = 0;
  for await (const draft of drafts) {
    number += 1;
    const lines = labelledOf(draft, number).flatMap(linesOf);
    yield `\r\n${lines.join('\r\n')}\r\n`;
  }
}

export const txt: Format = {
  label: '纯文本（txt）',
  extension: 'txt',
  about: '一行一行的文字，便于用记事本查看和修改。',
  refuses: () => undefined,
  loses: losesPictures,
  write,
};
