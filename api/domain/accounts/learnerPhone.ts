/** A learner's account goes on with another phone number. */
import type { Deps } from '../../deps.ts';
import { AppError } from '../../errors.ts';
import type { AuditOrigin } from '../../rest/audit.ts';
import { tell } from '../messages/tell.ts';
import type { LearnerProfile, OwnerProof } from './contract.ts';
import { learnerProfile } from './learnerCommands.ts';
import { changing, phoneOf } from './learnerPassword.ts';
import * as learners from './learnerPasswordStore.ts';
import { maskPhone } from './phone.ts';
import type { SignedIn } from './sessions.ts';
import { checkCode, type Spend, sendCode } from './smsCodes.ts';

/** To the present number of whoever is logged in. @throws AppError as `sendCode` */
export async function sendOwnerCode({ id }: SignedIn, address: string, deps: Deps): Promise<void> {
  await sendCode({ phone: await phoneOf(id, deps), purpose: 'owner' }, address, deps);
}

/**
 * A stolen session must not serve to take the account away for good.
 * @returns what uses the proof up, once the new number is proved as well
 * @throws AppError auth.ownerNeeded, sms.badPresentCode, auth.locked
 */
export async function requireOwner(
  { id }: SignedIn,
  { loginCode, presentCode: code }: OwnerProof,
  address: string,
  deps: Deps,
): Promise<Spend> {
  if (code !== undefined) {
    const sent = { phone: await phoneOf(id, deps), purpose: 'owner', code } as const;
    return checkCode(sent, address, deps).catch((error) => {
      throw error instanceof AppError && error.code === 'sms.badCode'
        ? new AppError('sms.badPresentCode')
        : error;
    });
  }
  const marks = await learners.findMarks(deps.db, id);
  if (loginCode === undefined || !marks?.openid) throw new AppError('auth.ownerNeeded');
  if ((await deps.wechat.identityOf(loginCode)).openid !== marks.openid)
    throw new AppError('auth.ownerNeeded');
  // WeChat takes its codes once by itself.
  return async () => {};
}

/**
 * The account stays the same one. Other sessions end, and the number that was left is told by text message.
 * @param phone the new one, proved by WeChat or by a text message
 * @throws AppError auth.phoneTaken
 */
export async function changePhone(
  { id, sessionId }: SignedIn,
  phone: string,
  origin: AuditOrigin,
  deps: Deps,
): Promise<LearnerProfile> {
  const { db, secrets } = deps;
  const owner = await learners.findByPhone(db, secrets.blindIndexes(phone));
  if (owner && owner.id !== id) throw new AppError('auth.phoneTaken');
  if (!owner) {
    const left = await phoneOf(id, deps);
    await changing(id, 'learners.phone', { origin, keep: sessionId }, deps, (trx) =>
      Promise.all([
        learners.update(trx, id, { phone: secrets.encrypt(phone), phone_index: secrets.blindIndex(phone) }),
        tell(trx, id, { kind: 'phoneChanged', params: { phone: maskPhone(phone) } }),
      ]),
    );
    void tellLeft(left, phone, deps);
  }
  return learnerProfile(id, deps);
}

/** Not waited for, and not tried again: the account has its message in any case. */
async function tellLeft(left: string, phone: string, { sms, log }: Deps): Promise<void> {
  const outcome = await sms?.send(left, 'phoneChanged', [maskPhone(phone)]);
  if (outcome && !outcome.sent)
    log.error({ failure: outcome.failure, detail: outcome.detail }, 'a text message was not sent');
}
