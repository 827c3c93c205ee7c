/** On which phone a learner reads, and how often it may become another one. Pure. */

export const TERMINAL_CHANGES = { bound: '首次绑定', moved: '学员自行更换', reset: '员工解除绑定' } as const;
export type TerminalChange = keyof typeof TERMINAL_CHANGES;

/** The phone that is bound. */
export interface Terminal {
  keyHash: string;
  device: string;
  boundAt: Date;
  /** Of the login that it was bound with, while that login lasts. */
  sessionId: number | null;
}

/** A phone that asks: the key it keeps, and its login. */
export interface Asking {
  keyHash: string;
  sessionId: number;
}

export interface TransferRule {
  /** Times per so many days. */
  transfers: number;
  transferDays: number;
}

const DAY_MS = 86_400_000;

export type Standing = 'here' | 'elsewhere' | 'unbound';

/**
 * A key can be copied, a login cannot be used twice unseen: as long as the login that the phone was bound with lasts,
 * both must be the same. After a new login on the same phone the key alone says which phone it is.
 */
export function standingOf(bound: Terminal | undefined, { keyHash, sessionId }: Asking): Standing {
  if (!bound) return 'unbound';
  const isSameLogin = bound.sessionId === null || bound.sessionId === sessionId;
  return bound.keyHash === keyHash && isSameLogin ? 'here' : 'elsewhere';
}

/** Transfers before this moment no longer count. */
export const countedSince = ({ transferDays }: TransferRule, now: Date): Date =>
  new Date(now.getTime() - transferDays * DAY_MS);

/** @param moved when the learner moved himself, in any order */
export function transfersLeft(rule: TransferRule, moved: readonly Date[], now: Date): number {
  const since = countedSince(rule, now);
  return Math.max(0, rule.transfers - moved.filter((at) => at > since).length);
}

/** When one more becomes free; null: one is free now, or none ever will be. */
export function nextTransferAt(rule: TransferRule, moved: readonly Date[], now: Date): Date | null {
  if (rule.transfers === 0 || transfersLeft(rule, moved, now) > 0) return null;
  const latest = [...moved].sort((a, b) => b.getTime() - a.getTime())[rule.transfers - 1]!;
  return new Date(latest.getTime() + rule.transferDays * DAY_MS);
}
