/** Learners log in by WeChat's phone number, and choose the exam they train for. */
import type { Deps } from '../../deps.ts';
import { AppError, type ErrorDetail, sentence } from '../../errors.ts';
import type { LearnerProfile, LearnerSession } from './contract.ts';
import { maskPhone } from './phone.ts';
import { openSession } from './sessions.ts';
import * as store from './store.ts';

/** The first login with a phone number creates the learner. */
export async function logInLearner(
  codes: { loginCode: string; phoneCode: string },
  client: { address: string; device: string },
  deps: Deps,
): Promise<LearnerSession> {
  const { wechat, secrets, db, clock } = deps;
  const identity = await wechat.identityOf(codes.loginCode);
  const phone = await wechat.phoneOf(codes.phoneCode);
  const learner = await store.upsertLearner(db, {
    phone: secrets.encrypt(phone),
    phoneIndex: secrets.blindIndex(phone),
    openid: identity.openid,
    unionid: identity.unionid,
    sessionKey: secrets.encrypt(identity.sessionKey),
    at: clock(),
  });
  if (!learner.enabled) throw new AppError('auth.disabled');
  const token = await openSession({ owner: { learnerId: learner.id }, ...client }, deps);
  return { token, learner: await learnerProfile(learner.id, deps) };
}

export async function learnerProfile(id: number, { db, secrets }: Deps): Promise<LearnerProfile> {
  const row = await store.findLearner(db, id);
  if (!row) throw new AppError('auth.expired');
  const { examPlanId, examPlan, examStartsAt, examEndsAt } = row;
  const named = (key: number | null, name: string | null) =>
    key === null || name === null ? null : { id: key, name };
  const plan = named(examPlanId, examPlan);
  const profile = {
    occupation: named(row.occupationId, row.occupation),
    level: named(row.levelId, row.level),
    place: named(row.placeId, row.place),
    examPlan:
      plan && examStartsAt && examEndsAt
        ? { ...plan, examStartsAt: examStartsAt.toISOString(), examEndsAt: examEndsAt.toISOString() }
        : null,
  };
  return {
    id,
    phoneMasked: maskPhone(secrets.decrypt(row.phone)),
    name: row.name === null ? null : secrets.decrypt(row.name),
    ...profile,
    examChosen: Object.values(profile).every((chosen) => chosen !== null),
  };
}

const NOT_CHOOSABLE = {
  examPlanId: 'examChoice.plan',
  occupationId: 'examChoice.occupation',
  levelId: 'examChoice.level',
  placeId: 'examChoice.place',
} as const;

/** Throws `examChoice.closed` with a detail for every part that cannot be chosen (any more). */
export async function chooseExam(id: number, choice: store.Choice, deps: Deps): Promise<LearnerProfile> {
  const open = await store.choosable(deps.db, choice, deps.clock());
  const details = Object.entries(NOT_CHOOSABLE)
    .filter(([field]) => !open[field as keyof store.Choice])
    .map(([field, code]): ErrorDetail => ({ field, code, message: sentence(code) }));
  if (details[0]) throw new AppError('examChoice.closed', { reason: details[0].message }, details);
  await store.saveChoice(deps.db, id, choice, deps.clock());
  return learnerProfile(id, deps);
}
