/** The product's own file: everything that a draft says, and the bytes of its pictures. */
import { BANK_FORMAT, BANK_VERSION } from '../../imports/readers/ownJson.ts';
import type { QuestionDraft } from '../question.ts';
import { type Chunks, type ExportContext, type Format, pictureIdsOf } from './format.ts';

async function* write(drafts: AsyncIterable<QuestionDraft>, { picture }: ExportContext): Chunks {
  yield `{"format":"${BANK_FORMAT}","version":${BANK_VERSION},"questions":[`;
  const ids = new Set<string>();
  let separator = '\n';
  for await (const draft of drafts) {
    for (const id of pictureIdsOf(draft)) ids.add(id);
    yield separator + JSON.stringify(draft);
    separator = ',\n';
  }
  yield '\n],"pictures":{';
  separator = '\n';
  for (const id of ids) {
    const found = await picture(id);
    if (!found) continue;
    yield `${separator}"${id}":"${found.bytes.toString('base64')}"`;
    separator = ',\n';
  }
  yield '\n}}\n';
}

export const json: Format = {
  label: '本系统题库文件（json）',
  extension: 'json',
  about: '备份，或搬到另一套本系统；什么都不丢，图片也在文件里。',
  refuses: () => undefined,
  loses: () => [],
  write,
};
