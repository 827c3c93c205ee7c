/** A learner's password: how he logs in with it, and how he gets it back. */
import type { Knex } from 'knex';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { AppError, sentence } from '../../errors.ts';
import { type AuditOrigin, writeAudit } from '../../rest/audit.ts';
import { noteAccepted, requireAccepted } from '../agreements/accepting.ts';
import { tell } from '../messages/tell.ts';
import type { LearnerSession } from './contract.ts';
import { learnerProfile } from './learnerCommands.ts';
import { type Attempt, noteAttempt } from './learnerLoginLog.ts';
import * as learners from './learnerPasswordStore.ts';
import { lockout, proves } from './lockout.ts';
import type { LearnerOutcome } from './loginWays.ts';
import { newPasswordHash, refuseWeak } from './newPassword.ts';
import { passwordMatches } from './password.ts';
import { endAll } from './sessionStore.ts';
import { openSession, type SignedIn } from './sessions.ts';
import { requireCode } from './smsCodes.ts';

/** An unknown phone, a wrong password, none set and a disabled account get one answer. */
export async function logInByPassword(
  { phone, password, agreements: sent }: { phone: string; password: string; agreements: number[] },
  client: { address: string; device: string },
  deps: Deps,
): Promise<LearnerSession> {
  const agreements = await requireAccepted(sent, deps);
  const phoneIndex = deps.secrets.blindIndex(phone);
  const guard = lockout(deps.store);
  const learner = await learners.findByPhone(deps.db, deps.secrets.blindIndexes(phone));
  const note = (outcome: LearnerOutcome) =>
    noteAttempt({ phone, learnerId: learner?.id ?? null, way: 'password', ...client }, outcome, deps);
  await guard.admit(`learner:${phoneIndex}`, client.address).catch(async (error) => {
    await note('locked');
    throw error;
  });
  const matches = await passwordMatches(password, learner?.passwordHash ?? undefined);
  if (!learner?.enabled || !matches) {
    await note(matches ? 'disabled' : 'password');
    await guard.failed(client.address);
    throw new AppError('auth.badPhonePassword');
  }
  await guard.succeeded(`learner:${phoneIndex}`, client.address);
  await noteAccepted(learner.id, agreements, client.device, deps);
  await note('success');
  await learners.noteLogin(deps.db, learner.id, deps.clock());
  const token = await openSession({ owner: { learnerId: learner.id }, ...client }, deps);
  return { token, learner: await learnerProfile(learner.id, deps) };
}

/** @throws AppError auth.wrongPassword, auth.locked */
export async function changePassword(
  { id, sessionId }: SignedIn,
  { current, next }: { current: string; next: string },
  origin: AuditOrigin,
  deps: Deps,
): Promise<void> {
  await requirePassword(id, { field: 'current', password: current }, origin.address, deps);
  await setPassword(id, next, { origin, keep: sessionId }, deps);
}

/**
 * That it is he and not somebody who has found his phone unlocked.
 * @param password the present one, and the `field` of the request that it came in
 * @throws AppError auth.wrongPassword, auth.locked
 */
export async function requirePassword(
  id: number,
  { field, password }: { field: string; password: string },
  address: string,
  { db, store }: Pick<Deps, 'db' | 'store'>,
): Promise<void> {
  const learner = await learners.find(db, id);
  const proved = await proves({ username: `learner:${learner?.phoneIndex}`, address }, store, () =>
    passwordMatches(password, learner?.passwordHash ?? undefined),
  );
  if (proved) return;
  const code = 'auth.wrongPassword';
  throw new AppError(code, {}, [{ field, code, message: sentence(code) }]);
}

/**
 * Whoever holds the phone sets a password, the first one or after forgetting it. Ends every session but his own.
 * @param phone proved by WeChat or by a text message
 * @throws AppError auth.noAccount: told only to him who has proved that the phone is his
 */
export async function resetPassword(
  { phone, next }: { phone: string; next: string },
  actor: Actor,
  origin: AuditOrigin,
  deps: Deps,
): Promise<void> {
  const phoneIndex = deps.secrets.blindIndex(phone);
  const learner = await learners.findByPhone(deps.db, deps.secrets.blindIndexes(phone));
  if (!learner) throw new AppError('auth.noAccount');
  if (!learner.enabled) throw new AppError('auth.disabled');
  const isOwn = actor.kind === 'learner' && actor.id === learner.id;
  await setPassword(learner.id, next, { origin, keep: isOwn ? actor.sessionId : null }, deps);
  await lockout(deps.store).succeeded(`learner:${phoneIndex}`, origin.address);
  await noteAttempt(resetting(phone, learner, origin), 'success', deps);
}

/** @throws AppError auth.passwordWeak, sms.badCode, auth.locked; see `resetPassword` */
export async function resetPasswordBySms(
  { phone, smsCode: code, next }: { phone: string; smsCode: string; next: string },
  actor: Actor,
  origin: AuditOrigin,
  deps: Deps,
): Promise<void> {
  await refuseWeak(next, 'next', deps, phone);
  await requireCode({ phone, code, purpose: 'password' }, origin.address, deps).catch(async (error) => {
    const learner = await learners.findByPhone(deps.db, deps.secrets.blindIndexes(phone));
    const locked = error instanceof AppError && error.code === 'auth.locked';
    await noteAttempt(resetting(phone, learner, origin), locked ? 'locked' : 'code', deps);
    throw error;
  });
  await resetPassword({ phone, next }, actor, origin, deps);
}

const resetting = (
  phone: string,
  learner: learners.Account | undefined,
  { address }: AuditOrigin,
): Attempt => ({ phone, learnerId: learner?.id ?? null, way: 'reset', address, device: '' });

async function setPassword(
  id: number,
  next: string,
  { origin, keep }: { origin: AuditOrigin; keep: number | null },
  deps: Deps,
): Promise<void> {
  const passwordHash = await newPasswordHash(next, 'next', deps, await phoneOf(id, deps));
  await changing(id, 'learners.password', { origin, keep }, deps, (trx) =>
    Promise.all([
      learners.update(trx, id, { password_hash: passwordHash }),
      tell(trx, id, { kind: 'passwordChanged', params: {} }),
    ]),
  );
}

/** Ends every session but `keep`. */
export async function changing(
  id: number,
  action: 'learners.password' | 'learners.phone',
  { origin, keep }: { origin: AuditOrigin; keep: number | null },
  deps: Deps,
  change: (trx: Knex.Transaction) => Promise<unknown>,
): Promise<void> {
  await deps.db.transaction(async (trx) => {
    await change(trx);
    await writeAudit(trx, origin, [{ action, resource: 'learners', rowId: id, before: null, after: null }]);
    await endAll(trx, id, deps.clock(), keep);
  });
}

/** His present number. */
export async function phoneOf(id: number, { db, secrets }: Pick<Deps, 'db' | 'secrets'>): Promise<string> {
  const marks = await learners.findMarks(db, id);
  if (!marks) throw new AppError('auth.expired');
  return secrets.decrypt(marks.phone);
}
