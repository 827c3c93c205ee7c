/**
 * Pictures on their way from the worker that reads a file to the files of the product: a folder of the
 * import, one file for each picture, named by its id. Only one picture at a time is in memory.
 */
import { writeFileSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Files } from '../../infra/files.ts';
import type { KeepPicture } from './readers/pictures.ts';

/** Gives a folder that is gone afterwards, with what was not stored. */
export async function withPictureFolder<T>(files: Files, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(files.incomingDir, 'pictures-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** In the worker. */
export const keepInFolder =
  (folder: string): KeepPicture =>
  (id, bytes) =>
    writeFileSync(path.join(folder, id), bytes);

/** Readable by anybody who knows their ids, as learners must be; see ADR 0007. */
export async function storePictures(folder: string, fileName: string, createdBy: number, files: Files) {
  for (const id of await readdir(folder))
    await files.save(
      { path: path.join(folder, id), name: `${fileName} 中的图片` },
      { accept: 'image', public: true, createdBy, id },
    );
}
