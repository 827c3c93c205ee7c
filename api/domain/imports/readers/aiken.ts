/** Moodle Aiken: a stem, lettered options, `ANSWER: B`. https://docs.moodle.org/en/Aiken_format */
import type { ImportProblem } from '../contract.ts';
import { decodeText, linesOf, opening } from './encoding.ts';
import { emptyQuestion, type QuestionList, type RawQuestion, type Reader } from './reader.ts';

const OPTION = /^([A-Z])[.)]\s+(.*)$/;
const ANSWER = /^ANSWER:\s*([A-Z](?:\s*,\s*[A-Z])*)\s*$/;

export const aikenReader: Reader = {
  label: 'Moodle Aiken',
  accepts(bytes) {
    const lines = linesOf(opening(bytes) ?? '');
    return lines.some((line) => OPTION.test(line)) && lines.some((line) => ANSWER.test(line));
  },
  async read(bytes, fileName) {
    return [readAiken(decodeText(bytes), fileName.replace(/\.\w+$/, ''))];
  },
};

function readAiken(text: string, sheet: string): QuestionList {
  const questions: RawQuestion[] = [];
  const problems: ImportProblem[] = [];
  let current: RawQuestion | undefined;
  for (const [index, line] of linesOf(text.replace(/^\ufeff/, '')).entries()) {
    const bare = line.trim();
    const answer = ANSWER.exec(bare)?.[1];
    const option = OPTION.exec(bare);
    if (bare === '') continue;
    if (current && option) addOption(current, option[1]!, option[2]!);
    else if (current && answer) {
      const keys = answer.replace(/[\s,]/g, '');
      Object.assign(current, { answer: keys, exact: { keys: [...keys] }, declared: typeOfKeys(keys) });
      current = undefined;
    } else if (current && current.options.length === 0) current.stem += `\n${bare}`;
    else {
      current = { ...emptyQuestion(sheet, index + 1), declared: 'choice', stem: bare };
      questions.push(current);
    }
  }
  return { sheet, questions, problems };
}

const typeOfKeys = (keys: string) => (keys.length > 1 ? 'multiple' : 'single');

/** Letters out of turn stay where their letter says, so that the key still fits. */
function addOption(question: RawQuestion, key: string, text: string): void {
  const place = key.charCodeAt(0) - 65;
  while (question.options.length < place) question.options.push('');
  if (question.options[place])
    question.unsupported = `选项 ${key} 出现了两次，请检查前一题是否缺少 ANSWER 行`;
  question.options[place] = text;
}
