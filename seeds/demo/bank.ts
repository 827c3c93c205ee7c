/** One bank of our own questions, published as version 1, with a blueprint and two papers. */
import { readFile } from 'node:fs/promises';
import type { Knex } from 'knex';
import { publishBank } from '../../api/domain/bank/commands.ts';
import {
  type Answer,
  checkQuestion,
  type Option,
  type QuestionType,
} from '../../api/domain/bank/question.ts';
import { paperRule } from '../../api/domain/papers/rules.ts';
import type { Catalogue } from './catalogue.ts';
import { demoOrigin } from './people.ts';

const TYPES: Record<string, QuestionType> = {
  单选: 'single',
  多选: 'multiple',
  判断: 'judge',
  填空: 'fill',
  简答: 'short',
};

export interface DemoQuestion {
  type: QuestionType;
  point: string;
  stem: string;
  options: Option[];
  answer: Answer;
  explanation: string;
}

/** One line of electrician.tsv: 题型, 知识点, 题干, A to D, 答案, 解析. Throws when it makes no question. */
function parseLine(line: string): DemoQuestion {
  const [label = '', point = '', stem = '', a, b, c, d, key = '', explanation = ''] = line.split('\t');
  const type = TYPES[label];
  if (!type) throw new Error(`no question type is called ${label}`);
  const options = [a, b, c, d].flatMap((text, index) => (text ? [{ key: 'ABCD'.charAt(index), text }] : []));
  const question = { type, point, stem, options, answer: parseAnswer(type, key), explanation };
  const problem = checkQuestion(question);
  if (problem) throw new Error(`${problem.code}: ${stem}`);
  return question;
}

function parseAnswer(type: QuestionType, key: string): Answer {
  if (type === 'judge') return { value: key === '对' };
  // Blanks are parted by ；, the accepted wordings of one blank by a slash.
  if (type === 'fill') return { blanks: key.split('；').map((blank) => blank.split('/')) };
  if (type === 'short') return { reference: key };
  return { keys: [...key] };
}

export async function demoQuestions(): Promise<DemoQuestion[]> {
  const text = await readFile(new URL('electrician.tsv', import.meta.url), 'utf8');
  return text.trim().split('\n').slice(1).map(parseLine);
}

export async function seedBank(trx: Knex.Transaction, catalogue: Catalogue, staffId: number): Promise<void> {
  const [bank] = await trx('banks')
    .insert({
      name: '电工五级理论题库（示范）',
      occupation_id: catalogue.occupationId,
      level_id: catalogue.levelId,
      description: '演示用：安全用电、电工基础、仪表工具、低压电器与电动机',
    })
    .returning('id');
  const questions = await demoQuestions();
  await trx('questions').insert(
    questions.map(({ point, options, answer, ...question }) => ({
      ...question,
      bank_id: bank.id,
      options: JSON.stringify(options),
      answer: JSON.stringify(answer),
      knowledge_point_id: catalogue.points.get(point),
    })),
  );
  const { versionId } = await publishBank(bank.id, demoOrigin(staffId), { db: trx });
  await seedPapers(trx, bank.id, versionId);
}

async function seedPapers(trx: Knex.Transaction, bankId: number, versionId: number): Promise<void> {
  const sections = [
    { type: 'single', count: 40, score: 1 },
    { type: 'multiple', count: 20, score: 2 },
    { type: 'judge', count: 40, score: 0.5 },
  ];
  const [blueprint] = await trx('blueprints')
    .insert({
      name: '电工五级理论（100 题）',
      bank_id: bankId,
      sections: JSON.stringify(sections),
      multiple_rule: 'all',
      minutes: 90,
      pass_score: 60,
    })
    .returning('id');
  const papers = await trx('papers')
    .insert([
      { name: '真题示范卷', kind: 'past', seed: 20_261_001, ...paperOf(blueprint.id, versionId) },
      { name: '模拟示范卷', kind: 'mock', seed: 20_261_002, ...paperOf(blueprint.id, versionId) },
    ])
    .returning('id');
  for (const { id } of papers) await paperRule(trx, id);
}

const paperOf = (blueprintId: number, versionId: number) => ({
  blueprint_id: blueprintId,
  version_id: versionId,
  published: true,
});
