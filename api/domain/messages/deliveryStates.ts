/** What becomes of a message on its way through WeChat, and what its answers mean. Pure. */
import { AppError } from '../../errors.ts';

export const DELIVERY_STATES = {
  waiting: '等待发送',
  sent: '已发送',
  refused: '学员未订阅',
  failed: '失败',
} as const;
export type DeliveryState = keyof typeof DELIVERY_STATES;

/** `later`: worth another try. `unsubscribed`: nothing more can be sent for what he agreed to. */
export type Verdict =
  | { state: 'sent' }
  | { state: 'refused'; reason: string; unsubscribed: boolean }
  | { state: 'failed' | 'later'; reason: string };

/** Codes for which trying again would change nothing. */
const FINAL: Readonly<Record<number, string>> = {
  40003: '学员的微信号不属于这个小程序',
  40037: '模板编号不存在，请到微信后台核对',
  41030: '小程序还没有发布“消息”页面',
  47003: '字段与模板不符，请核对字段',
};

export function verdictOf(error: unknown): Verdict {
  if (!(error instanceof AppError)) throw error;
  const errcode = Number(error.params.errcode);
  if (errcode === 43101)
    return { state: 'refused', reason: '订阅已用完或被学员关闭（43101）', unsubscribed: true };
  const told = error.cause instanceof Error ? `：${error.cause.message}` : '';
  const sentence = FINAL[errcode];
  if (sentence) return { state: 'failed', reason: `${sentence}${told}`.slice(0, 500) };
  return { state: 'later', reason: `${error.message}${told}`.slice(0, 500) };
}

/** A message that is told days later misleads; what it says stands in the mini program all the same. */
export const MOST_ATTEMPTS = 5;
const FIRST_WAIT_MS = 60_000;

/** 1, 5, 25, 125 minutes after the attempts so far; undefined: no more. */
export const nextTry = (attempts: number, now: Date): Date | undefined =>
  attempts < MOST_ATTEMPTS ? new Date(now.getTime() + FIRST_WAIT_MS * 5 ** (attempts - 1)) : undefined;
