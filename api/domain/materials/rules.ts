/** What must hold between a material and its document, and between a product and its materials, whoever writes the row. */
import type { Knex } from 'knex';
import { AppError, type ErrorCode, type ErrorParams, sentence } from '../../errors.ts';
import { documentOf } from './documents/documentStore.ts';
import { DOCUMENT_STATES } from './documents/limits.ts';
import { findInside } from './store.ts';

/** What is published can be read. */
export async function materialRule(trx: Knex, id: number): Promise<void> {
  const { published } = await trx('materials').where({ id }).first('published');
  if (!published) return;
  const document = await documentOf(trx, id);
  if (!document) throw refusedAt('documentId', 'material.documentMissing');
  if (document.state === 'ready') return;
  throw refusedAt('documentId', 'material.documentNotReady', { state: DOCUMENT_STATES[document.state] });
}

/** What is on sale holds materials that exist and are published. */
export async function productRule(trx: Knex, id: number): Promise<void> {
  const product = await trx('products').where({ id }).first('published', 'material_ids');
  const inside = await findInside(trx, product.material_ids);
  if (inside.length < product.material_ids.length) throw refusedAt('materialIds', 'product.materialAbsent');
  const hidden = product.published && inside.find(({ published }) => !published);
  if (hidden) throw refusedAt('published', 'product.materialUnpublished', { title: hidden.title });
}

const refusedAt = (field: string, code: ErrorCode, params: ErrorParams = {}) =>
  new AppError(code, params, [{ field, code, message: sentence(code, params) }]);
