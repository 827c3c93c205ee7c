/** Moodle XML: https://docs.moodle.org/en/Moodle_XML_format */
import { AppError } from '../../../errors.ts';
import { TAGS } from '../../bank/ownForm.ts';
import type { ImportProblem } from '../contract.ts';
import { tidy } from '../recognise/text.ts';
import { typeOfWord } from '../recognise/typeWords.ts';
import { decodeText, opening } from './encoding.ts';
import { PICTURE, textOfHtml } from './html.ts';
import {
  choiceKey,
  explanationOf,
  type Key,
  type MoodleAnswer,
  numberKey,
  wordingKey,
} from './moodleAnswers.ts';
import type { Pictures } from './pictures.ts';
import { emptyQuestion, type QuestionList, type RawQuestion, type Reader } from './reader.ts';
import { type Element, element, elements, holds, parseXml, textOf } from './xml.ts';

export const moodleXmlReader: Reader = {
  label: 'Moodle XML',
  accepts: (bytes) => /^\s*<(\?xml|!--|!doctype|quiz)/i.test(opening(bytes)?.replace(/^\ufeff/, '') ?? ''),
  async read(bytes, fileName, pictures) {
    const quiz = parseXml(decodeText(bytes));
    if (quiz.name !== 'quiz') throw new AppError('import.unknownXml');
    return [readQuiz(quiz, fileName.replace(/\.\w+$/, ''), pictures)];
  },
};

/** `row` counts the questions from 1; categories are none. */
function readQuiz(quiz: Element, sheet: string, pictures: Pictures): QuestionList {
  const problems: ImportProblem[] = [];
  const questions: RawQuestion[] = [];
  const all = elements(quiz, 'question').filter((one) => one.attributes.type !== 'category');
  for (const [index, one] of all.entries()) {
    const row = index + 1;
    if (one.attributes.type === 'description')
      problems.push({ sheet, row, severity: 'warning', message: '这是说明文字，不是试题，没有导入' });
    else questions.push(questionOf(one, sheet, row, pictures));
  }
  if (all.length === 0)
    problems.push({ sheet, row: null, severity: 'warning', message: '文件中只有分类，没有试题' });
  return { sheet, questions, problems };
}

/** A text of the file, HTML unless it says otherwise. */
type Written = (holder: Element | undefined) => string;

function questionOf(question: Element, sheet: string, row: number, pictures: Pictures): RawQuestion {
  const warnings = new Set<string>();
  const written = writtenIn(pictures, warnings);
  const answers = elements(question, 'answer').map((one) => answerOf(one, written));
  const tags = elements(element(question, 'tags'), 'tag').map((tag) => tidy(textOf(element(tag, 'text'))));
  const tag = (start: string) => tags.find((text) => text.startsWith(start))?.slice(start.length);
  const key = keyOf(question, answers, warnings, written);
  const told = typeOfWord(tag(TAGS.type) ?? '');
  const stem = written(element(question, 'questiontext'));
  const explanation = explanationOf(written(element(question, 'generalfeedback')), answers);
  const shows = [stem, explanation, key.answer, ...key.options].some((text) => text.includes('](file:'));
  if (!shows && holds(question, (one) => one.name === 'file')) warnings.add(PICTURE);
  return {
    ...emptyQuestion(sheet, row),
    ...key,
    ...(key.declared === 'short' && told && { declared: told }),
    stem,
    explanation,
    difficulty: tag(TAGS.difficulty) ?? '',
    knowledgePoint: tag(TAGS.knowledgePoint) ?? '',
    warnings: [...warnings],
  };
}

const writtenIn =
  (pictures: Pictures, warnings: Set<string>): Written =>
  (holder) => {
    const text = textOf(element(holder, 'text'));
    if (/^(plain_text|markdown)$/.test(holder?.attributes.format ?? '')) return tidy(text);
    const files = new Map(elements(holder, 'file').map((file) => [file.attributes.name ?? '', file]));
    return textOfHtml(text, warnings, (source, alt) => {
      const bytes = bytesOf(source, files);
      return bytes && pictures.textOf(bytes, warnings, alt);
    });
  };

/** Of a file beside the text, or written in its address. */
function bytesOf(source: string, files: Map<string, Element>): Buffer | undefined {
  const inline = /^data:image\/\w+;base64,(.*)$/s.exec(source)?.[1];
  if (inline) return Buffer.from(inline, 'base64');
  const name = source.replace(/^@@PLUGINFILE@@\//, '');
  const file = files.get(name) ?? files.get(decodedName(name));
  return file && Buffer.from(textOf(file), 'base64');
}

/** Moodle writes names as addresses. */
function decodedName(name: string): string {
  try {
    return decodeURIComponent(name.split('?')[0]!);
  } catch {
    return name;
  }
}

const answerOf = (answer: Element, written: Written): MoodleAnswer => ({
  text: written(answer),
  weight: Number(answer.attributes.fraction ?? 0),
  feedback: written(element(answer, 'feedback')),
});

const UNSUPPORTED: Record<string, string> = {
  matching: '匹配题（连线题）',
  cloze: '完形填空（嵌入式答案）',
  gapselect: '选词填空题',
  ddwtos: '拖放填空题',
  ddimageortext: '拖放到图片题',
  ddmarker: '拖放标记题',
  ordering: '排序题',
  calculated: '计算公式题',
  calculatedsimple: '计算公式题',
  calculatedmulti: '计算公式选择题',
};

function keyOf(question: Element, answers: MoodleAnswer[], warnings: Set<string>, written: Written): Key {
  const none = { options: [], answer: '' };
  const type = question.attributes.type ?? '';
  switch (type) {
    case 'multichoice':
      return choiceKey(answers, /^(false|0)$/.test(tidy(textOf(element(question, 'single')))), warnings);
    case 'multichoiceset':
      return choiceKey(answers, true, warnings);
    case 'truefalse':
      return judgeKey(answers);
    case 'shortanswer':
      return wordingKey(answers, warnings);
    case 'numerical':
      return numberKey(withTolerance(question, answers), warnings);
    case 'essay':
      return essayKey(written(element(question, 'graderinfo')));
    default:
      return { ...none, unsupported: `${UNSUPPORTED[type] ?? `题型“${type.slice(0, 20)}”`}本系统不支持` };
  }
}

/** What graders are told is the reference; without it the key is missing. */
function essayKey(reference: string): Key {
  const base: Key = { declared: 'short', options: [], answer: reference };
  return reference === '' ? base : { ...base, exact: { reference } };
}

function judgeKey(answers: MoodleAnswer[]): Key {
  const right = answers.filter((answer) => answer.weight === 100).map((answer) => answer.text.toLowerCase());
  const base: Key = { declared: 'judge', options: [], answer: '' };
  if (right.length !== 1 || !/^(true|false)$/.test(right[0]!)) return base;
  return { ...base, exact: { value: right[0] === 'true' } };
}

const withTolerance = (question: Element, answers: MoodleAnswer[]): MoodleAnswer[] =>
  elements(question, 'answer').map((one, index) => {
    const tolerance = tidy(textOf(element(one, 'tolerance')));
    const answer = answers[index]!;
    return tolerance === '' ? answer : { ...answer, text: `${answer.text}:${tolerance}` };
  });
