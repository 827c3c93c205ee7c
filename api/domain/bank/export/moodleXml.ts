/** Moodle XML: https://docs.moodle.org/en/Moodle_XML_format. What Moodle has no field for becomes a tag. */
import { excerpt } from '../../imports/recognise/text.ts';
import { fileIdsOf, plainText } from '../markedText.ts';
import { LITERAL_HTML, TAGS } from '../ownForm.ts';
import { isObjective, QUESTION_TYPES, type QuestionDraft } from '../question.ts';
import {
  type Chunks,
  type ExportContext,
  type Format,
  pictureIdsOf,
  type StoredPicture,
  splitPictures,
} from './format.ts';
import { refusedByMoodle } from './moodle.ts';
import { xml } from './xml.ts';

const TYPES = { single: 'multichoice', multiple: 'multichoice', judge: 'truefalse', fill: 'shortanswer' };

function refuses(draft: QuestionDraft): string | undefined {
  if ('reference' in draft.answer && draft.answer.reference === '' && !draft.parts?.length)
    return '没有参考答案的题，导回时会被当作缺答案';
  return refusedByMoodle(draft);
}

async function* write(drafts: AsyncIterable<QuestionDraft>, { picture }: ExportContext): Chunks {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n';
  for await (const draft of drafts) {
    const pictures = new Map<string, StoredPicture>();
    for (const id of pictureIdsOf(draft)) {
      const found = await picture(id);
      if (found) pictures.set(id, found);
    }
    yield questionXml(draft, pictures);
  }
  yield '</quiz>\n';
}

type Pictures = ReadonlyMap<string, StoredPicture>;

function questionXml(draft: QuestionDraft, pictures: Pictures): string {
  const type = TYPES[draft.type as keyof typeof TYPES] ?? 'essay';
  return [
    `<question type="${type}">`,
    `<name><text>${xml(excerpt(plainText(draft.stem), 60))}</text></name>`,
    holder('questiontext', draft.stem, pictures),
    holder('generalfeedback', draft.explanation, pictures),
    ...answerXml(draft, pictures),
    tagsXml(draft),
    '</question>\n',
  ].join('\n');
}

/** An element with a text in it, and the files of its pictures. */
function holder(name: string, text: string, pictures: Pictures, attributes = ''): string {
  const shown = fileIdsOf(text).flatMap((id) => pictures.get(id) ?? []);
  const format = shown.length > 0 ? 'html' : 'plain_text';
  const body = shown.length > 0 ? htmlOf(text, pictures) : text;
  const files = shown.map(
    (one) =>
      `<file name="${fileName(one)}" path="/" encoding="base64">${one.bytes.toString('base64')}</file>`,
  );
  return `<${name}${attributes} format="${format}"><text>${xml(body)}</text>${files.join('')}</${name}>`;
}

const fileName = ({ id, mime }: StoredPicture): string => `${id}.${mime.replace(/^image\//, '')}`;

/** Escaped text, each picture that is there in its place. */
function htmlOf(text: string, pictures: Pictures): string {
  const html = splitPictures(text).map((piece) => {
    if (typeof piece === 'string') return xml(piece);
    const found = pictures.get(piece.id);
    return found ? `<img src="@@PLUGINFILE@@/${fileName(found)}" alt="${xml(piece.alt)}">` : xml(piece.text);
  });
  return `${LITERAL_HTML}${html.join('')}</div>`;
}

function answerXml({ type, options, answer }: QuestionDraft, pictures: Pictures): string[] {
  const one = (text: string, fraction: number) => holder('answer', text, pictures, ` fraction="${fraction}"`);
  if ('reference' in answer) return [holder('graderinfo', answer.reference, pictures)];
  if ('value' in answer) return [one('true', answer.value ? 100 : 0), one('false', answer.value ? 0 : 100)];
  // A star stands for any text unless it is escaped.
  if ('blanks' in answer)
    return [
      '<usecase>0</usecase>',
      ...answer.blanks[0]!.map((text) => one(text.replaceAll('*', '\\*'), 100)),
    ];
  const share = Number((100 / answer.keys.length).toFixed(5));
  const wrong = type === 'single' ? 0 : -100;
  return [
    `<single>${type === 'single'}</single>`,
    '<shuffleanswers>true</shuffleanswers>',
    '<answernumbering>ABCD</answernumbering>',
    ...options.map(({ key, text }) => one(text, answer.keys.includes(key) ? share : wrong)),
  ];
}

function tagsXml({ type, difficulty, knowledgePointCode }: QuestionDraft): string {
  const tags = [
    ...(isObjective(type) || type === 'short' ? [] : [TAGS.type + QUESTION_TYPES[type]]),
    ...(difficulty === null ? [] : [TAGS.difficulty + difficulty]),
    ...(knowledgePointCode === null ? [] : [TAGS.knowledgePoint + knowledgePointCode]),
  ];
  return `<tags>${tags.map((tag) => `<tag><text>${xml(tag)}</text></tag>`).join('')}</tags>`;
}

export const moodleXml: Format = {
  label: 'Moodle XML',
  extension: 'xml',
  about: '导入 Moodle 最完整的格式，图片也在文件里。',
  refuses,
  loses: () => [],
  write,
};
