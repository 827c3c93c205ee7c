/** Registering for exams. What is not yet sent in stays on the phone, under the learner's own number. */
import { type Draft, draftOfRows, type FormRow, isStale } from '../models/registration';
import { platform } from '../platform';
import type { RegistrationHead, RegistrationSent, RegistrationView } from '../typings/contracts';
import { request, session, upload } from './api';

interface Data<T> {
  data: T;
}

export async function readRegistrations(): Promise<RegistrationHead[]> {
  const { data } = await request<Data<RegistrationHead[]>>('GET', 'my-registrations');
  return data;
}

export async function readRegistration(planId: number): Promise<RegistrationView> {
  const { data } = await request<Data<RegistrationView>>('GET', `my-registrations/${planId}`);
  return data;
}

/** What was filled in is the server's from now on. */
export async function sendRegistration(planId: number, body: RegistrationSent): Promise<void> {
  await request('PUT', `my-registrations/${planId}`, { body });
  platform.storage.remove(keyOf(planId));
}

export const cancelRegistration = (planId: number): Promise<unknown> =>
  request('POST', `my-registrations/${planId}/cancel`);

/** @returns what stands for the photo in the answers */
export async function sendPhoto(path: string): Promise<string> {
  const { data } = await upload<Data<{ id: string }>>('registration-photos', path);
  return data.id;
}

const PREFIX = 'registration:';
const keyOf = (planId: number) => `${PREFIX}${session.learner()?.id ?? 0}:${planId}` as const;

/** Undefined when there is none, or only an old one. */
export function draftOf(planId: number): Draft | undefined {
  const draft = platform.storage.read(keyOf(planId)) as Draft | undefined;
  return draft && !isStale(draft, platform.now()) ? draft : undefined;
}
export const keepDraft = (planId: number, rows: readonly FormRow[]): void =>
  platform.storage.write(keyOf(planId), draftOfRows(rows, platform.now()));

/** Of everybody on this phone: all of them at log out, at the start of the app those that are old. */
export function dropDrafts({ all }: { all: boolean }): void {
  for (const key of platform.storage.keys() as (typeof PREFIX | `${typeof PREFIX}${string}`)[]) {
    if (!key.startsWith(PREFIX)) continue;
    const draft = platform.storage.read(key) as Draft | undefined;
    if (all || !draft || isStale(draft, platform.now())) platform.storage.remove(key);
  }
}
