/** The store shared by several processes, on Redis 6 or later. */
import { Redis } from 'ioredis';
import { StartupError } from '../startupError.ts';
import type { Store } from './store.ts';

/** Several programs may share one Redis. */
const PREFIX = 'ekaotong:';

/** Of one command: arguments travel over the stack. */
const MOST_MEMBERS = 5_000;

// One step: a process that dies between INCR and EXPIRE would leave a counter that never expires.
const INCREMENT = `local n = redis.call('INCR', KEYS[1])
if n == 1 then redis.call('EXPIRE', KEYS[1], ARGV[1]) end
return n`;

/** Throws a StartupError when Redis cannot be reached now; later outages are retried. */
export async function redisStore(url: string): Promise<Store> {
  const redis = await open(url);
  const bus = await redisBus(redis);
  return {
    async get<T>(key: string) {
      const json = await redis.get(PREFIX + key);
      return json === null ? undefined : (JSON.parse(json) as T);
    },
    async set(key, value, ttlSeconds) {
      await redis.set(PREFIX + key, JSON.stringify(value), 'PX', milliseconds(ttlSeconds));
    },
    async setIfAbsent(key, value, ttlSeconds) {
      const reply = await redis.set(
        PREFIX + key,
        JSON.stringify(value),
        'PX',
        milliseconds(ttlSeconds),
        'NX',
      );
      return reply === 'OK';
    },
    async delete(key) {
      await redis.del(PREFIX + key);
    },
    async increment(key, ttlSeconds) {
      return (await redis.eval(INCREMENT, 1, PREFIX + key, Math.ceil(ttlSeconds))) as number;
    },
    async see(set, members, at) {
      for (let from = 0; from < members.length; from += MOST_MEMBERS) {
        const some = members.slice(from, from + MOST_MEMBERS);
        await redis.call('ZADD', PREFIX + set, ...some.flatMap((member) => [String(at), member]));
      }
    },
    async seenSince(set, since) {
      await redis.zremrangebyscore(PREFIX + set, '-inf', `(${since}`);
      return redis.zrange(PREFIX + set, '0', '-1');
    },
    publish: bus.publish,
    subscribe: bus.subscribe,
    async close() {
      await bus.close();
      await redis.quit();
    },
  };
}

const milliseconds = (seconds: number) => Math.max(1, Math.round(seconds * 1000));

async function open(url: string): Promise<Redis> {
  const redis = new Redis(url, { lazyConnect: true, maxRetriesPerRequest: 3 });
  let lastError = '';
  redis.on('error', (error: Error) => {
    lastError = error.message;
  });
  try {
    await redis.connect();
    return redis;
  } catch (cause) {
    redis.disconnect();
    const { host } = new URL(url);
    throw new StartupError(
      `连接不上 Redis（${host}：${lastError || (cause as Error).message}），请确认它已启动，并检查 REDIS_URL。`,
      { cause },
    );
  }
}

/** Redis lets a connection that listens do nothing else, so the bus has its own. */
async function redisBus(redis: Redis): Promise<Pick<Store, 'publish' | 'subscribe' | 'close'>> {
  const listening = redis.duplicate();
  listening.on('error', () => {}); // ioredis reconnects and subscribes again by itself.
  const listeners = new Map<string, Set<(message: unknown) => void>>();
  listening.on('message', (channel: string, json: string) => {
    for (const listener of listeners.get(channel) ?? []) listener(JSON.parse(json));
  });
  return {
    async publish(channel, message) {
      await redis.publish(PREFIX + channel, JSON.stringify(message));
    },
    async subscribe(channel, listener) {
      const name = PREFIX + channel;
      const own = (message: unknown) => listener(message);
      const all = listeners.get(name) ?? new Set();
      listeners.set(name, all.add(own));
      await listening.subscribe(name);
      return async () => {
        all.delete(own);
        if (all.size === 0) await listening.unsubscribe(name);
      };
    },
    async close() {
      await listening.quit();
    },
  };
}
