/** Starts a worker thread from a module beside the caller, compiled or not. */
import { Worker, type WorkerOptions } from 'node:worker_threads';

/** @param module without its extension; `base` is the caller's `import.meta.url` */
export function startWorker(module: string, base: string, options: WorkerOptions): Worker {
  const extension = base.slice(base.lastIndexOf('.'));
  const url = new URL(`${module}${extension}`, base);
  if (extension !== '.ts') return new Worker(url, options);
  // Uncompiled, a worker must register tsx itself: what `--import tsx` registers stays in the main thread.
  const fromSource = `import('tsx/esm/api').then(({ register }) => { register(); return import('${url}'); })`;
  return new Worker(fromSource, { ...options, eval: true });
}
