/** What decisions on duplicates do to questions, each with its entry in the audit log. */
import type { Knex } from 'knex';
import { type AuditOrigin, changes, writeAudit } from '../../../rest/audit.ts';
import { answerFrom } from './identity.ts';
import { type RowDecision, rowDecisions } from './pairStore.ts';
import { correctQuestion, holdQuestions, retireQuestions } from './questionStore.ts';

export async function retire(trx: Knex, ids: readonly number[], origin: AuditOrigin): Promise<void> {
  const retired = await retireQuestions(trx, ids);
  const entries = retired.map(({ id }) => ({
    action: 'questions.retire',
    resource: 'questions',
    rowId: id,
    before: { retired: false },
    after: { retired: true },
  }));
  await writeAudit(trx, origin, entries);
}

/** Gives `id` the answer of `kept`, by the texts of its own options. Both are the same question. */
export async function correctBy(trx: Knex, kept: number, id: number, origin: AuditOrigin): Promise<void> {
  const held = await holdQuestions(trx, [kept, id]);
  const [from, to] = [held.find((one) => one.id === kept)!, held.find((one) => one.id === id)!];
  const parts = (to.parts ?? []).map((part, at) => {
    const source = from.parts![at]!;
    return { ...part, type: source.type, answer: answerFrom(source, part) };
  });
  const corrected = { type: from.type, answer: answerFrom(from, to), parts };
  await correctQuestion(trx, id, corrected);
  const before = { type: to.type, answer: to.answer, parts: to.parts };
  const states = changes(before, corrected);
  await writeAudit(trx, origin, [{ action: 'update', resource: 'questions', rowId: id, ...states }]);
}

/** Before the rows of an import are copied: leaves rows out and retires what others replace, as was decided. */
export async function settleRows(
  trx: Knex,
  importId: number,
  bankId: number,
  origin: AuditOrigin,
): Promise<void> {
  const decided = await rowDecisions(trx, { bankId, importId });
  const skipped = new Set(decided.filter(({ replaces }) => replaces === null).map(({ row }) => row));
  const replaced = ({ row, replaces }: RowDecision) =>
    replaces !== null && !skipped.has(row) ? [replaces] : [];
  await trx('import_questions')
    .where({ import_id: importId })
    .whereIn('position', [...skipped])
    .delete();
  await retire(trx, decided.flatMap(replaced), origin);
}
