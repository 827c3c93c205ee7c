/** Moodle GIFT: https://docs.moodle.org/en/GIFT_format */
import { isObjective, type QuestionDraft } from '../question.ts';
import { type Chunks, type Format, LOST, losesPictures } from './format.ts';
import { noType, refusedByMoodle } from './moodle.ts';

function refuses(draft: QuestionDraft): string | undefined {
  if (!isObjective(draft.type)) return `${noType(draft)}（GIFT 不能写参考答案）`;
  const { answer } = draft;
  if (draft.type === 'multiple' && 'keys' in answer && answer.keys.length === 1)
    return '只有一个正确选项的多选题会变成单选题';
  if ('blanks' in answer && answer.blanks[0]!.length > 1 && answer.blanks[0]!.every(isPair))
    return '几种答案都含“->”，会被当作匹配题';
  return refusedByMoodle(draft);
}

const isPair = (text: string): boolean => text.includes('->');

const loses = (draft: QuestionDraft): string[] => [
  ...(draft.difficulty === null ? [] : [LOST.difficulty]),
  ...(draft.knowledgePointCode === null ? [] : [LOST.knowledgePoint]),
  ...losesPictures(draft),
];

const escaped = (text: string): string => text.replace(/[~=#{}:\\]/g, '\\$&').replaceAll('\n', '\\n');
/** A text that begins like the name of a format or like a weight must be told from one. */
const plain = (text: string): string => (/^\[/.test(text) ? '[plain]' : '') + escaped(text);
const weighed = (sign: '=' | '~', weight: number, text: string): string =>
  text.startsWith('%') ? `${sign}%${weight}%${escaped(text)}` : sign + plain(text);

function answers({ type, options, answer }: QuestionDraft): string {
  if ('value' in answer) return answer.value ? 'TRUE' : 'FALSE';
  if ('blanks' in answer)
    // A star stands for any text unless it is escaped.
    return answer.blanks[0]!.map((text) => weighed('=', 100, text.replaceAll('*', '\\*'))).join(' ');
  const keys = 'keys' in answer ? answer.keys : [];
  const share = Number((100 / keys.length).toFixed(5));
  const written = options.map(({ key, text }) => {
    const isRight = keys.includes(key);
    if (type === 'single') return weighed(isRight ? '=' : '~', isRight ? 100 : 0, text);
    return `~%${isRight ? share : -100}%${plain(text)}`;
  });
  return `\n  ${written.join('\n  ')}\n`;
}

async function* write(drafts: AsyncIterable<QuestionDraft>): Chunks {
  let number = 0;
  for await (const draft of drafts) {
    number += 1;
    const told = draft.explanation === '' ? '' : `####${plain(draft.explanation)}`;
    yield `::${number}::[plain]${escaped(draft.stem)} {${answers(draft)}${told}}\n\n`;
  }
}

export const gift: Format = {
  label: 'Moodle GIFT',
  extension: 'gift',
  about: '导入 Moodle 等系统的文本格式，只有单选、多选、判断和一个空的填空题。',
  refuses,
  loses,
  write,
};
