/** A paper, and learners who may open it: some with a session, some who will log in; those who come before are first. */
import type { Deps } from '../../api/deps.ts';
import { addTrainees, type Exam, makeExam } from '../support/trainees.ts';
import type { Account, GeneratorPlan, Scenario } from './plan.ts';

const QUESTIONS = 100;

export async function gather(
  deps: Deps,
  crowds: readonly Scenario[],
): Promise<Pick<GeneratorPlan, 'paperId' | 'blueprintId' | 'itemIds'> & { crowds: Account[][] }> {
  const exam = await makeExam(deps, { questions: QUESTIONS });
  const ready: Account[][] = [];
  for (const { learners, logins } of crowds) ready.push(await accountsOf(deps, exam, learners, logins));
  // Not what is empty yet: what is known of a table that has grown since misleads for a while.
  await deps.db.raw('analyze learners, sessions, items, papers, banks, blueprints');
  const { paper, blueprint, version } = exam;
  return { paperId: paper.id, blueprintId: blueprint.id, itemIds: version.itemIds, crowds: ready };
}

let lastPhone = 13_900_000_000;

async function accountsOf(deps: Deps, exam: Exam, learners: number, logins: number): Promise<Account[]> {
  const trainees = await addTrainees(deps, exam, learners - logins);
  const phones = Array.from({ length: logins }, () => String(++lastPhone));
  await addPhones(deps, exam.chosen, phones);
  return [...trainees.map(({ token }) => ({ token })), ...phones.map((phone) => ({ phone }))];
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
