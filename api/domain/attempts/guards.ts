/**
 * What phones usually send, told by a look at each value: nothing more, nothing missing. A guard says yes only to what
 * its schema of contract.ts takes as it stands (guards.test.ts holds both side by side); everything else is for the
 * schema to judge and to explain.
 */
type Unknown = Record<string, unknown>;

/** `openAttempt`, of a fixed paper or a random one. */
export function isPlainOpening(json: unknown): boolean {
  if (!hasOnly(json, 3) && !(hasOnly(json, 4) && isMode(json.mode))) return false;
  if (!isKey(json.clientKey)) return false;
  const { source, mode, paperId, blueprintId } = json;
  if (source === 'paper') return mode === undefined && isWhole(paperId, 1, Number.MAX_SAFE_INTEGER);
  return source === 'training' && isWhole(blueprintId, 1, Number.MAX_SAFE_INTEGER);
}

const isMode = (value: unknown): boolean => value === 'practice' || value === 'exam';

/** As phones make it: random, in small letters. */
const isKey = (value: unknown): boolean =>
  typeof value === 'string' && /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/.test(value);

/** `recordResponses`: choices and judgements. */
export const isPlainBatch = (json: unknown): boolean => isPlainHandIn(json) && json.responses.length > 0;

/** `submitAttempt`: the same of handing in, where nothing may be left to send. */
export function isPlainHandIn(json: unknown): json is { responses: unknown[] } {
  if (!hasOnly(json, 1) && !(hasOnly(json, 2) && isWhole(json.turn, 0, Number.MAX_SAFE_INTEGER)))
    return false;
  const { responses } = json;
  return Array.isArray(responses) && responses.length <= 500 && responses.every(isPlain);
}

const isPlain = (answer: unknown): boolean =>
  (hasOnly(answer, 4) || (hasOnly(answer, 5) && typeof answer.explained === 'boolean')) &&
  isWhole(answer.itemId, 1, Number.MAX_SAFE_INTEGER) &&
  isWhole(answer.seq, 1, 2_147_483_647) &&
  isInstant(answer.answeredAt) &&
  hasOnly(answer.response, 1) &&
  (isKeys(answer.response.keys) || typeof answer.response.value === 'boolean');

/** Together with as many members that are there, it has no others. */
const hasOnly = (value: unknown, members: number): value is Unknown =>
  typeof value === 'object' && value !== null && Object.keys(value).length === members;

const isWhole = (value: unknown, least: number, most: number): boolean =>
  Number.isInteger(value) && (value as number) >= least && (value as number) <= most;

const isKeys = (value: unknown): boolean =>
  Array.isArray(value) && value.length <= 26 && value.every(isLetter);
const isLetter = (key: unknown): boolean =>
  typeof key === 'string' && key.length === 1 && key >= 'A' && key <= 'Z';

/** As phones write it: `2026-12-01T02:00:00.000Z`, on a day that every month has. */
const isInstant = (value: unknown): boolean =>
  typeof value === 'string' &&
  /^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/.test(value);
