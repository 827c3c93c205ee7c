/** Who is there now, and how busy the last days were. Kept for seconds, so that many screens cost one look. */
import type { Deps } from '../../deps.ts';
import type { Seen, ThingName } from '../../family.ts';
import { addDays, dayOf, startOfDay } from '../../timeZone.ts';
import { present } from '../presence/presence.ts';
import type { ActiveDay, Live } from './contract.ts';
import { countActiveSince, countByGroup, findActiveDays, learnersSeen } from './liveStore.ts';

export const LIVE_SECONDS = 5;
const DAYS_SECONDS = 60;
const DAYS = 30;

type Needs = Pick<Deps, 'db' | 'store' | 'clock'>;

export const liveFigures = (bounds: Seen, deps: Needs): Promise<Live> =>
  kept(
    keyOf('live', ['learners', 'attempts', 'learner-days', 'practical-runs'], bounds),
    LIVE_SECONDS,
    deps,
    async () => {
      const now = deps.clock();
      const there = async (how: 'online' | 'training') =>
        learnersSeen(deps.db, await present(how, deps), bounds);
      const [online, training] = await Promise.all([there('online'), there('training')]);
      const [byOccupation, byPlace, activeToday] = await Promise.all([
        countByGroup(deps.db, 'occupation', online, training),
        countByGroup(deps.db, 'place', online, training),
        countActiveSince(deps.db, startOfDay(now), bounds),
      ]);
      return {
        at: now.toISOString(),
        online: online.length,
        training: training.length,
        byOccupation,
        byPlace,
        activeToday,
      };
    },
  );

/** Days without anybody are there too, with noughts. */
export const activeDays = (bounds: Seen, deps: Needs): Promise<ActiveDay[]> =>
  kept(keyOf('activeDays', ['learner-days'], bounds), DAYS_SECONDS, deps, async () => {
    const today = startOfDay(deps.clock());
    const days = Array.from({ length: DAYS }, (_, index) => dayOf(addDays(today, index + 1 - DAYS)));
    const found = new Map((await findActiveDays(deps.db, days[0]!, bounds)).map((row) => [row.day, row]));
    return days.map((day) => found.get(day) ?? { day, learners: 0, answered: 0, right: 0 });
  });

/** Whoever sees the same shares what is kept. */
const keyOf = (key: string, things: readonly ThingName[], bounds: Seen): string =>
  [key, ...things.filter(bounds.limit).map((thing) => bounds.of(thing).toQuery())].join(':');

async function kept<T>(key: string, seconds: number, { store }: Needs, look: () => Promise<T>): Promise<T> {
  const known = await store.get<T>(`statistics:${key}`);
  if (known !== undefined) return known;
  const found = await look();
  await store.set(`statistics:${key}`, found, seconds);
  return found;
}
