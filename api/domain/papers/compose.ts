/** Putting a paper together: what it holds, saving another selection, drawing anew, one in place of another, copying. */
import type { Knex } from 'knex';
import type { Deps } from '../../deps.ts';
import { AppError } from '../../errors.ts';
import type { Seen } from '../../family.ts';
import { type AuditOrigin, writeAudit } from '../../rest/audit.ts';
import type { Candidate, Composition, PaperQuestionsView } from './contract.ts';
import { runsOf, scoresOf } from './layout.ts';
import { findPaperItems, findSimilar } from './questionStore.ts';
import { newSeed } from './random.ts';
import { questionsOf } from './rules.ts';
import * as store from './store.ts';

type Needs = Pick<Deps, 'db'>;

async function paperOf(db: Knex, id: number): Promise<store.PaperRow> {
  const paper = await store.findPaper(db, id);
  if (!paper) throw new AppError('request.notFound');
  return paper;
}

/** @throws AppError request.notFound */
export async function viewQuestions(id: number, { db }: Needs): Promise<PaperQuestionsView> {
  const paper = await paperOf(db, id);
  const [names, held] = await Promise.all([store.findNames(db, paper.versionId), heldBy(db, paper)]);
  const items = await findPaperItems(db, paper.versionId, held.itemIds);
  const scores = scoresOf(held.sections);
  return {
    ...names,
    id,
    name: paper.name,
    kind: paper.kind,
    bankId: paper.bankId,
    blueprintId: paper.blueprintId,
    minutes: paper.minutes ?? held.blueprint?.minutes ?? null,
    passScore: paper.passScore ?? held.blueprint?.passScore ?? null,
    published: paper.published,
    frozen: paper.publishedAt !== null,
    composed: paper.itemIds !== null,
    shortage: held.shortage,
    questions: items.map((item, index) => ({ ...item, score: scores[index] ?? 0 })),
  };
}

/** Nothing, when nothing was chosen and the blueprint cannot be drawn. */
async function heldBy(db: Knex, paper: store.PaperRow) {
  const blueprint = paper.blueprintId === null ? undefined : await store.findBlueprint(db, paper.blueprintId);
  try {
    return { ...(await questionsOf(db, paper, blueprint)), blueprint, shortage: null };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const shortage = error.code === 'paper.shortage' ? error.message : null;
    return { itemIds: [], sections: [], blueprint, shortage };
  }
}

/** @throws AppError request.notFound, paper.published, paper.foreignItem, paper.itemTwice */
export function saveQuestions(
  id: number,
  { questions }: Composition,
  origin: AuditOrigin,
  { db }: Needs,
): Promise<void> {
  return db.transaction(async (trx) => {
    const paper = await lockedDraft(trx, id);
    const ids = questions.map(({ itemId }) => itemId);
    const twice = ids.findIndex((itemId, place) => ids.indexOf(itemId) < place);
    if (twice >= 0) throw new AppError('paper.itemTwice', { place: twice + 1 });
    const types = new Map(
      (await findPaperItems(trx, paper.versionId, ids)).map((item) => [item.id, item.type]),
    );
    const placed = questions.map(({ itemId, score }, index) => {
      const type = types.get(itemId);
      if (!type) throw new AppError('paper.foreignItem', { place: index + 1 });
      return { itemId, type, score };
    });
    await keep(trx, paper, runsOf(placed), origin, 'papers.compose');
  });
}

/** Another draw by the paper's blueprint. @throws AppError request.notFound, paper.published, paper.empty, paper.shortage */
export function drawAnew(id: number, origin: AuditOrigin, { db }: Needs): Promise<void> {
  return db.transaction(async (trx) => {
    const paper = await lockedDraft(trx, id);
    const blueprint =
      paper.blueprintId === null ? undefined : await store.findBlueprint(trx, paper.blueprintId);
    const seed = newSeed();
    const drawn = await questionsOf(trx, { ...paper, itemIds: null, seed }, blueprint);
    await store.setSeed(trx, id, seed);
    await keep(trx, paper, drawn, origin, 'papers.draw');
  });
}

async function lockedDraft(trx: Knex.Transaction, id: number): Promise<store.PaperRow> {
  const paper = await store.lockPaper(trx, id);
  if (!paper) throw new AppError('request.notFound');
  if (paper.publishedAt) throw new AppError('paper.published');
  return paper;
}

async function keep(
  trx: Knex.Transaction,
  before: store.PaperRow,
  after: store.PaperQuestions,
  origin: AuditOrigin,
  action: 'papers.compose' | 'papers.draw',
): Promise<void> {
  await store.setQuestions(trx, before.id, after);
  const logged = ({ itemIds, sections }: Pick<store.PaperRow, 'itemIds' | 'sections'>) => ({
    itemIds,
    sections,
  });
  await writeAudit(trx, origin, [
    { action, resource: 'papers', rowId: before.id, before: logged(before), after: logged(after) },
  ]);
}

/** @throws AppError request.notFound, paper.noneSimilar */
export async function similarQuestion(
  id: number,
  { itemId, besides }: { itemId: number; besides: readonly number[] },
  bounds: Seen,
  { db }: Needs,
): Promise<Candidate> {
  const { versionId } = await paperOf(db, id);
  const [item] = await findPaperItems(db, versionId, [itemId]);
  if (!item) throw new AppError('request.notFound');
  const similar = await findSimilar(db, versionId, item, [...besides, itemId], bounds);
  if (!similar) throw new AppError('paper.noneSimilar');
  return similar;
}

/** A draft with the same questions, whatever the state of the paper. */
export function copyPaper(id: number, origin: AuditOrigin, { db }: Needs): Promise<{ id: number }> {
  return db.transaction(async (trx) => {
    const paper = await paperOf(trx, id);
    const name = await store.freeName(trx, paper);
    const copyId = await store.insertCopy(trx, id, name);
    await writeAudit(trx, origin, [
      { action: 'papers.copy', resource: 'papers', rowId: copyId, before: null, after: { name, copyOf: id } },
    ]);
    return { id: copyId };
  });
}
