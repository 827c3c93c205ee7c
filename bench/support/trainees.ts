/** Learners with sessions, and a published bank of single-choice questions with its blueprint. */
import type { Deps } from '../../api/deps.ts';
import { openSession } from '../../api/domain/accounts/sessions.ts';
import {
  makeBank,
  makeBlueprint,
  makeLearner,
  makeLevel,
  makeOccupation,
  makeQuestions,
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
  await makeQuestions(deps, bank.id, questions);
  const version = await makeVersion(deps, bank.id);
  const sections = [{ type: 'single', count: 100, score: 1 }];
  const blueprint = await makeBlueprint(deps, { bank_id: bank.id, sections });
  const trainees: Trainee[] = [];
  for (let number = 0; number < learners; number++) {
    const learnerId = (await makeLearner(deps, exam)).id;
    trainees.push({ learnerId, token: await openSession({ owner: { learnerId } }, deps) });
  }
  return { version, blueprint, trainees };
}
