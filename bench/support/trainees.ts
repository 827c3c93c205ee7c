/** Learners with sessions, and for their exam a published bank of single-choice questions with a paper. */
import type { Deps } from '../../api/deps.ts';
import { openSession } from '../../api/domain/accounts/sessions.ts';
import {
  makeBank,
  makeBlueprint,
  makeLearner,
  makeLevel,
  makeOccupation,
  makePaper,
  makeVersion,
} from '../../api/test/factories.ts';

export interface Trainee {
  learnerId: number;
  token: string;
}

export async function makeTrainees(
  deps: Deps,
  { questions, learners }: { questions: number; learners: number },
) {
  const exam = { occupation_id: (await makeOccupation(deps)).id, level_id: (await makeLevel(deps)).id };
  const bank = await makeBank(deps, exam);
  await fill(deps, bank.id, questions);
  const version = await makeVersion(deps, bank.id);
  const sections = [{ type: 'single', count: 100, score: 1 }];
  const blueprint = await makeBlueprint(deps, { bank_id: bank.id, sections });
  const paper = await makePaper(deps, { blueprint_id: blueprint.id, version_id: version.id });
  const trainees: Trainee[] = [];
  for (let number = 0; number < learners; number++) {
    const learnerId = (await makeLearner(deps, exam)).id;
    trainees.push({ learnerId, token: await openSession({ owner: { learnerId } }, deps) });
  }
  return { version, blueprint, paper, trainees };
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
