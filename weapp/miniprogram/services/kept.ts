/** Favourites, notes and reports of who is logged in: at once on the phone, at the server when it can be reached. */
import { type AnswerAt, isShaky, type Kept, keptOf, toggled, toggledShaky, withNote } from '../models/kept';
import type { SelfMark } from '../models/rightness';
import { platform } from '../platform';
import type { Favourites, QuestionType, Reports } from '../typings/contracts';
import { request, session } from './api';
import { newKey } from './clientKey';
import { ownOutbox, watchOutbox } from './outbox';

export interface Report {
  questionId: number;
  kind: string;
  text: string;
}
interface SelfMarks {
  marks: { itemId: number; self: SelfMark }[];
}
const REPORTS = 'reports/';

const listeners = new Set<() => void>();

const learnerId = () => session.learner()?.id ?? 0;
const keptKey = () => `kept:${learnerId()}` as const;

export const kept = (): Kept => keptOf(platform.storage.read(keptKey()));

/** Called when something is kept, given up, or sent; the returned function ends it. */
export function watchKept(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function keep(next: Kept): void {
  platform.storage.write(keptKey(), next);
  tell();
}

function tell(): void {
  for (const listener of [...listeners]) listener();
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

/** Of a right answer: he was not sure of it, or says so no more. */
export function toggleShaky(at: AnswerAt): void {
  const next = toggledShaky(kept(), at);
  keep(next);
  const path = `attempts/${at.attemptId}/shaky/${at.itemId}`;
  ownOutbox().put({ method: isShaky(next, at) ? 'PUT' : 'DELETE', path });
}

/** The key is made here, once: a repeat after a lost reply reports nothing twice. */
export function reportQuestion(report: Report, stem: string): void {
  ownOutbox().put({ method: 'PUT', path: `${REPORTS}${newKey()}`, body: report, about: stem });
}

/** Reports that the server does not have yet, the latest first. */
export const waitingReports = (): (Report & { key: string; stem: string })[] =>
  ownOutbox()
    .waiting()
    .filter(({ path }) => path.startsWith(REPORTS))
    .map(({ path, body, about = '' }) => ({ ...(body as Report), key: path, stem: about }))
    .reverse();

/** Stars of questions that the server does not know yet. */
export const waitingStars = (): number =>
  ownOutbox()
    .waiting()
    .filter(({ method, path }) => method === 'PUT' && path.startsWith('kept/questions/')).length;

/** What he thinks of his own answer in a paper that he has handed in; with what waits already of that paper. */
export function markOwnAnswer(attemptId: number, itemId: number, self: SelfMark): void {
  const path = `attempts/${attemptId}/self-marks`;
  const before = ownOutbox()
    .waiting()
    .find((wish) => wish.path === path)?.body as SelfMarks | undefined;
  const others = before?.marks.filter((mark) => mark.itemId !== itemId) ?? [];
  ownOutbox().put({ method: 'POST', path, body: { marks: [...others, { itemId, self }] } });
}

export const readFavourites = (page: number, type?: QuestionType): Promise<Favourites> =>
  request('GET', 'favourites', { query: { page, pageSize: 20, type } });

export const readReports = (page: number): Promise<Reports> =>
  request('GET', 'reports', { query: { page, pageSize: 20 } });

watchOutbox(tell);
