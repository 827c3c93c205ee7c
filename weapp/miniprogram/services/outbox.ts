/** What of the logged-in learner waits for the network; sent when it is back. */
import { platform } from '../platform';
import { Outbox, type Wish } from '../stores/outbox';
import { network, request, session } from './api';
import { ApiError, messageOf } from './apiError';

let outbox: Outbox | undefined;
let owner: number | undefined;
const listeners = new Set<() => void>();
const refusalListeners = new Set<RefusalListener>();

/** True: whoever listens tells the learner himself. */
type RefusalListener = (wish: Wish, error: unknown) => boolean;

const learnerId = () => session.learner()?.id ?? 0;

/** Each learner has his own: nobody's wishes travel under another account. */
export function ownOutbox(): Outbox {
  if (outbox && owner === learnerId()) return outbox;
  outbox?.close();
  owner = learnerId();
  const key = `outbox:${owner}` as const;
  outbox = new Outbox({
    read: () => platform.storage.read(key),
    write(wishes) {
      platform.storage.write(key, wishes);
      for (const listener of [...listeners]) listener();
    },
    async send({ method, path, body }) {
      if (owner !== learnerId()) throw new ApiError('auth.required', '请先登录', 0);
      await request(method, path, { body });
    },
    onRefused(wish, error) {
      // What was to be deleted and is not there has been deleted: only the reply was lost.
      if (wish.method === 'DELETE' && error instanceof ApiError && error.status === 404) return;
      if ([...refusalListeners].some((listener) => listener(wish, error))) return;
      wx.showToast({ title: messageOf(error), icon: 'none', duration: 4000 });
    },
    later: platform.later,
  });
  return outbox;
}

/** Called when something waits or has been sent; the returned function ends it. */
export function watchOutbox(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Called when the server said no for good; the returned function ends it. */
export function watchRefusals(listener: RefusalListener): () => void {
  refusalListeners.add(listener);
  return () => void refusalListeners.delete(listener);
}

export const isWaiting = (path: string): boolean =>
  ownOutbox()
    .waiting()
    .some((wish) => wish.path === path);

/** What an earlier run of the app, or a time without network, left behind. */
export function sendWaiting(): void {
  if (session.token()) void ownOutbox().flush();
}

network.watch((online) => {
  if (online) sendWaiting();
});
