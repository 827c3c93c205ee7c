/** A practical paper as it stands now, published or not, as a Word document. */
import type { Deps } from '../../deps.ts';
import { AppError } from '../../errors.ts';
import { fileIdsOf } from '../bank/markedText.ts';
import { loadPicture } from '../papers/print/pictures.ts';
import { printInWorker } from '../papers/print/printing.ts';
import { practicalBlocks } from './pages.ts';
import { findPaper } from './store.ts';

export async function printPractical(
  id: number,
  { db, files }: Pick<Deps, 'db' | 'files'>,
): Promise<{ name: string; data: Buffer }> {
  const paper = await findPaper(db, id);
  if (!paper) throw new AppError('request.notFound');
  const texts = [paper.preparation, ...paper.tasks.map(({ statement }) => statement)];
  const ids = [...new Set(texts.flatMap(fileIdsOf))];
  const loaded = await Promise.all(ids.map(async (file) => [file, await loadPicture(file, files)] as const));
  const pictures = new Map(loaded.flatMap(([file, picture]) => (picture ? [[file, picture] as const] : [])));
  const blocks = practicalBlocks(paper.name, paper);
  const data = await printInWorker({ format: 'docx', title: paper.name, blocks, pictures });
  return { name: `${paper.name}.docx`, data };
}
