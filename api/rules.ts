/** Rules of resources that need more than the row: domains add theirs here, by the resource's name. */
import { examPlanRule } from './domain/accounts/examPlanRule.ts';
import { learnerRule } from './domain/accounts/learnerRule.ts';
import { broadcastRule } from './domain/broadcasts/rule.ts';
import { couponRule } from './domain/coupons/rule.ts';
import { dataExportRule } from './domain/dataExports/rule.ts';
import { materialRule, productRule } from './domain/materials/rules.ts';
import { differenceRule } from './domain/orders/differences.ts';
import { entitlementRule } from './domain/orders/entitlementRule.ts';
import { blueprintRule, paperRule } from './domain/papers/rules.ts';
import { questionReportRule } from './domain/questionReports/rule.ts';
import { staffRule } from './domain/roles/rule.ts';
import type { RowRule } from './rest/call.ts';

export const rules: Readonly<Record<string, RowRule>> = {
  blueprints: blueprintRule,
  broadcasts: broadcastRule,
  coupons: couponRule,
  'data-exports': dataExportRule,
  entitlements: entitlementRule,
  'exam-plans': examPlanRule,
  learners: learnerRule,
  materials: materialRule,
  papers: paperRule,
  'payment-differences': differenceRule,
  products: productRule,
  'question-reports': questionReportRule,
  staff: staffRule,
};
