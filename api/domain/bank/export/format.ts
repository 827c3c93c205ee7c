/** What a format of export is. Each is one file in this folder, listed in `formats.ts`. */
import { fileIdsOf } from '../markedText.ts';
import type { Part, QuestionDraft } from '../question.ts';

/** A picture of the bank as it lies on disk. */
export interface StoredPicture {
  id: string;
  mime: string;
  bytes: Buffer;
}

export interface ExportContext {
  /** Of the bank or its version. */
  title: string;
  /** How many columns of options the widest question needs. */
  optionColumns: number;
  /** Undefined when there is no such picture, or its bytes are gone. */
  picture(id: string): Promise<StoredPicture | undefined>;
}

export type Chunks = AsyncIterable<string | Buffer>;

export interface Format {
  /** Shown to people: `Excel 工作簿（xlsx）`. */
  label: string;
  extension: string;
  /** One sentence on what it is good for. */
  about: string;
  /** More questions than this do not go into one file. */
  most?: number;
  /** Why this question cannot stand in such a file; undefined when it can. */
  refuses(draft: QuestionDraft): string | undefined;
  /** What of a question that is written does not survive, as short words. */
  loses(draft: QuestionDraft): string[];
  /** The file, in pieces of bounded size; only questions that are not refused come in. */
  write(drafts: AsyncIterable<QuestionDraft>, context: ExportContext): Chunks;
}

export const LOST = {
  difficulty: '难度',
  knowledgePoint: '知识点',
  explanation: '解析',
  pictures: '图片（只写出图片的编号，导回本系统时仍能显示）',
} as const;

/** Every text of a question or of what a case asks. */
export const textsOf = (one: QuestionDraft | Part): string[] => [
  one.stem,
  ...one.options.map(({ text }) => text),
  ...('blanks' in one.answer ? one.answer.blanks.flat() : []),
  ...('reference' in one.answer ? [one.answer.reference] : []),
  one.explanation,
  ...('parts' in one ? (one.parts ?? []).flatMap(textsOf) : []),
];

export const pictureIdsOf = (one: QuestionDraft): string[] => [...new Set(textsOf(one).flatMap(fileIdsOf))];

export const losesPictures = (draft: QuestionDraft): string[] =>
  pictureIdsOf(draft).length > 0 ? [LOST.pictures] : [];

export interface PictureMark {
  id: string;
  alt: string;
  /** As it stands in the marked text. */
  text: string;
}

/** A text cut at its pictures; everything else of it, formulas too, stays as it is written. */
export function splitPictures(text: string): (string | PictureMark)[] {
  const pieces: (string | PictureMark)[] = [];
  let from = 0;
  for (const match of text.matchAll(/!\[([^\]\n]*)\]\(file:([\w-]{16,64})\)/g)) {
    const [mark, alt = '', id = ''] = match;
    pieces.push(text.slice(from, match.index), { id, alt, text: mark });
    from = match.index + mark.length;
  }
  return [...pieces, text.slice(from)].filter((piece) => piece !== '');
}

/** Some formats letter options by their order. */
export const hasGap = ({ options }: QuestionDraft): boolean =>
  options.some(({ key }, index) => key.charCodeAt(0) - 65 !== index);
