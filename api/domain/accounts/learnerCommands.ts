/** Learners log in by WeChat's phone number, and choose the exam they train for. */
import type { Knex } from 'knex';
import type { Deps } from '../../deps.ts';
import { AppError, type ErrorDetail, sentence } from '../../errors.ts';
import { adoptIndexes } from '../../infra/adoptIndexes.ts';
import { requireAccepted } from '../agreements/accepting.ts';
import { dueOf } from '../agreements/reading.ts';
import type { LearnerProfile, LearnerSession } from './contract.ts';
import { type ChangeRule, changeNotice, changeRefusal, refusalOf } from './examChange.ts';
import * as changes from './examChangeStore.ts';
import { logIn } from './learnerLoginStore.ts';
import { findProfile, type ProfileRow } from './learnerProfileStore.ts';
import { maskPhone } from './phone.ts';
import { newToken } from './sessions.ts';
import * as store from './store.ts';

/** The first login with a phone number creates the learner. @throws AppError agreement.missing before WeChat is asked */
export async function logInLearner(
  codes: { loginCode: string; phoneCode: string; agreements: number[] },
  client: { address: string; device: string },
  deps: Deps,
): Promise<LearnerSession> {
  const { wechat, secrets, db, clock } = deps;
  const agreements = await requireAccepted(codes.agreements, deps);
  const identity = await wechat.identityOf(codes.loginCode);
  const phone = await wechat.phoneOf(codes.phoneCode);
  const phoneIndexes = secrets.blindIndexes(phone);
  await adoptIndexes(db, 'learners', 'phone_index', phoneIndexes);
  const { token, tokenHash } = newToken();
  const learner = await logIn(db, {
    phone: secrets.encrypt(phone),
    phoneIndex: phoneIndexes[0]!,
    openid: identity.openid,
    unionid: identity.unionid,
    sessionKey: secrets.encrypt(identity.sessionKey),
    tokenHash,
    agreements,
    ...client,
    at: clock(),
  });
  if (!learner.enabled) throw new AppError('auth.disabled');
  return { token, learner: await learnerProfile(learner.id, deps) };
}

export async function learnerProfile(id: number, deps: Deps): Promise<LearnerProfile> {
  const { db, secrets, clock } = deps;
  const row = await findProfile(db, id, clock());
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
    hasPassword: row.hasPassword,
    ...profile,
    examChange: examChange(row, clock()),
    cancelAt: row.cancelAt?.toISOString() ?? null,
    unreadMessages: row.unreadMessages,
    agreementsDue: await dueOf(row.agreementIds, deps),
    examChosen: Object.values(profile).every((chosen) => chosen !== null),
  };
}

function examChange(row: ProfileRow, now: Date): LearnerProfile['examChange'] {
  const rule = changeRuleOf(row);
  if (!rule) return null;
  const reasonNeeded = rule.reasonNeeded && now < rule.endsAt;
  return { allowed: !changeRefusal(rule, now), notice: changeNotice(rule, now), reasonNeeded };
}

function changeRuleOf(row: ProfileRow): ChangeRule | undefined {
  const { examPlan, examStartsAt, examEndsAt, changeDays, changeReason } = row;
  // All or none of them.
  if (!examPlan || !examStartsAt || !examEndsAt || changeDays === null || changeReason === null)
    return undefined;
  return {
    ...{ name: examPlan, startsAt: examStartsAt, endsAt: examEndsAt },
    ...{ days: changeDays, limit: row.changeLimit, reasonNeeded: changeReason, made: row.changesMade },
  };
}

const NOT_CHOOSABLE = {
  examPlanId: 'examChoice.plan',
  occupationId: 'examChoice.occupation',
  levelId: 'examChoice.level',
  placeId: 'examChoice.place',
} as const;

/**
 * The first choice is free; changing it keeps to the rules of the exam plan that is left.
 * @throws AppError examChoice.closed with a detail for every part that cannot be chosen (any more);
 *   examChange.tooLate, examChange.usedUp, examChange.reason
 */
export async function chooseExam(
  id: number,
  { reason = '', ...choice }: store.Choice & { reason?: string },
  deps: Deps,
): Promise<LearnerProfile> {
  const open = await store.choosable(deps.db, choice, deps.clock());
  const details = Object.entries(NOT_CHOOSABLE)
    .filter(([field]) => !open[field as keyof store.Choice])
    .map(([field, code]): ErrorDetail => ({ field, code, message: sentence(code) }));
  if (details[0]) throw new AppError('examChoice.closed', { reason: details[0].message }, details);
  await deps.db.transaction((trx) => changeExam(trx, id, choice, reason, deps));
  return learnerProfile(id, deps);
}

async function changeExam(
  trx: Knex.Transaction,
  learnerId: number,
  choice: store.Choice,
  reason: string,
  { clock, secrets }: Deps,
): Promise<void> {
  const now = clock();
  const current = await changes.lockChoice(trx, learnerId);
  const same = Object.entries(choice).every(
    ([part, value]) => current?.[part as keyof store.Choice] === value,
  );
  if (!current || same) return;
  const rule = await changes.findChangeRule(trx, learnerId, now);
  const refusal = rule && refusalOf(rule, reason, now);
  if (refusal) throw refusal;
  const before = await changes.describeChoice(trx, learnerId);
  await store.saveChoice(trx, learnerId, choice, now);
  if (current.examPlanId === null) return;
  const after = await changes.describeChoice(trx, learnerId);
  const sealed = reason === '' ? null : secrets.encrypt(reason);
  const change = { learnerId, fromPlanId: current.examPlanId, before, after, reason: sealed };
  await changes.insertChange(trx, change, now);
}
