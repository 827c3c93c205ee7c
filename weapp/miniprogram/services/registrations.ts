/** Registering for exams. What is not yet sent in stays on the phone, under the learner's own number. */
import type { Draft } from '../models/registration';
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

const keyOf = (planId: number) => `registration:${session.learner()?.id ?? 0}:${planId}` as const;

export const draftOf = (planId: number): Draft | undefined =>
  platform.storage.read(keyOf(planId)) as Draft | undefined;
export const keepDraft = (planId: number, draft: Draft): void => platform.storage.write(keyOf(planId), draft);
