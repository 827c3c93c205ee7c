/** The rules of an attempt as JSON. Thousands of attempts share the rules of one paper. */
import { perObject } from '../../infra/perObject.ts';
import { byteText } from '../../infra/readyJson.ts';
import type { AttemptRules } from './contract.ts';

export const rulesJson = perObject((rules: AttemptRules) => JSON.stringify(rules));
export const rulesBytes = perObject((rules: AttemptRules) => byteText(rulesJson(rules)));
