/** Starts a program of ours as a process of its own, compiled or not: what goes wrong in it stays in it. */
import { type ChildProcess, fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * @param module without its extension; `base` is the caller's `import.meta.url`
 * @param heapMegabytes beyond it the process ends
 */
export function startProgram(module: string, base: string, heapMegabytes: number): ChildProcess {
  const extension = base.slice(base.lastIndexOf('.'));
  const file = fileURLToPath(new URL(`${module}${extension}`, base));
  const loader =
    extension === '.ts' ? ['--import', pathToFileURL(createRequire(base).resolve('tsx')).href] : [];
  return fork(file, {
    execArgv: [...loader, `--max-old-space-size=${heapMegabytes}`],
    // Keys and passwords of the installation are none of its business.
    env: { PATH: process.env.PATH, TZ: process.env.TZ },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  });
}
