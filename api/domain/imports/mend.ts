/** What staff do with rows that an import could not take: look, mend, set aside, take up again. */
import type { Knex } from 'knex';
import type { Deps } from '../../deps.ts';
import { AppError } from '../../errors.ts';
import { type AuditOrigin, writeAudit } from '../../rest/audit.ts';
import { QUESTION_TYPES, type QuestionDraft, type QuestionType } from '../bank/question.ts';
import { IMPORT_STATES, type ImportReport } from './contract.ts';
import type { MendDraft, ProblemsQuery } from './mendContract.ts';
import { finishMending } from './mendDraft.ts';
import * as store from './mendStore.ts';
import { identityOf, keyTextOf } from './recognise/duplicates.ts';
import { findImport, knowledgePointsOf } from './store.ts';

/** @throws AppError request.notFound */
export async function listProblems(id: number, query: ProblemsQuery, { db }: Deps) {
  await mustExist(id, db);
  return store.findProblems(db, id, query);
}

/** @throws AppError request.notFound */
export async function groupProblems(id: number, { db }: Deps) {
  await mustExist(id, db);
  return store.problemGroups(db, id);
}

/**
 * Puts the row among the questions to be imported, or changes the one that it already became.
 * @throws AppError import.notMended naming the field, import.stateChanged
 */
export function mendRow(
  id: number,
  position: number,
  mended: MendDraft,
  origin: AuditOrigin,
  { db }: Deps,
): Promise<store.StoredProblem> {
  return change(db, id, position, async (trx, held, row) => {
    const result = finishMending(mended);
    if ('message' in result) throw refused(result.field, result.message);
    const question = result.draft;
    await checkPoint(trx, held.bankId, question);
    await checkAlike(trx, held, question, row.questionPosition);
    if (row.questionPosition !== null) await takeBack(trx, held, row, row.questionPosition);
    const questionPosition = await store.addQuestion(trx, id, row, question);
    await store.setOutcome(trx, id, position, { outcome: 'mended', question, questionPosition });
    count(held.report!, row, question.type, 1);
    if (row.outcome === 'open') decide(held.report!, row);
    await audit(trx, origin, 'imports.mend', id, row, question);
  });
}

type Change = (id: number, position: number, origin: AuditOrigin, deps: Deps) => Promise<store.StoredProblem>;

/** Sets the row aside: it counts as decided. A mended one is not imported after all. */
export const dismissRow: Change = (...row) => putAs('dismissed', 'imports.dismiss', ...row);

/** Back among those to be decided on. */
export const reopenRow: Change = (...row) => putAs('open', 'imports.reopen', ...row);

function putAs(
  outcome: 'dismissed' | 'open',
  action: string,
  ...[id, position, origin, { db }]: Parameters<Change>
): Promise<store.StoredProblem> {
  return change(db, id, position, async (trx, held, row) => {
    if (row.outcome === outcome) return;
    if (row.questionPosition !== null) await takeBack(trx, held, row, row.questionPosition);
    await store.setOutcome(trx, id, position, { outcome });
    if (outcome === 'open') decide(held.report!, row, -1);
    else if (row.outcome === 'open') decide(held.report!, row);
    await audit(trx, origin, action, id, row, null);
  });
}

type Step = (trx: Knex.Transaction, held: store.HeldImport, row: store.FailedRow) => Promise<void>;

/** One change of one failed row, with the report's counts, while the import waits for confirmation. */
function change(db: Knex, id: number, position: number, step: Step): Promise<store.StoredProblem> {
  return db.transaction(async (trx) => {
    const held = await store.holdImport(trx, id);
    const row = held && (await store.findFailed(trx, id, position));
    if (!held || !row) throw new AppError('request.notFound');
    if (held.state !== 'ready' || !held.report)
      throw new AppError('import.stateChanged', { state: IMPORT_STATES[held.state] });
    await step(trx, held, row);
    await store.saveReport(trx, id, held.report);
    const { questionPosition: _, ...now } = (await store.findFailed(trx, id, position))!;
    return now;
  });
}

async function takeBack(
  trx: Knex.Transaction,
  { id, report }: store.HeldImport,
  row: store.FailedRow,
  questionPosition: number,
): Promise<void> {
  await store.removeQuestion(trx, id, questionPosition);
  count(report!, row, row.question!.type!, -1);
}

function count(report: ImportReport, { sheet }: store.FailedRow, type: QuestionType, by: 1 | -1): void {
  report.total += by;
  const counts = new Map(report.countsByType.map((one) => [one.type, one.count]));
  counts.set(type, (counts.get(type) ?? 0) + by);
  report.countsByType = (Object.keys(QUESTION_TYPES) as QuestionType[]).flatMap((one) =>
    counts.get(one) ? [{ type: one, label: QUESTION_TYPES[one], count: counts.get(one)! }] : [],
  );
  const found = report.sheets.find((one) => one.name === sheet);
  if (found) found.questions += by;
}

/** One problem fewer that somebody has to look at; `by` -1: one more again. */
function decide(report: ImportReport, row: store.FailedRow, by: 1 | -1 = 1): void {
  report.errorCount -= by;
  report.problemCount -= by;
  const { sheet, row: line, severity, message } = row;
  if (by < 0) report.problems.unshift({ sheet, row: line, severity, message });
  else {
    const at = report.problems.findIndex(
      (one) => one.sheet === sheet && one.row === line && one.message === message,
    );
    if (at >= 0) report.problems.splice(at, 1);
  }
}

const refused = (field: string, message: string) =>
  new AppError('import.notMended', { reason: message }, [{ field, code: 'import.notMended', message }]);

async function checkPoint(trx: Knex, bankId: number, { knowledgePointCode }: QuestionDraft): Promise<void> {
  if (!knowledgePointCode || (await knowledgePointsOf(trx, bankId)).has(knowledgePointCode)) return;
  throw refused('knowledgePointCode', `知识点“${knowledgePointCode}”不在该职业等级的知识点中，请改正或留空`);
}

/** Doubles are refused here and now, where somebody looks at them. */
async function checkAlike(
  trx: Knex,
  held: store.HeldImport,
  question: QuestionDraft,
  except: number | null,
): Promise<void> {
  const identity = identityOf(question);
  const alike = await store.questionsAlike(trx, held, question.stem, except);
  const same = alike.find((one) => identityOf(one) === identity);
  if (!same) return;
  const where = same.place ? `本次导入中（工作表“${same.place.sheet}”第 ${same.place.row} 行）` : '题库中';
  throw keyTextOf(same) === keyTextOf(question)
    ? refused('stem', `${where}已有同一道题，这一行不必再导入，可选“不导入”`)
    : refused('answer', `${where}已有同一道题但答案不同；请核对答案，若对方有误，请先改正对方再导入这一行`);
}

async function mustExist(id: number, db: Knex): Promise<void> {
  if (!(await findImport(db, id))) throw new AppError('request.notFound');
}

const audit = (
  trx: Knex.Transaction,
  origin: AuditOrigin,
  action: string,
  importId: number,
  { sheet, row, outcome, cells, question }: store.FailedRow,
  after: QuestionDraft | null,
) =>
  writeAudit(trx, origin, [
    {
      action,
      resource: 'imports',
      rowId: importId,
      before: { sheet, row, outcome, cells, question },
      after: { sheet, row, question: after },
    },
  ]);
