/**
 * Cache, counters and bus shared by all API processes: memory for one process, Redis for several.
 * `storeContract.test.ts` runs one suite on both. Nothing that must survive a restart lives here.
 */
export interface Store {
  /** Undefined when absent or expired. Values are JSON. */
  get<T>(key: string): Promise<T | undefined>;
  set(key: string, value: unknown, ttlSeconds: number): Promise<void>;
  /** True for the one caller that created the key; for locks and single use. */
  setIfAbsent(key: string, value: unknown, ttlSeconds: number): Promise<boolean>;
  delete(key: string): Promise<void>;
  /** Returns the new count; the key expires `ttlSeconds` after its first increment. */
  increment(key: string, ttlSeconds: number): Promise<number>;
  /** Notes that the members were seen at this moment (milliseconds since 1970). */
  see(set: string, members: readonly string[], at: number): Promise<void>;
  /** Members seen at this moment or later; older ones are forgotten. */
  seenSince(set: string, since: number): Promise<string[]>;
  /** Reaches every process, this one included, in the order published by one process. */
  publish(channel: string, message: unknown): Promise<void>;
  /** Resolves when messages published from now on will be delivered. */
  subscribe(channel: string, listener: (message: unknown) => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
}
