/** What the centre has told the learner. The newest ones stay on the phone. */
import { platform } from '../platform';
import type { Messages } from '../typings/contracts';
import { request, session } from './api';
import { isOffline } from './apiError';
import { ownOutbox } from './outbox';

const key = () => `messages:${session.learner()?.id ?? 0}` as const;

/** Newest first; without a network those of the first page that the phone saw last. */
export async function readMessages(page: number): Promise<Messages> {
  try {
    const reply = await request<Messages>('GET', 'messages', { query: { page, pageSize: 20 } });
    if (page === 1) keep(reply);
    return reply;
  } catch (error) {
    const kept = page === 1 && isOffline(error) && (platform.storage.read(key()) as Messages | undefined);
    if (!kept) throw error;
    return { ...kept, total: kept.data.length };
  }
}

/** At once on the phone, at the server when it can be reached. */
export function markRead(id: number): void {
  ownOutbox().put({ method: 'PUT', path: `messages/${id}/read` });
  mark((one) => one === id, 1);
}

export function markAllRead(upTo: number): void {
  ownOutbox().put({ method: 'PUT', path: 'messages/read', body: { upTo } });
  mark(() => true, Number.POSITIVE_INFINITY);
}

function mark(which: (id: number) => boolean, count: number): void {
  const kept = platform.storage.read(key()) as Messages | undefined;
  if (kept) keep({ ...kept, data: kept.data.map((one) => (which(one.id) ? { ...one, read: true } : one)) });
  const learner = session.learner();
  if (learner) session.update({ ...learner, unreadMessages: Math.max(0, learner.unreadMessages - count) });
}

const keep = (messages: Messages): void => platform.storage.write(key(), messages);
