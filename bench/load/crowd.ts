/** A paper, and learners who may open it: some with a session, some who will log in. */
import type { Deps } from '../../api/deps.ts';
import { addTrainees, makeExam } from '../support/trainees.ts';
import type { Account, GeneratorPlan, Scenario } from './plan.ts';

const QUESTIONS = 100;

export async function gather(
  deps: Deps,
  { learners, logins }: Scenario,
): Promise<Pick<GeneratorPlan, 'paperId' | 'itemIds' | 'accounts'>> {
  const exam = await makeExam(deps, { questions: QUESTIONS });
  const trainees = await addTrainees(deps, exam, learners - logins);
  const phones = Array.from({ length: logins }, (_, index) => String(13_900_000_000 + index));
  await addPhones(deps, exam.chosen, phones);
  await deps.db.raw('analyze');
  const accounts: Account[] = [
    ...trainees.map(({ token }) => ({ token })),
    ...phones.map((phone) => ({ phone })),
  ];
  return { paperId: exam.paper.id, itemIds: exam.version.itemIds, accounts };
}

/** They have chosen their exam before. */
async function addPhones(
  { db, secrets }: Deps,
  chosen: { occupation_id: number; level_id: number },
  phones: readonly string[],
): Promise<void> {
  const rows = phones.map((phone) => ({
    phone: secrets.encrypt(phone),
    phone_index: secrets.blindIndex(phone),
    ...chosen,
  }));
  await db.batchInsert('learners', rows, 1_000);
}
