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
  const now = part === null ? question : await samePart(db, itemId, part, question);
  // A part that is gone asks nothing any more.
  if (!now) return part !== null && question.parts.length < part ? 'right' : 'changed';
  if (ruling !== 'key') return 'wrong';
  if (answers.some((answer) => plain(answer) === plain(now.answer))) return 'right';
  return part !== null || question.unchanged ? 'wrong' : 'changed';
}

/** The part of the bank's question, if it still reads as it was published. */
async function samePart(
  db: Knex,
  itemId: number,
  part: number,
  { parts }: BankQuestion,
): Promise<Part | undefined> {
  const published = (await findPublishedParts(db, itemId))[part - 1];
  const now = parts[part - 1];
  const reads = ({ type, stem, options }: Part) =>
    JSON.stringify([type, stem, options.map(({ key, text }) => [key, text])]);
  return published && now && reads(published) === reads(now) ? now : undefined;
}

/** @throws AppError regrade.bankChanged */
export async function mendBank(
  trx: Knex.Transaction,
  questionId: number,
  correcting: Correcting,
  origin: AuditOrigin,
): Promise<void> {
  const { itemId, part, ruling } = correcting;
  if (part === null && ruling !== 'key') return retire(trx, [questionId], origin);
  const { answer, explanation, parts, ...question } = await findBankQuestion(trx, itemId);
  const before = { answer, explanation, parts };
  const isSame =
    part === null ? question.unchanged : await samePart(trx, itemId, part, { ...question, ...before });
  if (!isSame) throw new AppError('regrade.bankChanged');
  const mended =
    part === null
      ? mendedWhole(before, correcting)
      : { ...before, parts: mendedParts(parts, part, correcting) };
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
  part: number,
  { ruling, answers: [answer], explanation }: Correcting,
): Part[] =>
  parts.flatMap((one, at) => {
    if (at !== part - 1) return [one];
    if (ruling !== 'key') return [];
    return [{ ...one, answer: answer ?? one.answer, explanation: explanation ?? one.explanation }];
  });
