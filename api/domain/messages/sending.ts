/**
 * Sends through WeChat what waits for it. Whoever tells a learner of something leaves a delivery in the same
 * transaction, see store.ts. A process that dies between WeChat's answer and our note sends once more; WeChat takes no more messages
 * than the learner has agreed to.
 */
import type { Deps } from '../../deps.ts';
import { nextTry, type Verdict, verdictOf } from './deliveryStates.ts';
import * as store from './deliveryStore.ts';
import { dataOf } from './templateFields.ts';

type Needs = Pick<Deps, 'db' | 'clock' | 'wechat'>;

const PATH = '/cgi-bin/message/subscribe/send';
/** Where a tap on it leads. */
const PAGE = 'packages/content/messages/index';
/** Read together, and sent so many at once. */
const BATCH = 50;
const AT_ONCE = 8;
/** Then the next run goes on: one that has taken long counts as dead. */
const RUN_MS = 60_000;

/** Until nothing is due. One run at a time in a cluster. */
export async function sendWaiting(deps: Needs): Promise<string> {
  const counts: Record<Verdict['state'], number> = { sent: 0, refused: 0, failed: 0, later: 0 };
  const until = deps.clock().getTime() + RUN_MS;
  while (deps.clock().getTime() < until) {
    const due = await store.findDue(deps.db, deps.clock(), BATCH);
    if (due.length === 0) break;
    const worker = async () => {
      for (let next = due.shift(); next; next = due.shift()) counts[await deliver(next, deps)]++;
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
  }
  const { sent, refused, failed, later } = counts;
  return `发送 ${sent} 条，未订阅 ${refused} 条，失败 ${failed} 条，稍后再试 ${later} 条`;
}

async function deliver(delivery: store.Delivery, deps: Needs): Promise<Verdict['state']> {
  const { id, attempts, learnerId, templateId } = delivery;
  const verdict = await send(delivery, deps);
  const now = deps.clock();
  if (verdict.state === 'later') {
    const nextAt = nextTry(attempts + 1, now);
    if (nextAt) {
      await store.putOff(deps.db, id, attempts + 1, nextAt, verdict.reason);
      return 'later';
    }
  }
  const state = verdict.state === 'later' ? 'failed' : verdict.state;
  await deps.db.transaction(async (trx) => {
    if (verdict.state === 'sent') await store.spend(trx, learnerId, templateId, 'one', now);
    if (verdict.state === 'refused' && verdict.unsubscribed)
      await store.spend(trx, learnerId, templateId, 'all', now);
    await store.finish(trx, delivery, state, 'reason' in verdict ? verdict.reason : null, now);
  });
  return state;
}

async function send(
  { openid, learnerId, templateId, kind, fields, params }: store.Delivery,
  { db, wechat }: Needs,
): Promise<Verdict> {
  if (openid === null) return { state: 'failed', reason: '学员的账号没有绑定微信' };
  if (!(await store.hasCredit(db, learnerId, templateId)))
    return { state: 'refused', reason: '学员同意的次数已用完', unsubscribed: false };
  const data = dataOf(kind, fields, params);
  try {
    await wechat.call(PATH, { touser: openid, template_id: templateId, page: PAGE, data, lang: 'zh_CN' });
    return { state: 'sent' };
  } catch (error) {
    return verdictOf(error);
  }
}
