/** Every endpoint that is not generated from a resource. A domain adds its list here, once. */

import { learnerPasswordRoutes } from './domain/accounts/learnerPasswordRoutes.ts';
import { routes as accounts } from './domain/accounts/routes.ts';
import { sessionRoutes } from './domain/accounts/sessionRoutes.ts';
import { smsRoutes } from './domain/accounts/smsRoutes.ts';
import { routes as agreements } from './domain/agreements/routes.ts';
import { routes as attempts } from './domain/attempts/routes.ts';
import { routes as duplicates } from './domain/bank/duplicates/routes.ts';
import { exportRoutes } from './domain/bank/export/routes.ts';
import { routes as bank } from './domain/bank/routes.ts';
import { routes as broadcasts } from './domain/broadcasts/routes.ts';
import { routes as cancellation } from './domain/cancellation/routes.ts';
import { routes as content } from './domain/content/routes.ts';
import { routes as coupons } from './domain/coupons/routes.ts';
import { routes as dataExports } from './domain/dataExports/routes.ts';
import { routes as grading } from './domain/grading/routes.ts';
import { mendRoutes } from './domain/imports/mendRoutes.ts';
import { routes as imports } from './domain/imports/routes.ts';
import { routes as invoices } from './domain/invoices/routes.ts';
import { routes as jobs } from './domain/jobs/routes.ts';
import { routes as kept } from './domain/kept/routes.ts';
import { routes as knowledge } from './domain/knowledge/routes.ts';
import { routes as learnerImports } from './domain/learnerImports/routes.ts';
import { routes as materials } from './domain/materials/routes.ts';
import { routes as messages } from './domain/messages/routes.ts';
import { routes as months } from './domain/months/routes.ts';
import { routes as orders } from './domain/orders/routes.ts';
import { routes as papers } from './domain/papers/routes.ts';
import { routes as practical } from './domain/practical/routes.ts';
import { routes as practice } from './domain/practice/routes.ts';
import { routes as progress } from './domain/progress/routes.ts';
import { routes as questionReports } from './domain/questionReports/routes.ts';
import { routes as registrations } from './domain/registrations/routes.ts';
import { routes as regrading } from './domain/regrading/routes.ts';
import { routes as roles } from './domain/roles/routes.ts';
import { routes as statistics } from './domain/statistics/routes.ts';
import type { Route } from './http/route.ts';

export const routes: readonly Route[] = [
  ...accounts,
  ...learnerPasswordRoutes,
  ...sessionRoutes,
  ...smsRoutes,
  ...agreements,
  ...attempts,
  ...bank,
  ...broadcasts,
  ...cancellation,
  ...duplicates,
  ...exportRoutes,
  ...dataExports,
  ...grading,
  ...imports,
  ...mendRoutes,
  ...invoices,
  ...jobs,
  ...knowledge,
  ...learnerImports,
  ...materials,
  ...messages,
  ...months,
  ...orders,
  ...papers,
  ...practical,
  ...practice,
  ...content,
  ...coupons,
  ...progress,
  ...kept,
  ...questionReports,
  ...registrations,
  ...regrading,
  ...roles,
  ...statistics,
];
