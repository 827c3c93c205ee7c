/** What a learner is asked to subscribe to, and what he has agreed to. */
import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { AppError } from '../../errors.ts';
import type { Subscriptions } from './contract.ts';
import { enabledTemplates, insertCredits } from './deliveryStore.ts';
import { KINDS, type Kind, type MessageKind, MOMENTS, type Moment } from './kinds.ts';

/** WeChat asks for no more at once. */
const MOST_ASKED = 3;

/** By the moment at which the phone asks: WeChat's ids of templates that staff have switched on. */
export async function subscriptionsOf({ db }: Pick<Deps, 'db'>): Promise<Subscriptions> {
  const templates = await enabledTemplates(db);
  const idsAt = (moment: Moment) => {
    const asked = templates.filter(
      ({ kind }) => (KINDS[kind as Kind] as MessageKind | undefined)?.ask === moment,
    );
    return [...new Set(asked.map(({ templateId }) => templateId))].slice(0, MOST_ASKED);
  };
  return Object.fromEntries(MOMENTS.map((moment) => [moment, idsAt(moment)])) as Subscriptions;
}

/** One message may be sent for each; a repeat of the key counts once. @throws AppError request.notFound */
export async function keepCredits(
  learnerId: number,
  clientKey: string,
  templateIds: readonly string[],
  { db }: Pick<Deps, 'db'>,
): Promise<void> {
  if (!z.uuid().safeParse(clientKey).success) throw new AppError('request.notFound');
  await insertCredits(db, learnerId, clientKey, templateIds);
}
