/** One file of a multipart form, written to disk while it arrives; never more than the limit of it. */
import type { Context } from 'koa';
import multer, { MulterError } from 'multer';
import { AppError } from '../errors.ts';
import type { IncomingFile } from '../infra/files.ts';

/** What boundaries, part headers and short fields may add to a file. */
const FORM_BYTES = 64 * 1024;

/** Part `file` of the form. Whoever takes it owns it: `files.save` moves it, else delete it. */
export async function receiveFile(ctx: Context, dir: string, maxBytes: number): Promise<IncomingFile> {
  if (!ctx.is('multipart/form-data'))
    throw new AppError('request.contentType', { expected: '文件表单（multipart/form-data）' });
  if ((ctx.request.length ?? 0) > maxBytes + FORM_BYTES) throw refuse(ctx, maxBytes);
  const receive = multer({
    dest: dir,
    defParamCharset: 'utf8',
    limits: { fileSize: maxBytes, files: 1, fields: 10, fieldSize: 4096 },
  }).single('file');
  // multer is made for Express, but asks nothing of these that node does not have.
  const [request, response] = [ctx.req, ctx.res] as unknown as Parameters<typeof receive>;
  await new Promise<void>((resolve, reject) => {
    ctx.req.once('aborted', () => reject(new AppError('request.aborted')));
    receive(request, response, (error) => (error ? reject(translate(error, ctx, maxBytes)) : resolve()));
  });
  const { file } = request;
  if (!file) throw new AppError('file.missing');
  return { path: file.path, name: file.originalname };
}

function translate(error: unknown, ctx: Context, maxBytes: number): unknown {
  if (!(error instanceof MulterError)) return error;
  return error.code === 'LIMIT_FILE_SIZE' ? refuse(ctx, maxBytes) : new AppError('file.missing');
}

/** The rest of the body is not read: the connection ends with the answer. */
function refuse(ctx: Context, maxBytes: number): AppError {
  ctx.set('connection', 'close');
  return new AppError('request.tooLarge', { limit: `${Math.floor(maxBytes / 1024 / 1024)} MB` });
}
