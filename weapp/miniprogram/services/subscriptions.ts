/** Asking whether WeChat may tell him later; only right after a tap, and only for what the centre has set up. */
import type { Subscriptions } from '../typings/contracts';
import { request, session } from './api';
import { newKey } from './clientKey';
import { ownOutbox } from './outbox';

let known: Subscriptions | undefined;

/** When a page opens that will ask: there is no time left for it after the tap. */
export async function prepareAsking(): Promise<void> {
  if (!session.token()) return;
  known = await request<{ data: Subscriptions }>('GET', 'subscriptions')
    .then(({ data }) => data)
    // Without a network he is not asked this time.
    .catch(() => known);
}

/** Never fails: whatever he answers, what he has tapped goes on. */
export async function askToSubscribe(moment: keyof Subscriptions): Promise<void> {
  const tmplIds = known?.[moment] ?? [];
  if (tmplIds.length === 0) return;
  const answer = await wx.requestSubscribeMessage({ tmplIds }).catch(() => undefined);
  const templateIds = tmplIds.filter((id) => answer?.[id] === 'accept');
  if (templateIds.length > 0)
    ownOutbox().put({ method: 'PUT', path: `subscriptions/${newKey()}`, body: { templateIds } });
}
