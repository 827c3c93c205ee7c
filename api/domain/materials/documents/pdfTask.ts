/** Has a PDF looked at or drawn by a process of its own, and ends it when it hangs. */
import { AppError } from '../../../errors.ts';
import { startProgram } from '../../../infra/childProgram.ts';
import type { FromPdfProgram, PdfTask } from './pdfProgram.ts';

const HEAP_MEGABYTES = 768;
/** A page that takes longer is taken for one that never ends. */
const SILENCE_MS = 60_000;

export interface RenderedPage {
  number: number;
  width: number;
  height: number;
}

interface Watch {
  /** Called page after page; the next one is told of when it has resolved. */
  onPage?(page: RenderedPage): Promise<void>;
  /** Ends it; the pages so far are good. */
  signal?: AbortSignal;
}

/**
 * @returns pages: all of the document; done: false when it was told to end early
 * @throws AppError material.*
 */
export async function runPdfTask(
  task: PdfTask,
  { onPage, signal }: Watch = {},
): Promise<{ pages: number; done: boolean }> {
  const program = startProgram('./pdfProgram', import.meta.url, HEAP_MEGABYTES);
  let [pages, last] = [0, (task.render?.from ?? 1) - 1];
  let kept = Promise.resolve();
  try {
    const done = await new Promise<boolean>((resolve, reject) => {
      const hung = () => reject(new AppError('material.pageTooSlow', { page: last + 1 }));
      let timer = setTimeout(hung, SILENCE_MS);
      const broken = () => reject(new AppError('material.unreadable', { page: last + 1 }));
      program.on('message', (message: FromPdfProgram) => {
        clearTimeout(timer);
        timer = setTimeout(hung, SILENCE_MS);
        if ('pages' in message) pages = message.pages;
        else if ('page' in message) {
          last = message.page.number;
          kept = kept.then(() => onPage?.(message.page));
          kept.catch(reject);
        } else if ('refused' in message) reject(new AppError(message.refused.code, message.refused.params));
        else resolve(true);
      });
      program.once('error', broken);
      program.once('disconnect', () => {
        clearTimeout(timer);
        broken();
      });
      const end = () => resolve(false);
      if (signal?.aborted) end();
      else signal?.addEventListener('abort', end, { once: true });
      program.send(task);
    });
    await kept;
    return { pages, done };
  } finally {
    program.kill('SIGKILL');
  }
}
