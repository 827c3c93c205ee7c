/** The question of the bank, from which the next version is made: without it being mended that would be wrong again. */
import type { Knex } from 'knex';
import { AppError } from '../../errors.ts';
import { type AuditOrigin, changes, writeAudit } from '../../rest/audit.ts';
import { retire } from '../bank/duplicates/corrections.ts';
import type { Answer, Part } from '../bank/question.ts';
import type { Preview } from './contract.ts';
import { plain } from './correction.ts';
import type { Ruling } from './ruling.ts';
import { type BankQuestion, findBankQuestion, findPublishedParts, mendQuestion } from './store.ts';

export interface Correcting {
  itemId: number;
  part: number | null;
  ruling: Ruling;
  answers: readonly Answer[];
  /** null: as it is. */
  explanation: string | null;
}

/** Whether the next version would be right. */
export async function standingInBank(
  db: Knex,
  { itemId, part, ruling, answers }: Correcting,
): Promise<Preview['bankQuestion']> {
  const question = await findBankQuestion(db, itemId);
  if (question.retired) return 'retired';
  const published = part === null ? [] : await findPublishedParts(db, itemId);
  // A part that is gone asks nothing any more.
  if (part !== null && isGone(published, part, question.parts)) return 'right';
  const now = part === null ? question : question.parts[placeNow(published, part, question.parts) ?? -1];
  if (!now) return 'changed';
  if (ruling !== 'key') return 'wrong';
  if (answers.some((answer) => plain(answer) === plain(now.answer))) return 'right';
  return part !== null || question.unchanged ? 'wrong' : 'changed';
}

/**
 * Where the part stands in the bank by now, for parts before it may be gone: the one that still reads as it was
 * published. Of several that read alike none is lost or new, or nobody could tell which it is.
 */
function placeNow(published: readonly Part[], part: number, parts: readonly Part[]): number | undefined {
  const own = published[part - 1];
  if (!own) return undefined;
  const alike = (all: readonly Part[]) => all.flatMap((one, at) => (reads(one) === reads(own) ? [at] : []));
  const [then, now] = [alike(published), alike(parts)];
  return then.length === now.length ? now[then.indexOf(part - 1)] : undefined;
}

/** No longer there, rather than worded anew: all that is there is as it was published. */
function isGone(published: readonly Part[], part: number, parts: readonly Part[]): boolean {
  const known = new Set(published.map(reads));
  const own = published[part - 1];
  const now = parts.map(reads);
  return own !== undefined && now.every((one) => known.has(one)) && !now.includes(reads(own));
}

const reads = ({ type, stem, options }: Part): string =>
  JSON.stringify([type, stem, options.map(({ key, text }) => [key, text])]);

/** @throws AppError regrade.bankChanged */
export async function mendBank(
  trx: Knex.Transaction,
  questionId: number,
  correcting: Correcting,
  origin: AuditOrigin,
): Promise<void> {
  const { itemId, part, ruling } = correcting;
  if (part === null && ruling !== 'key') return retire(trx, [questionId], origin);
  const { answer, explanation, parts, unchanged } = await findBankQuestion(trx, itemId);
  const before = { answer, explanation, parts };
  let mended: Mended;
  if (part === null) {
    if (!unchanged) throw new AppError('regrade.bankChanged');
    mended = mendedWhole(before, correcting);
  } else {
    const place = placeNow(await findPublishedParts(trx, itemId), part, parts);
    if (place === undefined) throw new AppError('regrade.bankChanged');
    mended = { ...before, parts: mendedParts(parts, place, correcting) };
  }
  const changed = changes(before, mended);
  if (JSON.stringify(before) === JSON.stringify(mended)) return;
  await mendQuestion(trx, questionId, mended);
  await writeAudit(trx, origin, [{ action: 'update', resource: 'questions', rowId: questionId, ...changed }]);
}

type Mended = Pick<BankQuestion, 'answer' | 'explanation' | 'parts'>;

const mendedWhole = (before: Mended, { answers: [first], explanation }: Correcting): Mended => ({
  ...before,
  answer: first && plain(first) !== plain(before.answer) ? first : before.answer,
  explanation: explanation ?? before.explanation,
});

/** What everybody gets the points of, or nobody, is asked no more. */
const mendedParts = (
  parts: readonly Part[],
  place: number,
  { ruling, answers: [answer], explanation }: Correcting,
): Part[] =>
  parts.flatMap((one, at) => {
    if (at !== place) return [one];
    if (ruling !== 'key') return [];
    return [{ ...one, answer: answer ?? one.answer, explanation: explanation ?? one.explanation }];
  });
