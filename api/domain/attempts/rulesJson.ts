/** The rules of an attempt as JSON. Thousands of attempts share the rules of one paper. */
import { perObject } from '../../infra/perObject.ts';
import type { AttemptRules } from './contract.ts';
import { ITEMS } from './itemBytes.ts';

export const rulesJson = perObject((rules: AttemptRules) => JSON.stringify(rules));
export const rulesBeforeItems = perObject((rules: AttemptRules) =>
  Buffer.from(`"rules":${rulesJson(rules)},${ITEMS}`),
);
