/** A Word document of labelled lines, its pictures in the text. */
import type { QuestionDraft } from '../question.ts';
import { type Chunks, type ExportContext, type Format, type PictureMark, splitPictures } from './format.ts';
import { fitted, imageSize } from './imageSize.ts';
import { FIRST_LINE, type Labelled, labelledOf, linesOf } from './lines.ts';
import { contentTypes, EMU, MAIN, Media, part, pictureXml, relations } from './office.ts';
import { xml } from './xml.ts';
import { type ZipEntry, zip } from './zip.ts';

const DOCUMENT = 'word/document.xml';
const LARGEST = { width: 480, height: 360 };

async function* entriesOf(
  drafts: AsyncIterable<QuestionDraft>,
  context: ExportContext,
): AsyncGenerator<ZipEntry> {
  const media = new Media(context);
  yield relations('_rels/.rels', { r1: ['officeDocument', DOCUMENT] });
  yield { name: DOCUMENT, content: documentXml(drafts, media) };
  yield relations('word/_rels/document.xml.rels', {
    ...media.relations('media'),
    styles: ['styles', 'styles.xml'],
  });
  yield part('word/styles.xml', STYLES);
  yield* media.entries('word/media');
  yield contentTypes({
    [DOCUMENT]: 'wordprocessingml.document.main',
    'word/styles.xml': 'wordprocessingml.styles',
  });
}

async function* documentXml(drafts: AsyncIterable<QuestionDraft>, media: Media): Chunks {
  const spaces = `xmlns:w="${MAIN.word}" xmlns:r="${MAIN.relations}" xmlns:a="${MAIN.drawing}" xmlns:pic="${MAIN.picture}" xmlns:wp="${MAIN.wordDrawing}"`;
  yield `<w:document ${spaces}><w:body>${paragraph(run(FIRST_LINE), false)}`;
  let number = 0;
  for await (const draft of drafts) {
    number += 1;
    let paragraphs = '';
    for (const [index, labelled] of labelledOf(draft, number).entries())
      paragraphs += paragraph(await contentOf(labelled, media), index === 0);
    yield paragraphs;
  }
  yield '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134"/></w:sectPr></w:body></w:document>';
}

/** The first paragraph of a question keeps a distance from what stands above it. */
const paragraph = (content: string, isFirst: boolean): string =>
  `<w:p>${isFirst ? '<w:pPr><w:spacing w:before="240"/></w:pPr>' : ''}${content}</w:p>`;

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${xml(text)}</w:t></w:r>`;

async function contentOf(labelled: Labelled, media: Media): Promise<string> {
  const lines: string[] = [];
  for (const line of linesOf(labelled)) {
    let content = '';
    for (const piece of splitPictures(line))
      content += typeof piece === 'string' ? run(piece) : await drawing(piece, media);
    lines.push(content);
  }
  return lines.join('<w:r><w:br/></w:r>');
}

async function drawing({ id, alt, text }: PictureMark, media: Media): Promise<string> {
  const found = await media.take(id);
  if (!found) return run(text);
  const { width, height } = fitted(imageSize(found.picture.bytes), LARGEST);
  const shown = { name: `file:${id}`, alt, relation: found.relation, width, height };
  const said = `name="${xml(shown.name)}" descr="${xml(alt)}"`;
  return `<w:r><w:drawing><wp:inline><wp:extent cx="${width * EMU}" cy="${height * EMU}"/><wp:docPr id="1" ${said}/><a:graphic><a:graphicData uri="${MAIN.picture}">${pictureXml('pic', shown)}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
}

const STYLES = `<w:styles xmlns:w="${MAIN.word}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="宋体"/><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>`;

export const docx: Format = {
  label: 'Word 文档（docx）',
  extension: 'docx',
  about: '像试卷一样阅读和修改，图片在文字中间。',
  refuses: () => undefined,
  loses: () => [],
  write: (drafts, context) => zip(entriesOf(drafts, context)),
};
