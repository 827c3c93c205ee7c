/** What the learner agrees to: reading it, accepting it, and being asked for it. */
import type { AgreementHead, AgreementRow, AgreementText, LearnerProfile } from '../typings/contracts';
import { deviceName } from './account';
import { network, request, session } from './api';
import { PAGES } from './jump';

interface Data<T> {
  data: T;
}

/** In force now, of each kind one. */
export const readAgreements = async (): Promise<AgreementRow[]> =>
  (await request<Data<AgreementRow[]>>('GET', 'terms')).data;

export const readAgreement = async (id: number): Promise<AgreementText> =>
  (await request<Data<AgreementText>>('GET', `terms/${id}`)).data;

export async function acceptAgreements(ids: number[]): Promise<void> {
  const body = { ids, device: deviceName() };
  const { data } = await request<Data<LearnerProfile>>('POST', 'terms/acceptances', { body });
  session.update(data);
}

/** As far as the phone knows; the server refuses what it must in any case. */
export const agreementsDue = (): AgreementHead[] => session.learner()?.agreementsDue ?? [];

/** Without a network training goes on, with one it waits for the consent. */
export function mustAgree(): boolean {
  if (agreementsDue().length === 0 || !network.online()) return false;
  wx.redirectTo({ url: PAGES.consent! });
  return true;
}
