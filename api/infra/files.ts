/** Uploaded files: bytes in a directory, one row each in `files`. What a file is, its content says. */
import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileTypeFromFile } from 'file-type';
import type { Knex } from 'knex';
import { AppError } from '../errors.ts';

export interface StoredFile {
  /** 22 characters of base64url: random, or the beginning of a hash of the bytes. */
  id: string;
  name: string;
  mime: string;
  bytes: number;
  public: boolean;
}

/** A file on disk that is not ours yet; `name` is what the sender called it. */
export interface IncomingFile {
  path: string;
  name: string;
}

export interface SaveOptions {
  /** image: PNG, JPEG, WebP or GIF only. any: the reader of the file judges it. */
  accept: 'image' | 'any';
  /** Served to anybody who knows the id. */
  public: boolean;
  createdBy: number | null;
  /** Made from the bytes: saving them again gives the file that is there. Random unless told. */
  id?: string;
}

export interface Files {
  /** Where uploads may be written before `save`; on the same disk. */
  readonly incomingDir: string;
  /** Takes the file over: its old path is gone afterwards. Throws `file.notImage`. */
  save(file: IncomingFile, options: SaveOptions): Promise<StoredFile>;
  find(id: string): Promise<StoredFile | undefined>;
  /** Of what nothing refers to any more. */
  remove(id: string): Promise<void>;
  /** Absolute path of the bytes of a stored file. */
  pathOf(id: string): string;
}

/** SVG is absent on purpose: it can carry scripts. */
const IMAGES = new Set(['image/png', 'image/apng', 'image/jpeg', 'image/webp', 'image/gif']);

/** Keeps the bytes under `dir`, which is created. */
export async function localFiles(dir: string, db: Knex): Promise<Files> {
  const incomingDir = path.join(dir, 'incoming');
  await mkdir(incomingDir, { recursive: true });
  // Two letters of the id spread the files over folders.
  const pathOf = (id: string) => path.join(dir, id.slice(0, 2), id);
  return {
    incomingDir,
    pathOf,
    async save(file, options) {
      const mime = (await fileTypeFromFile(file.path))?.mime ?? 'application/octet-stream';
      if (options.accept === 'image' && !IMAGES.has(mime)) throw new AppError('file.notImage');
      const id = options.id ?? randomBytes(16).toString('base64url');
      const { size } = await stat(file.path);
      const row = {
        id,
        name: file.name,
        mime,
        bytes: size,
        sha256: await sha256(file.path),
        public: options.public,
        created_by: options.createdBy,
      };
      await mkdir(path.dirname(pathOf(id)), { recursive: true });
      await move(file.path, pathOf(id));
      await db('files').insert(row).onConflict('id').ignore();
      return { id, name: file.name, mime, bytes: size, public: options.public };
    },
    async remove(id) {
      await db('files').where({ id }).delete();
      await rm(pathOf(id), { force: true });
    },
    find: (id) =>
      db<StoredFile>('files').where({ id }).first('id', 'name', 'mime', 'bytes', 'public') as Promise<
        StoredFile | undefined
      >,
  };
}

async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    // Another disk.
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await copyFile(from, to);
    await rm(from);
  }
}

async function sha256(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
