/** Which versions are in force. Asked with every login and by every session, so what is published is kept some seconds. */
import type { Deps } from '../../deps.ts';
import { ASKED, KINDS, type Kind } from './kinds.ts';
import { findPublished, type Version } from './store.ts';

const CACHE_KEY = 'agreements';
const CACHE_SECONDS = 5;

type Needs = Pick<Deps, 'db' | 'store' | 'clock'>;

/** Of each kind the one that came into force last. Pure. */
export function inForceAt(published: readonly Version[], now: Date): Version[] {
  const moment = now.toISOString();
  return (Object.keys(KINDS) as Kind[]).flatMap((kind) => {
    const [latest] = published
      .filter((version) => version.kind === kind && version.effectiveAt <= moment)
      .sort((a, b) =>
        a.effectiveAt === b.effectiveAt ? b.version - a.version : a.effectiveAt < b.effectiveAt ? 1 : -1,
      );
    return latest ? [latest] : [];
  });
}

export async function inForce({ db, store, clock }: Needs): Promise<Version[]> {
  let published = await store.get<Version[]>(CACHE_KEY);
  if (!published) {
    published = await findPublished(db);
    await store.set(CACHE_KEY, published, CACHE_SECONDS);
  }
  return inForceAt(published, clock());
}

/** What one has to accept to log in and to go on. */
export const askedNow = async (deps: Needs): Promise<Version[]> =>
  (await inForce(deps)).filter(({ kind }) => ASKED.includes(kind));

export const forgetPublished = ({ store }: Pick<Deps, 'store'>) => store.delete(CACHE_KEY);
