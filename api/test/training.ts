/** A published bank, a blueprint for it and learners whose exam it is. */
import { randomUUID } from 'node:crypto';
import type { AttemptView, QueuedResponse, ResponseValue } from '../domain/attempts/contract.ts';
import { engineOf } from '../domain/attempts/engine.ts';
import type { PlanKind } from '../domain/attempts/planStore.ts';
import type { Answer, Part, QuestionType } from '../domain/bank/question.ts';
import type { TestApp } from './app.ts';
import { makeBank, makeBlueprint, makeLearner, makeLevel, makeOccupation, makeVersion } from './factories.ts';

/** Stands in every explanation and nowhere else, so that a leak is found by searching. */
export const SECRET = '解析只在交卷后可见';

const OPTIONS = ['甲', '乙', '丙', '丁'].map((text, index) => ({ key: 'ABCD'[index]!, text }));
const ANSWERS: Record<QuestionType, Answer> = {
  single: { keys: ['B'] },
  multiple: { keys: ['A', 'C'] },
  judge: { value: false },
  fill: { blanks: [['36V', '36伏'], ['接地']] },
  short: { reference: `${SECRET}的参考答案` },
  calculation: { reference: `${SECRET}的参考答案` },
  case: { reference: `${SECRET}的参考答案` },
};

export const RIGHT: Record<QuestionType, ResponseValue> = {
  single: { keys: ['B'] },
  multiple: { keys: ['C', 'A'] },
  judge: { value: false },
  fill: { blanks: ['３６ｖ', '接地。'] },
  short: { text: '我的回答' },
  calculation: { text: '我的回答' },
  case: { text: '我的回答' },
};
export const WRONG: Record<QuestionType, ResponseValue> = {
  ...RIGHT,
  single: { keys: ['A'] },
  multiple: { keys: ['A', 'D'] },
  judge: { value: true },
  fill: { blanks: ['220V', '接地'] },
};

/** What a case may ask. */
export const PARTS: Part[] = [
  { type: 'single', stem: '应先做什么？', options: OPTIONS, answer: { keys: ['B'] }, explanation: SECRET },
  {
    type: 'short',
    stem: '说明理由。',
    options: [],
    answer: { reference: `${SECRET}的理由` },
    explanation: '',
  },
  { type: 'judge', stem: '可以带电操作。', options: [], answer: { value: false }, explanation: SECRET },
];

/** Three of each type, and a blueprint of 2 single, 2 multiple, 1 judge, 1 fill, 1 short unless told. */
export async function makeTraining(
  { deps }: Pick<TestApp, 'deps'>,
  sections = [
    { type: 'single', count: 2, score: 1 },
    { type: 'multiple', count: 2, score: 2 },
    { type: 'judge', count: 1, score: 0.5 },
    { type: 'fill', count: 1, score: 1.5 },
    { type: 'short', count: 1, score: 3 },
  ],
  /** Of its cases. */
  parts: readonly Part[] = [],
) {
  const exam = { occupation_id: (await makeOccupation(deps)).id, level_id: (await makeLevel(deps)).id };
  const bank = await makeBank(deps, exam);
  await deps.db('questions').insert(
    Object.entries(ANSWERS).flatMap(([type, answer]) =>
      [1, 2, 3].map((number) => ({
        bank_id: bank.id,
        type,
        stem: `${type} 第 ${number} 题`,
        options: JSON.stringify('keys' in answer ? OPTIONS : []),
        answer: JSON.stringify(answer),
        explanation: SECRET,
        parts: JSON.stringify(type === 'case' ? parts : []),
      })),
    ),
  );
  return {
    bank,
    version: await makeVersion(deps, bank.id),
    blueprint: await makeBlueprint(deps, {
      bank_id: bank.id,
      sections,
      multiple_rule: 'half',
      pass_score: 5,
    }),
    learner: (row: Record<string, unknown> = {}) => makeLearner(deps, { ...exam, ...row }),
  };
}

/** An attempt by this learner, freshly opened. */
export async function open(
  app: TestApp,
  learnerId: number,
  wish: Record<string, unknown>,
): Promise<AttemptView> {
  const client = await app.as({ learnerId });
  return (await client.post('/api/learner/attempts', { clientKey: randomUUID(), ...wish })).body.data;
}

/** While the process cannot be told what blueprints, or papers, say. */
export async function unasked<Done>(
  { deps }: Pick<TestApp, 'deps'>,
  kind: PlanKind,
  work: () => Promise<Done>,
): Promise<Done> {
  const plans = engineOf(deps).plans[kind];
  const { find } = plans;
  plans.find = () => Promise.reject(new Error('asked'));
  try {
    return await work();
  } finally {
    plans.find = find;
  }
}

export const answer = (itemId: number, seq: number, response: ResponseValue): QueuedResponse => ({
  itemId,
  seq,
  response,
  answeredAt: '2026-12-01T02:00:00.000Z',
});

/** One answer to every question of the paper, numbered from 1. */
export const answerAll = (
  { items }: Pick<AttemptView, 'items'>,
  by: Record<QuestionType, ResponseValue> = RIGHT,
): QueuedResponse[] => items.map(({ id, type }, index) => answer(id, index + 1, by[type]));
