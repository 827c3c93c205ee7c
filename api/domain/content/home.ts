/** The home page of the mini program in one reply; every learner opens it, so a few seconds are shared. */
import type { Deps } from '../../deps.ts';
import type { Home } from './contract.ts';
import { findHome } from './store.ts';

const CACHE_KEY = 'home';
const CACHE_SECONDS = 5;

export async function readHome({ db, store, clock }: Pick<Deps, 'db' | 'store' | 'clock'>): Promise<Home> {
  const cached = await store.get<Home>(CACHE_KEY);
  if (cached) return cached;
  const fresh = await findHome(db, clock());
  await store.set(CACHE_KEY, fresh, CACHE_SECONDS);
  return fresh;
}
