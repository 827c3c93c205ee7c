/** Logging in and what the learner tells of his exam. */
import type {
  Cancellation,
  ExamChoice,
  LearnerProfile,
  LearnerSession,
  LoginAttempt,
  LoginSession,
} from '../typings/contracts';
import { request, session } from './api';
import { dropDrafts } from './registrations';
import { closeSyncs } from './sync';

/** @param agreements numbers of the versions that he has agreed to. `phoneCode` comes from the getPhoneNumber button; the login code is fetched here, for it lives five minutes. */
export async function signIn(phoneCode: string, agreements: number[]): Promise<LearnerProfile> {
  const { code } = await wx.login();
  const body = { loginCode: code, phoneCode, agreements, device: deviceName() };
  const reply = await request<{ data: LearnerSession }>('POST', 'session/wechat', { body });
  session.signIn(reply.data);
  return reply.data.learner;
}

export async function signInByPassword(
  phone: string,
  password: string,
  agreements: number[],
): Promise<LearnerProfile> {
  const body = { phone, password, agreements, device: deviceName() };
  const reply = await request<{ data: LearnerSession }>('POST', 'session/password', { body });
  session.signIn(reply.data);
  return reply.data.learner;
}

/** Brand and model. */
export function deviceName(): string {
  const { brand, model } = wx.getDeviceInfo();
  return `${brand} ${model}`.slice(0, 100);
}

export const changePassword = (current: string, next: string): Promise<unknown> =>
  request('PATCH', 'session/password', { body: { current, next } });

/** The first password, or another one for one forgotten; also for who is not logged in. */
export const resetPassword = (phoneCode: string, next: string): Promise<unknown> =>
  request('POST', 'password-reset', { body: { phoneCode, next } });

/** Whether codes in text messages are offered beside WeChat's own button; unreachable: not now. */
export const smsOffered = (): Promise<boolean> =>
  request<{ data: { sms: boolean } }>('GET', 'session/ways').then(
    ({ data }) => data.sms,
    () => false,
  );

export const requestCode = (phone: string, purpose: 'password' | 'phone'): Promise<unknown> =>
  request('POST', 'sms-codes', { body: { phone, purpose } });

export const resetPasswordBySms = (
  proof: { phone: string; smsCode: string },
  next: string,
): Promise<unknown> => request('POST', 'password-reset/sms', { body: { ...proof, next } });

/** To the present number. */
export const requestOwnerCode = (): Promise<unknown> => request('POST', 'me/phone/code');

/** @param presentCode of the present number; empty: the WeChat here shows that the account is his */
export async function changePhoneBySms(phone: string, smsCode: string, presentCode: string): Promise<void> {
  const owner = presentCode ? { presentCode } : { loginCode: (await wx.login()).code };
  const { data } = await request<{ data: LearnerProfile }>('PATCH', 'me/phone/sms', {
    body: { phone, smsCode, ...owner },
  });
  session.update(data);
}

export async function changePhone(phoneCode: string): Promise<void> {
  const { code } = await wx.login();
  const { data } = await request<{ data: LearnerProfile }>('PATCH', 'me/phone', {
    body: { phoneCode, loginCode: code },
  });
  session.update(data);
}

/** Logged out on this phone in any case; the server is told if it can be reached. */
export async function signOut(): Promise<void> {
  closeSyncs();
  dropDrafts({ all: true });
  const told = request('DELETE', 'session').catch(() => undefined);
  session.signOut();
  await told;
}

export async function refreshProfile(): Promise<LearnerProfile> {
  const { data } = await request<{ data: LearnerProfile }>('GET', 'me');
  session.update(data);
  return data;
}

export async function chooseExam(choice: ExamChoice): Promise<LearnerProfile> {
  const { data } = await request<{ data: LearnerProfile }>('PATCH', 'me', { body: choice });
  session.update(data);
  return data;
}

export async function readCancellation(): Promise<Cancellation> {
  const { data } = await request<{ data: Cancellation }>('GET', 'me/cancellation');
  return data;
}

/** Logged out everywhere, here too. @returns when the account will be cancelled */
export async function askCancellation(proof: { phoneCode: string } | { password: string }): Promise<string> {
  const path = 'password' in proof ? 'me/cancellation/password' : 'me/cancellation';
  const { data } = await request<{ data: { cancelAt: string } }>('POST', path, { body: proof });
  closeSyncs();
  dropDrafts({ all: true });
  session.signOut();
  return data.cancelAt;
}

export async function withdrawCancellation(): Promise<void> {
  await request('DELETE', 'me/cancellation');
  await refreshProfile();
}

/** The latest first. */
export async function readSessions(): Promise<LoginSession[]> {
  const { data } = await request<{ data: LoginSession[] }>('GET', 'my-sessions');
  return data;
}

/** The latest first; in vain too, by whomever they were tried. */
export async function readLogins(): Promise<LoginAttempt[]> {
  const { data } = await request<{ data: LoginAttempt[] }>('GET', 'my-logins');
  return data;
}

export const endSession = (id: number): Promise<unknown> => request('DELETE', `my-sessions/${id}`);
