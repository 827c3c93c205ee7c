/** The store of a single process. */
import type { Store } from './store.ts';

interface Entry {
  /** JSON, so that a value read is never the object somebody else holds, as with Redis. */
  json: string;
  expiresAt: number;
}

/** Looked at with every new key, so that what has expired goes as fast as keys come, and never in one long go. */
const SWEPT_PER_KEY = 2;

export function memoryStore(): Store {
  const entries = new Map<string, Entry>();
  const sightings = new Map<string, Map<string, number>>();
  const listeners = new Map<string, Set<(message: unknown) => void>>();
  const find = (key: string): Entry | undefined => {
    const entry = entries.get(key);
    if (!entry || entry.expiresAt > Date.now()) return entry;
    entries.delete(key);
    return undefined;
  };
  let round = entries.entries();
  /** Goes round and round; the iterator of a map follows what comes and goes. */
  const sweep = (now: number): void => {
    for (let looked = 0; looked < SWEPT_PER_KEY; looked++) {
      const { value, done } = round.next();
      if (done) round = entries.entries();
      else if (value[1].expiresAt <= now) entries.delete(value[0]);
    }
  };
  const put = (key: string, json: string, ttlSeconds: number): Entry => {
    const now = Date.now();
    const entry = { json, expiresAt: now + ttlSeconds * 1000 };
    entries.set(key, entry);
    sweep(now);
    return entry;
  };

  return {
    async get<T>(key: string) {
      const entry = find(key);
      return entry && (JSON.parse(entry.json) as T);
    },
    async set(key, value, ttlSeconds) {
      put(key, JSON.stringify(value), ttlSeconds);
    },
    async setIfAbsent(key, value, ttlSeconds) {
      if (find(key)) return false;
      put(key, JSON.stringify(value), ttlSeconds);
      return true;
    },
    async delete(key) {
      entries.delete(key);
    },
    async increment(key, ttlSeconds) {
      const counter = find(key);
      const count = counter ? Number(counter.json) + 1 : 1;
      const json = String(count);
      if (counter) counter.json = json;
      else put(key, json, ttlSeconds);
      return count;
    },
    async see(set, members, at) {
      const seen = sightings.get(set) ?? new Map<string, number>();
      sightings.set(set, seen);
      for (const member of members) seen.set(member, at);
    },
    async seenSince(set, since) {
      const seen = sightings.get(set) ?? new Map<string, number>();
      for (const [member, at] of seen) if (at < since) seen.delete(member);
      return [...seen.keys()];
    },
    async publish(channel, message) {
      const json = JSON.stringify(message);
      // Later, as over a network: a publisher never runs its listeners' code in its own call.
      setImmediate(() => {
        for (const listener of listeners.get(channel) ?? []) listener(JSON.parse(json));
      });
    },
    async subscribe(channel, listener) {
      const own = (message: unknown) => listener(message);
      const all = listeners.get(channel) ?? new Set();
      listeners.set(channel, all.add(own));
      return async () => {
        all.delete(own);
      };
    },
    async close() {
      entries.clear();
      sightings.clear();
      listeners.clear();
    },
  };
}
