/** An exam with a published bank of single-choice questions and a paper, and learners of it with sessions. */
import { hash, randomBytes } from 'node:crypto';
import type { Deps } from '../../api/deps.ts';
import {
  makeBank,
  makeBlueprint,
  makeLevel,
  makeOccupation,
  makePaper,
  makeVersion,
} from '../../api/test/factories.ts';

export interface Trainee {
  learnerId: number;
  token: string;
}

export type Exam = Awaited<ReturnType<typeof makeExam>>;

export async function makeExam(deps: Deps, { questions }: { questions: number }) {
  const chosen = { occupation_id: (await makeOccupation(deps)).id, level_id: (await makeLevel(deps)).id };
  const bank = await makeBank(deps, chosen);
  await fill(deps, bank.id, questions);
  const version = await makeVersion(deps, bank.id);
  const sections = [{ type: 'single', count: 100, score: 1 }];
  const blueprint = await makeBlueprint(deps, { bank_id: bank.id, sections });
  const paper = await makePaper(deps, { blueprint_id: blueprint.id, version_id: version.id });
  return { chosen, version, blueprint, paper };
}

/** In one statement: a round of a bench wants thousands. */
export async function addTrainees(
  { db }: Pick<Deps, 'db'>,
  { chosen }: Pick<Exam, 'chosen'>,
  count: number,
): Promise<Trainee[]> {
  const tokens = new Map<string, string>();
  for (let number = 0; number < count; number++) {
    const token = randomBytes(32).toString('base64url');
    tokens.set(hash('sha256', token), token);
  }
  const { rows } = await db.raw<{ rows: { learnerId: number; tokenHash: string }[] }>(
    `with added as (
      insert into learners (phone, phone_index, occupation_id, level_id)
      select '', t.hash, ?, ? from unnest(?::text[]) as t(hash) returning id, phone_index
    ) insert into sessions (token_hash, learner_id, expires_at)
      select phone_index, id, now() + interval '1 day' from added
      returning learner_id as "learnerId", token_hash as "tokenHash"`,
    [chosen.occupation_id, chosen.level_id, [...tokens.keys()]],
  );
  return rows.map(({ learnerId, tokenHash }) => ({ learnerId, token: tokens.get(tokenHash) as string }));
}

/** As long as questions usually are: a reply with a hundred of them has some 45 kB. */
async function fill({ db }: Deps, bankId: number, count: number): Promise<void> {
  const options = ['先验电，再装设接地线', '先装设接地线，再验电', '只悬挂标示牌即可', '直接开始检修工作'];
  await db('questions').insert(
    Array.from({ length: count }, (_, index) => ({
      bank_id: bankId,
      type: 'single',
      stem: `第 ${index + 1} 题：在停电的低压配电线路上进行检修工作之前，作业人员应当按照下列哪一种顺序采取安全措施（　　）。`,
      options: JSON.stringify(options.map((text, place) => ({ key: 'ABCD'[place], text }))),
      answer: JSON.stringify({ keys: ['A'] }),
      explanation: '线路停电后须先验明确无电压，再装设接地线，以防突然来电。',
    })),
  );
}
