/** A paper as a file to print. */
import type { Deps } from '../../../deps.ts';
import { fileIdsOf } from '../../bank/markedText.ts';
import { viewQuestions } from '../compose.ts';
import type { PaperQuestionsView } from '../contract.ts';
import { paperBlocks } from './pages.ts';
import { loadPicture } from './pictures.ts';
import { printInWorker } from './printing.ts';
import type { PrintFormat } from './printWorker.ts';

export async function printPaper(
  id: number,
  { format, withKey }: { format: PrintFormat; withKey: boolean },
  { db, files }: Pick<Deps, 'db' | 'files'>,
): Promise<{ name: string; data: Buffer }> {
  const paper = await viewQuestions(id, { db });
  const ids = [...new Set(paper.questions.flatMap(textsOf).flatMap(fileIdsOf))];
  const loaded = await Promise.all(ids.map(async (file) => [file, await loadPicture(file, files)] as const));
  const pictures = new Map(loaded.flatMap(([file, picture]) => (picture ? [[file, picture] as const] : [])));
  const title = `${paper.name}${withKey ? '（含答案）' : ''}`;
  const data = await printInWorker({ format, title, blocks: paperBlocks(paper, withKey), pictures });
  return { name: `${title}.${format}`, data };
}

type Asked = Omit<PaperQuestionsView['questions'][number]['parts'][number], 'type'>;

const textsOf = ({
  stem,
  options,
  explanation,
  answer,
  parts = [],
}: Asked & { parts?: Asked[] }): string[] => [
  stem,
  ...options.map(({ text }) => text),
  explanation,
  'reference' in answer ? answer.reference : '',
  ...parts.flatMap((part) => textsOf(part)),
];
