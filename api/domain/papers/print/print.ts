/** A paper as a file to print. */
import type { Deps } from '../../../deps.ts';
import { fileIdsOf } from '../../bank/markedText.ts';
import { viewQuestions } from '../compose.ts';
import type { PaperQuestionsView } from '../contract.ts';
import { paperDocx } from './docx.ts';
import { loadPicture } from './pictures.ts';

export async function printPaper(
  id: number,
  withKey: boolean,
  { db, files }: Pick<Deps, 'db' | 'files'>,
): Promise<{ name: string; data: Buffer }> {
  const paper = await viewQuestions(id, { db });
  const ids = [...new Set(paper.questions.flatMap(textsOf).flatMap(fileIdsOf))];
  const loaded = await Promise.all(ids.map(async (file) => [file, await loadPicture(file, files)] as const));
  const pictures = new Map(loaded.flatMap(([file, picture]) => (picture ? [[file, picture] as const] : [])));
  const suffix = withKey ? '（含答案）' : '';
  return { name: `${paper.name}${suffix}.docx`, data: await paperDocx(paper, pictures, withKey) };
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
