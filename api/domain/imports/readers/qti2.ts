/** One item of QTI 2: https://www.imsglobal.org/question/ */
import { tidy } from '../recognise/text.ts';
import { type PictureOf, textOfHtml } from './html.ts';
import { choiceKey, type Key } from './moodleAnswers.ts';
import { allNamed, localName } from './officeParts.ts';
import { SEVERAL } from './qtiWords.ts';
import { emptyQuestion, type RawQuestion } from './reader.ts';
import { type Element, elements, holds, textOf } from './xml.ts';

const UNSUPPORTED: Record<string, string> = {
  orderInteraction: '排序题',
  matchInteraction: '匹配题（连线题）',
  associateInteraction: '匹配题（连线题）',
  gapMatchInteraction: '选词填空题',
  hotspotInteraction: '图上选点题',
  uploadInteraction: '上传文件题',
};

export function qti2Question(
  item: Element,
  sheet: string,
  row: number,
  pictureOf: (warnings: Set<string>) => PictureOf,
): RawQuestion {
  const warnings = new Set<string>();
  const read = (html: string) => textOfHtml(html, warnings, pictureOf(warnings)).replace(/ *\n */g, '\n');
  const body = allNamed(item, 'itemBody')[0];
  const asked = interactionsOf(body);
  const feedback = allNamed(item, 'modalFeedback').map((one) => read(innerHtml(one)));
  return {
    ...emptyQuestion(sheet, row),
    ...keyOf(item, asked, read, warnings),
    stem: read(innerHtml(body)),
    explanation: [...new Set(feedback)].filter(Boolean).join('\n'),
    warnings: [...warnings],
  };
}

const isInteraction = (one: Element): boolean => localName(one).endsWith('Interaction');
const interactionsOf = (parent: Element | undefined): Element[] =>
  elements(parent).flatMap((one) => (isInteraction(one) ? [one] : interactionsOf(one)));

function keyOf(item: Element, asked: Element[], read: (html: string) => string, warnings: Set<string>): Key {
  const none: Key = { options: [], answer: '' };
  const [first] = asked;
  if (!first) return { ...none, unsupported: '这一项没有作答的地方，不是试题' };
  const names = new Set(asked.map(localName));
  if (names.size === 1 && names.has('textEntryInteraction')) return blanksKey(item, asked);
  if (asked.length > 1) return { ...none, unsupported: SEVERAL };
  const name = localName(first);
  if (name === 'extendedTextInteraction') {
    const [reference = ''] = correctOf(item, first);
    return { ...none, declared: 'short', answer: reference, ...(reference && { exact: { reference } }) };
  }
  if (name !== 'choiceInteraction' && name !== 'inlineChoiceInteraction')
    return { ...none, unsupported: `${UNSUPPORTED[name] ?? `“${name}”这种题型`}本系统不支持` };
  const right = correctOf(item, first);
  const choices = elements(first).filter((one) => /^(simple|inline)Choice$/.test(localName(one)));
  const options = choices.map((one) => ({
    // What is said to who chooses it is no part of its text.
    text: read(innerHtml(one, 'feedbackInline')),
    weight: right.includes(one.attributes.identifier ?? '') ? 100 : 0,
    feedback: '',
  }));
  const declaration = declarationOf(item, first);
  return choiceKey(options, declaration?.attributes.cardinality === 'multiple', warnings);
}

function blanksKey(item: Element, asked: Element[]): Key {
  const blanks = asked.map((one) => [...new Set([...correctOf(item, one), ...fullMarks(item, one)])]);
  const base: Key = { declared: 'fill', options: [], answer: '' };
  return blanks.every((wordings) => wordings.length > 0) ? { ...base, exact: { blanks } } : base;
}

const declarationOf = (item: Element, asked: Element): Element | undefined =>
  allNamed(item, 'responseDeclaration').find(
    ({ attributes }) => attributes.identifier === asked.attributes.responseIdentifier,
  );

const correctOf = (item: Element, asked: Element): string[] =>
  allNamed(allNamed(declarationOf(item, asked), 'correctResponse')[0], 'value')
    .map((value) => tidy(textOf(value)))
    .filter(Boolean);

/** Other wordings that get as much as the right one. */
function fullMarks(item: Element, asked: Element): string[] {
  const entries = allNamed(declarationOf(item, asked), 'mapEntry').map(({ attributes }) => ({
    text: tidy(attributes.mapKey ?? ''),
    value: Number(attributes.mappedValue),
  }));
  const most = Math.max(...entries.map(({ value }) => value));
  return entries
    .filter(({ text, value }) => text !== '' && value > 0 && value === most)
    .map(({ text }) => text);
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** As HTML, a blank where something is to be written into a line, the question of a choice without its options. */
function innerHtml(parent: Element | undefined, without?: string): string {
  return (parent?.children ?? [])
    .map((child) => {
      if (typeof child === 'string') return escaped(child.replace(/\s+/g, ' '));
      const name = localName(child);
      if (name === without || name === 'rubricBlock') return '';
      if (name === 'textEntryInteraction' || name === 'inlineChoiceInteraction') return '____';
      if (isInteraction(child))
        return `<p>${allNamed(child, 'prompt')
          .map((one) => innerHtml(one))
          .join('')}</p>`;
      const { src, alt, data } = child.attributes;
      if (name === 'object' && data && !holds(child, () => true)) return `<img src="${escaped(data)}">`;
      const said = name === 'img' ? ` src="${escaped(src ?? '')}" alt="${escaped(alt ?? '')}"` : '';
      return `<${name}${said}>${innerHtml(child, without)}</${name}>`;
    })
    .join('');
}
