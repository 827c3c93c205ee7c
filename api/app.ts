/** Puts the application together. It does not listen: main.ts, start.ts and the tests do. */
import { fileURLToPath } from 'node:url';
import Router from '@koa/router';
import Koa from 'koa';
import compress from 'koa-compress';
import type { Deps } from './deps.ts';
import { newPasswordHash } from './domain/accounts/newPassword.ts';
import { FAMILY } from './family.ts';
import { adminPages } from './http/adminPages.ts';
import { authenticate, refuseLimited } from './http/auth.ts';
import { databaseLabels } from './http/databaseLabels.ts';
import { docs } from './http/docs.ts';
import { errors } from './http/errors.ts';
import { formulaPictures } from './http/formulaPictures.ts';
import { health } from './http/health.ts';
import { hotRoutes } from './http/hotRoutes.ts';
import { jsonBody } from './http/jsonBody.ts';
import { methodOverride } from './http/methodOverride.ts';
import { mountRoutes } from './http/mountRoutes.ts';
import { publicFiles } from './http/publicFiles.ts';
import { DEFAULT_LIMITS, type RateLimits, rateLimit } from './http/rateLimit.ts';
import { requestId } from './http/requestId.ts';
import type { Audience } from './http/route.ts';
import { securityHeaders } from './http/securityHeaders.ts';
import { wechatNotices } from './http/wechatNotices.ts';
import { ownResources } from './ownCatalogue.ts';
import { type Catalogue, createCatalogue } from './rest/catalogue.ts';
import type { Resource } from './rest/define.ts';
import { mountDocument, mountResources } from './rest/routes.ts';
import { routes } from './routes.ts';
import { rules } from './rules.ts';

export interface AppOptions {
  limits?: RateLimits;
  /** Built admin; found beside the API unless told. */
  adminDist?: string;
  /** Instead of those in api/resources. */
  resources?: readonly Resource[];
}

const ADMIN_DIST = fileURLToPath(new URL('../admin/dist', import.meta.url));

export async function createApp(deps: Deps, options: AppOptions = {}): Promise<Koa> {
  const resources = options.resources ?? (await ownResources());
  const catalogue = createCatalogue(resources, routes, FAMILY);
  const app = new Koa({ proxy: deps.config.trustedProxies > 0, maxIpsCount: deps.config.trustedProxies });
  app.on('error', (error) => deps.log.error({ err: error }, 'reply failed'));
  const limits = options.limits ?? DEFAULT_LIMITS;
  const labels = databaseLabels(resources);
  const koa = app.callback.bind(app);
  const hot = () => hotRoutes('learner', catalogue, deps, { limits, labels, longWay: koa() });
  app.callback = hot as Koa['callback'];
  app.use(requestId);
  app.use(securityHeaders(deps.config.production));
  app.use(errors(deps.log, labels));
  app.use(wechatNotices(deps));
  app.use(compress({ threshold: 1024, br: false }));
  app.use(health(deps));
  app.use(publicFiles(deps.files));
  app.use(formulaPictures(deps.store));
  app.use(adminPages(options.adminDist ?? ADMIN_DIST));
  if (!deps.config.production) app.use(docs);
  app.use(methodOverride);
  for (const audience of ['staff', 'learner'] as const) {
    const router = audienceRouter(audience, deps, catalogue, limits);
    app.use(router.routes()).use(router.allowedMethods());
  }
  return app;
}

/** Domain routes stand before generic ones, so that a command wins over `/:resource/:id`. */
function audienceRouter(audience: Audience, deps: Deps, catalogue: Catalogue, limits: RateLimits) {
  const router = new Router({ prefix: `/api/${audience}` });
  router.use(authenticate(audience, deps), rateLimit(deps.store, limits), refuseLimited, noStore, jsonBody);
  mountRoutes(router, audience, catalogue, deps);
  mountDocument(router, audience, catalogue, deps.config);
  mountResources(router, audience, catalogue, { ...deps, hashPassword: hashOf(deps), rules });
  return router;
}

/** Of a field `password`, as the generic layer writes it. */
const hashOf = (deps: Deps) => (password: string) => newPasswordHash(password, 'password', deps);

const noStore: Koa.Middleware = async (ctx, next) => {
  ctx.set('cache-control', 'no-store');
  await next();
};
