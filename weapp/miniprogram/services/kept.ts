/** Favourites, notes and reports of who is logged in: at once on the phone, at the server when it can be reached. */
import { type Kept, keptOf, toggled, withNote } from '../models/kept';
import { platform } from '../platform';
import { Outbox } from '../stores/outbox';
import type { Favourites, QuestionType, Reports } from '../typings/contracts';
import { network, request, session } from './api';
import { ApiError, messageOf } from './apiError';
import { newKey } from './clientKey';

let outbox: Outbox | undefined;
let owner: number | undefined;
const listeners = new Set<() => void>();

const learnerId = () => session.learner()?.id ?? 0;
const keptKey = () => `kept:${learnerId()}`;

export const kept = (): Kept => keptOf(platform.storage.read(keptKey()));

/** Called when something is kept or given up; the returned function ends it. */
export function watchKept(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function keep(next: Kept): void {
  platform.storage.write(keptKey(), next);
  for (const listener of [...listeners]) listener();
}

/** Each learner has his own: nobody's wishes travel under another account. */
function ownOutbox(): Outbox {
  if (outbox && owner === learnerId()) return outbox;
  outbox?.close();
  owner = learnerId();
  const key = `outbox:${owner}`;
  outbox = new Outbox({
    read: () => platform.storage.read(key),
    write: (wishes) => platform.storage.write(key, wishes),
    async send({ method, path, body }) {
      if (owner !== learnerId()) throw new ApiError('auth.required', '请先登录', 0);
      await request(method, path, { body });
    },
    onRefused: (_, error) => wx.showToast({ title: messageOf(error), icon: 'none', duration: 4000 }),
    later: platform.later,
  });
  return outbox;
}

/** Sends what waits, then takes over what other phones have kept. */
export async function refreshKept(): Promise<void> {
  if (!session.token()) return;
  const own = ownOutbox();
  await own.flush();
  if (!own.empty()) return;
  const before = JSON.stringify(kept());
  const { data } = await request<{ data: Kept }>('GET', 'kept');
  // What was tapped meanwhile is newer than the reply.
  if (own.empty() && JSON.stringify(kept()) === before) keep(data);
}

export function toggleFavourite(kind: 'questions' | 'papers', id: number): void {
  const before = kept();
  const ids = toggled(before[kind], id);
  keep({ ...before, [kind]: ids });
  ownOutbox().put({ method: ids.includes(id) ? 'PUT' : 'DELETE', path: `kept/${kind}/${id}` });
}

export function writeNote(questionId: number, text: string): void {
  keep(withNote(kept(), questionId, text));
  const path = `kept/notes/${questionId}`;
  ownOutbox().put(text ? { method: 'PUT', path, body: { text } } : { method: 'DELETE', path });
}

/** The key is made here, once: a repeat after a lost reply reports nothing twice. */
export function reportQuestion(questionId: number, kind: string, text: string): void {
  ownOutbox().put({ method: 'PUT', path: `reports/${newKey()}`, body: { questionId, kind, text } });
}

export const readFavourites = (page: number, type?: QuestionType): Promise<Favourites> =>
  request('GET', 'favourites', { query: { page, pageSize: 20, type } });

export const readReports = (page: number): Promise<Reports> =>
  request('GET', 'reports', { query: { page, pageSize: 20 } });

network.watch((online) => {
  if (online && session.token()) void ownOutbox().flush();
});
