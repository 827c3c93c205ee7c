/** Every endpoint that is not generated from a resource. A domain adds its list here, once. */
import { routes as accounts } from './domain/accounts/routes.ts';
import { routes as content } from './domain/content/routes.ts';
import type { Route } from './http/route.ts';

export const routes: readonly Route[] = [...accounts, ...content];
