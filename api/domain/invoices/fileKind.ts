/** What a file is that claims to be an invoice: its content says. */
import { readFile } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import { AppError } from '../../errors.ts';
import { entryNames } from '../imports/readers/zip.ts';

export const FILE_KINDS = ['pdf', 'ofd', 'png', 'jpg'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** @throws AppError invoice.badFile */
export async function fileKindOf(path: string): Promise<FileKind> {
  const ext = (await fileTypeFromFile(path))?.ext;
  if (ext === 'pdf' || ext === 'png' || ext === 'jpg') return ext;
  if (ext === 'zip' && (await isOfd(path))) return 'ofd';
  throw new AppError('invoice.badFile');
}

/** GB/T 33190: a zip with this file at its root. */
async function isOfd(path: string): Promise<boolean> {
  try {
    return entryNames(await readFile(path)).includes('OFD.xml');
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}
