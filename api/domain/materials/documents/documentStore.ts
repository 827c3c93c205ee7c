/** All SQL of uploaded documents and their pages. */
import type { Knex } from 'knex';
import type { DocumentState } from './limits.ts';
import type { RenderedPage } from './pdfTask.ts';

export interface DocumentRow {
  id: number;
  fileId: string;
  name: string;
  state: DocumentState;
  pageCount: number;
  pagesDone: number;
  createdBy: number | null;
}
const DOCUMENT = {
  id: 'id',
  fileId: 'file_id',
  name: 'name',
  state: 'state',
  pageCount: 'page_count',
  pagesDone: 'pages_done',
  createdBy: 'created_by',
};

export async function insertDocument(
  db: Knex,
  { fileId, name, pageCount, createdBy }: Omit<DocumentRow, 'id' | 'state' | 'pagesDone'>,
): Promise<number> {
  const row = { file_id: fileId, name, page_count: pageCount, created_by: createdBy };
  const [{ id }] = await db('material_files').insert(row).returning('id');
  return id;
}

/** First come, first drawn; one that was begun goes on. */
export const nextDocument = (db: Knex): Promise<DocumentRow | undefined> =>
  db('material_files').whereIn('state', ['waiting', 'rendering']).orderBy('id').first(DOCUMENT);

export const setDocument = (
  db: Knex,
  id: number,
  change: { state?: DocumentState; pages_done?: number; error?: string | null },
): Promise<number> =>
  db('material_files')
    .where({ id })
    .update({ ...change, updated_at: db.fn.now() });

export const insertPage = (trx: Knex, documentId: number, page: RenderedPage & { fileId: string }) =>
  trx('material_pages')
    .insert({
      material_file_id: documentId,
      number: page.number,
      file_id: page.fileId,
      width: page.width,
      height: page.height,
    })
    .onConflict(['material_file_id', 'number'])
    .ignore();

export const documentOf = (db: Knex, materialId: number): Promise<DocumentRow | undefined> =>
  db('material_files')
    .whereIn('id', db('materials').where({ id: materialId }).select('document_id'))
    .first(DOCUMENT);
