/**
 * A phone proved by a code in a text message. Nothing in a reply tells whether the phone has an account: who
 * is unknown is limited, refused and thanked like anybody else, and no reply waits for a message to him.
 */
import { randomInt, randomUUID } from 'node:crypto';
import type { Deps } from '../../deps.ts';
import { AppError } from '../../errors.ts';
import type { SmsFailure, SmsProvider } from '../../infra/sms/sms.ts';
import * as learners from './learnerPasswordStore.ts';
import { proves } from './lockout.ts';

/** password: for who is not logged in, of his own account. phone, owner: a new number of who is, and his present one. */
export type CodePurpose = 'password' | 'phone' | 'owner';

export const CODE_MINUTES = 5;
const GAP_SECONDS = 60;
const DAY_SECONDS = 86_400;
/** How long nobody is promised a message after the provider has failed somebody who is logged in. */
const PAUSE_SECONDS = 60;
const PAUSE = 'sms-pause';

interface Kept {
  /** For taking it once. */
  id: string;
  /** Keyed: six digits would be found behind any other hash. */
  hash: string;
  /** Milliseconds since 1970. */
  until: number;
}

export const smsAvailable = ({ sms }: Pick<Deps, 'sms'>): boolean => sms !== undefined;

/** @throws AppError sms.off, sms.tooSoon, sms.tooMany, sms.unavailable; for a new number sms.badNumber */
export async function sendCode(
  { phone, purpose }: { phone: string; purpose: CodePurpose },
  address: string,
  deps: Deps,
): Promise<void> {
  const { sms, store, secrets, db, clock } = deps;
  if (!sms) throw new AppError('sms.off');
  if (await store.get(PAUSE)) throw new AppError('sms.unavailable');
  const phoneIndex = secrets.blindIndex(phone);
  await admit(phoneIndex, address, deps);
  const known = await learners.findByPhone(db, secrets.blindIndexes(phone));
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const kept: Kept = {
    id: randomUUID(),
    hash: hashOf({ phone, purpose, code }, deps),
    until: clock().getTime() + CODE_MINUTES * 60_000,
  };
  await store.set(placeOf(purpose, phoneIndex), kept, CODE_MINUTES * 60);
  if (purpose !== 'password') {
    const failure = await deliver(sms, phone, code, deps);
    if (failure === 'badNumber') throw new AppError('sms.badNumber');
    if (failure === 'tooOften') throw new AppError('sms.tooMany');
    if (!failure) return;
    await store.set(PAUSE, failure, PAUSE_SECONDS);
    throw new AppError('sms.unavailable');
  }
  // Neither waited for nor followed by a pause: both would tell that there is an account.
  if (known?.enabled) void deliver(sms, phone, code, deps);
}

async function admit(phoneIndex: string, address: string, { store, db }: Deps): Promise<void> {
  const gap = await store.setIfAbsent(`sms-gap:${phoneIndex}`, 1, GAP_SECONDS);
  if (!gap) throw new AppError('sms.tooSoon', { seconds: GAP_SECONDS });
  const limits = await learners.smsLimits(db);
  const ofPhone = await store.increment(`sms-count:phone:${phoneIndex}`, DAY_SECONDS);
  const ofAddress = await store.increment(`sms-count:address:${address}`, DAY_SECONDS);
  if (ofPhone > limits.perPhone || ofAddress > limits.perAddress) throw new AppError('sms.tooMany');
}

async function deliver(
  sms: SmsProvider,
  phone: string,
  code: string,
  { log }: Deps,
): Promise<SmsFailure | undefined> {
  const outcome = await sms.send(phone, 'code', [code, String(CODE_MINUTES)]);
  if (outcome.sent) return undefined;
  const { failure, detail } = outcome;
  log.error({ failure, detail }, 'a text message was not sent');
  return failure;
}

interface SentCode {
  phone: string;
  purpose: CodePurpose;
  code: string;
}

/** Uses a proof up, that stood until now. @throws AppError sms.badCode somebody else was faster */
export type Spend = () => Promise<void>;

/**
 * The code is good once, and stays good until it is used up: what is asked for with it may fail for another reason.
 * Five wrong ones lock the phone for this purpose, known or not.
 * @throws AppError sms.badCode, auth.locked
 */
export async function checkCode(sent: SentCode, address: string, deps: Deps): Promise<Spend> {
  const { store, secrets, clock } = deps;
  const place = placeOf(sent.purpose, secrets.blindIndex(sent.phone));
  let taken = '';
  const proved = await proves({ username: place, address }, store, async () => {
    const kept = await store.get<Kept>(place);
    if (kept?.hash !== hashOf(sent, deps) || kept.until <= clock().getTime()) return false;
    taken = `sms-code-taken:${kept.id}`;
    return !(await store.get(taken));
  });
  if (!proved) throw new AppError('sms.badCode');
  return async () => {
    if (!(await store.setIfAbsent(taken, 1, CODE_MINUTES * 60))) throw new AppError('sms.badCode');
  };
}

/** The same, used up at once. */
export async function requireCode(sent: SentCode, address: string, deps: Deps): Promise<void> {
  const spend = await checkCode(sent, address, deps);
  await spend();
}

const placeOf = (purpose: CodePurpose, phoneIndex: string) => `sms-code:${purpose}:${phoneIndex}`;

const hashOf = (
  { phone, purpose, code }: { phone: string; purpose: CodePurpose; code: string },
  { secrets }: Pick<Deps, 'secrets'>,
) => secrets.blindIndex(`sms ${purpose} ${phone} ${code}`);
