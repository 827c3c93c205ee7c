/** Items of QTI 1.2, as Canvas, Blackboard and others export them. */
import { tidy } from '../recognise/text.ts';
import { type PictureOf, textOfHtml } from './html.ts';
import { choiceKey, type Key, wordingKey } from './moodleAnswers.ts';
import { allNamed, localName } from './officeParts.ts';
import { SEVERAL } from './qtiWords.ts';
import { emptyQuestion, type RawQuestion } from './reader.ts';
import { type Element, elements, textOf } from './xml.ts';

const UNSUPPORTED: Record<string, string> = {
  multiple_dropdowns_question: '下拉选择题',
  matching_question: '匹配题（连线题）',
  numerical_question: '数值题（答案是一个范围）',
  calculated_question: '计算公式题',
  fill_in_multiple_blanks_question: '多空题',
  file_upload_question: '上传文件题',
};

export function qti1Question(
  item: Element,
  sheet: string,
  row: number,
  pictureOf: (warnings: Set<string>) => PictureOf,
): RawQuestion {
  const warnings = new Set<string>();
  const read = (material: Element | undefined) =>
    allNamed(material, 'mattext')
      .map((one) =>
        /html/i.test(one.attributes.texttype ?? '')
          ? textOfHtml(textOf(one), warnings, pictureOf(warnings))
          : tidy(textOf(one)),
      )
      .join('\n');
  const presentation = allNamed(item, 'presentation')[0];
  const told = allNamed(item, 'itemfeedback').find(({ attributes }) => attributes.ident === 'general_fb');
  return {
    ...emptyQuestion(sheet, row),
    ...keyOf(item, presentation, read, warnings),
    stem: materialsOf(presentation).map(read).join('\n'),
    explanation: read(told),
    warnings: [...warnings],
  };
}

/** Those of the question itself, not of what is to be chosen. */
const materialsOf = (parent: Element | undefined): Element[] =>
  elements(parent).flatMap((one) => {
    if (localName(one) === 'material') return [one];
    return localName(one).startsWith('render_') ? [] : materialsOf(one);
  });

function keyOf(
  item: Element,
  presentation: Element | undefined,
  read: (material: Element | undefined) => string,
  warnings: Set<string>,
): Key {
  const none: Key = { options: [], answer: '' };
  const type = typeOf(item);
  if (UNSUPPORTED[type]) return { ...none, unsupported: `${UNSUPPORTED[type]}本系统不支持` };
  if (type === 'text_only_question') return { ...none, unsupported: '这是说明文字，不是试题' };
  const lists = allNamed(presentation, 'response_lid');
  const texts = allNamed(presentation, 'response_str');
  if (lists.length + texts.length > 1) return { ...none, unsupported: SEVERAL };
  const right = rightOf(item);
  const [list] = lists;
  if (!list) {
    if (right.length === 0) return { ...none, declared: 'short' };
    return wordingKey(
      right.map((text) => ({ text: text.replaceAll('*', '\\*'), weight: 100, feedback: '' })),
      warnings,
    );
  }
  const options = allNamed(list, 'response_label').map((label) => ({
    text: read(label),
    weight: right.includes(label.attributes.ident ?? '') ? 100 : 0,
    feedback: '',
  }));
  const key = choiceKey(options, /multiple/i.test(list.attributes.rcardinality ?? ''), warnings);
  return type === 'true_false_question' ? asJudgement(key) : key;
}

function asJudgement(key: Key): Key {
  const letter = key.exact && 'keys' in key.exact ? key.exact.keys[0] : undefined;
  const chosen = letter && key.options[letter.charCodeAt(0) - 65]?.toLowerCase();
  return chosen === 'true' || chosen === 'false'
    ? { declared: 'judge', options: [], answer: '', exact: { value: chosen === 'true' } }
    : key;
}

const typeOf = (item: Element): string =>
  allNamed(item, 'qtimetadatafield')
    .filter((one) => textOf(allNamed(one, 'fieldlabel')[0]).trim() === 'question_type')
    .map((one) => textOf(allNamed(one, 'fieldentry')[0]).trim())[0] ?? '';

/** What the condition that gives most points asks for, leaving out what it forbids. */
function rightOf(item: Element): string[] {
  const conditions = allNamed(item, 'respcondition').map((condition) => ({
    points: Math.max(0, ...allNamed(condition, 'setvar').map((one) => Number(textOf(one)) || 0)),
    wanted: wantedIn(allNamed(condition, 'conditionvar')[0]),
  }));
  const most = Math.max(0, ...conditions.map(({ points }) => points));
  const best = conditions.filter(({ points }) => most > 0 && points === most);
  return [...new Set(best.flatMap(({ wanted }) => wanted))];
}

const wantedIn = (parent: Element | undefined): string[] =>
  elements(parent).flatMap((one) => {
    if (localName(one) === 'varequal') return [tidy(textOf(one))];
    return localName(one) === 'not' ? [] : wantedIn(one);
  });
