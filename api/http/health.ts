/** `GET /healthz` for load balancers: 200 while this process can reach its database and its store. */
import type { Middleware } from 'koa';
import type { Deps } from '../deps.ts';

const TIMEOUT_MS = 2_000;

export function health({ db, store }: Pick<Deps, 'db' | 'store'>): Middleware {
  return async (ctx, next) => {
    if (ctx.path !== '/healthz') return await next();
    const [database, shared] = await Promise.all([works(db.raw('select 1')), works(store.get('healthz'))]);
    ctx.set('cache-control', 'no-store');
    ctx.status = database && shared ? 200 : 503;
    ctx.body = { database, store: shared };
  };
}

async function works(probe: PromiseLike<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, TIMEOUT_MS, false);
  });
  const answered = Promise.resolve(probe).then(
    () => true,
    () => false,
  );
  return Promise.race([answered, timeout]).finally(() => clearTimeout(timer));
}
