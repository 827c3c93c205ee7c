/** Chooses the store: Redis when several processes share it, else memory. */
import { memoryStore } from './memoryStore.ts';
import { redisStore } from './redisStore.ts';
import type { Store } from './store.ts';

export const openStore = async (redisUrl: string | undefined): Promise<Store> =>
  redisUrl ? redisStore(redisUrl) : memoryStore();
