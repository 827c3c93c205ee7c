/** What must hold between a blueprint or a paper and the bank it draws from, whoever writes the row. */
import type { Knex } from 'knex';
import { AppError, type ErrorCode, type ErrorParams, sentence } from '../../errors.ts';
import { drawable } from './drawing.ts';
import { totalOf } from './layout.ts';
import * as store from './store.ts';

/** Enabled means that learners can train it: what the published version cannot fill is refused, cell by cell. */
export async function blueprintRule(trx: Knex, id: number): Promise<void> {
  const blueprint = await store.findBlueprint(trx, id);
  if (!blueprint?.enabled) return;
  const version = await store.publishedVersion(trx, blueprint.bankId);
  if (!version) return;
  const { shortage } = await drawable(trx, version.id, blueprint);
  if (shortage) throw refusedAt('enabled', 'blueprint.infeasible', { shortage });
}

/** Published for the first time, a paper takes all that makes it into its own row, where it is frozen. */
export async function paperRule(trx: Knex, id: number): Promise<void> {
  const paper = await store.findPaper(trx, id);
  if (!paper?.published || paper.publishedAt) return;
  const blueprint =
    paper.blueprintId === null ? undefined : await store.findBlueprint(trx, paper.blueprintId);
  const { itemIds, sections } = await questionsOf(trx, paper, blueprint);
  const passScore = paper.passScore ?? blueprint?.passScore ?? 0;
  const total = totalOf(sections);
  if (passScore > total) throw refusedAt('passScore', 'paper.passAboveTotal', { pass: passScore, total });
  await store.freezePaper(trx, id, {
    itemIds,
    sections,
    passScore,
    minutes: paper.minutes ?? blueprint?.minutes ?? 0,
    multipleRule: paper.multipleRule ?? blueprint?.multipleRule ?? 'all',
  });
}

/** Those put together by hand, or else what the blueprint draws with the paper's seed. */
export async function questionsOf(
  db: Knex,
  paper: store.PaperRow,
  blueprint: store.BlueprintRow | undefined,
): Promise<store.PaperQuestions> {
  if (paper.itemIds && paper.sections) {
    if (paper.itemIds.length === 0) throw refusedAt('published', 'paper.empty');
    return { itemIds: paper.itemIds, sections: paper.sections };
  }
  if (!blueprint) throw refusedAt('published', 'paper.empty');
  const { shortage, draw } = await drawable(db, paper.versionId, blueprint);
  if (shortage) throw refusedAt('published', 'paper.shortage', { shortage });
  return { itemIds: draw(paper.seed), sections: blueprint.sections };
}

const refusedAt = (field: string, code: ErrorCode, params: ErrorParams = {}) =>
  new AppError(code, params, [{ field, code, message: sentence(code, params) }]);
