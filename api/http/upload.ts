/** One file of a multipart form, written to disk while it arrives; never more than the limit of it. */
import type { IncomingMessage } from 'node:http';
import type { Context } from 'koa';
import multer, { MulterError } from 'multer';
import { AppError } from '../errors.ts';
import type { IncomingFile } from '../infra/files.ts';

/** What boundaries, part headers and short fields may add to a file. */
const FORM_BYTES = 64 * 1024;
const DRAIN_BYTES = 64 * 1024 * 1024;
const DRAIN_MS = 5_000;

/** Part `file` of the form. Whoever takes it owns it: `files.save` moves it, else delete it. */
export async function receiveFile(ctx: Context, dir: string, maxBytes: number): Promise<IncomingFile> {
  if (!ctx.is('multipart/form-data'))
    throw new AppError('request.contentType', { expected: '文件表单（multipart/form-data）' });
  if ((ctx.request.length ?? 0) > maxBytes + FORM_BYTES) throw await refuse(ctx, maxBytes);
  const receive = multer({
    dest: dir,
    defParamCharset: 'utf8',
    limits: { fileSize: maxBytes, files: 1, fields: 10, fieldSize: 4096 },
  }).single('file');
  // multer is made for Express, but asks nothing of these that node does not have.
  const [request, response] = [ctx.req, ctx.res] as unknown as Parameters<typeof receive>;
  await new Promise<void>((resolve, reject) => {
    ctx.req.once('aborted', () => reject(new AppError('request.aborted')));
    receive(request, response, (error) => (error ? translate(error, ctx, maxBytes).then(reject) : resolve()));
    // multer answers only once the body has ended, and one in pieces need not.
    onceBeyond(ctx.req, maxBytes + FORM_BYTES, () => refuse(ctx, maxBytes).then(reject));
  });
  const { file } = request;
  if (!file) throw new AppError('file.missing');
  return { path: file.path, name: file.originalname };
}

/** Calls when more than so many bytes have come. */
function onceBeyond(request: IncomingMessage, most: number, call: () => void): void {
  let bytes = 0;
  const count = (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes <= most) return;
    request.off('data', count);
    call();
  };
  request.on('data', count);
}

async function translate(error: unknown, ctx: Context, maxBytes: number): Promise<unknown> {
  if (!(error instanceof MulterError)) return error;
  return error.code === 'LIMIT_FILE_SIZE' ? refuse(ctx, maxBytes) : new AppError('file.missing');
}

/** The connection ends with the answer, unless the rest of the body has passed by then. */
async function refuse(ctx: Context, maxBytes: number): Promise<AppError> {
  const worthReading = (ctx.request.length ?? 0) <= DRAIN_BYTES;
  if (!worthReading || !(await passedBy(ctx.req))) ctx.set('connection', 'close');
  return new AppError('request.tooLarge', { limit: `${Math.floor(maxBytes / 1024 / 1024)} MB` });
}

/** Many clients read no answer before they have sent everything; so much of it is read and forgotten. */
function passedBy(request: IncomingMessage): Promise<boolean> {
  return new Promise((resolve) => {
    let bytes = 0;
    const timer = setTimeout(() => settle(false), DRAIN_MS);
    const count = (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > DRAIN_BYTES) settle(false);
    };
    const end = () => settle(true);
    const settle = (complete: boolean) => {
      clearTimeout(timer);
      request.off('data', count).off('end', end).off('close', end);
      resolve(complete);
    };
    if (request.readableEnded || request.destroyed) return settle(true);
    request.on('data', count).on('end', end).on('close', end);
  });
}
