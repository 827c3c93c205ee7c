/**
 * Who is online and who is training, over all processes, without a row per heartbeat: each process collects
 * whom it has heard of and tells the store now and then.
 */
import type { Deps } from '../../deps.ts';
import { perObject } from '../../infra/perObject.ts';
import type { Repeated } from '../../infra/repeating.ts';
import type { Store } from '../../infra/store.ts';

export type Presence = 'online' | 'training';

/** A phone that answers syncs twice a minute; a learner may think longer over a question. */
export const STAYS_MS = 3 * 60_000;
const TELL_EVERY_MS = 3_000;

/** Told every few seconds, and only then looked at for who is there twice. */
const heardBy = perObject((_: Store): Record<Presence, number[]> => ({ online: [], training: [] }));

/** Costs no I/O: for every request. */
export function notePresence(learnerId: number, presence: Presence, { store }: Pick<Deps, 'store'>): void {
  heardBy(store)[presence].push(learnerId);
}

async function tell({ store, clock }: Pick<Deps, 'store' | 'clock'>): Promise<void> {
  for (const [presence, ids] of Object.entries(heardBy(store))) {
    const members = Array.from(new Set(ids.splice(0)), String);
    await store.see(keyOf(presence), members, clock().getTime());
  }
}

const keyOf = (presence: string): string => `presence:${presence}`;

export const presenceTelling = (deps: Pick<Deps, 'store' | 'clock'>): Repeated => ({
  name: 'tell who is online',
  everyMs: TELL_EVERY_MS,
  run: () => tell(deps),
});

/** Ids of learners heard of within `STAYS_MS`; what other processes know comes up to 3 s later. */
export async function present(presence: Presence, deps: Pick<Deps, 'store' | 'clock'>): Promise<number[]> {
  await tell(deps);
  const since = deps.clock().getTime() - STAYS_MS;
  return (await deps.store.seenSince(keyOf(presence), since)).map(Number);
}
