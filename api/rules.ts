/** Rules of resources that need more than the row: domains add theirs here, by the resource's name. */
import { learnerRule } from './domain/accounts/learnerRule.ts';
import { dataExportRule } from './domain/dataExports/rule.ts';
import { materialRule, productRule } from './domain/materials/rules.ts';
import { blueprintRule, paperRule } from './domain/papers/rules.ts';
import { staffRule } from './domain/roles/rule.ts';
import type { RowRule } from './rest/call.ts';

export const rules: Readonly<Record<string, RowRule>> = {
  blueprints: blueprintRule,
  'data-exports': dataExportRule,
  learners: learnerRule,
  materials: materialRule,
  papers: paperRule,
  products: productRule,
  staff: staffRule,
};
