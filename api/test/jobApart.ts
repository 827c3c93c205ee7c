/** A job in a process of its own, on the database and the key of an application, to be stopped or killed. */
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Deps } from '../deps.ts';
import type { JobProgramInput } from './jobProgram.ts';

const PROGRAM = fileURLToPath(new URL('./jobProgram.ts', import.meta.url));

/** @param job its name in api/jobs.ts */
export function startJob(job: string, deps: Pick<Deps, 'config'>): ChildProcess {
  const { secretKey, ...config } = deps.config;
  const child = spawn(process.execPath, ['--import', 'tsx', PROGRAM], {
    stdio: ['pipe', 'ignore', 'inherit'],
    env: { PATH: process.env.PATH },
  });
  child.stdin.end(
    JSON.stringify({ config, secretKey: secretKey.toString('hex'), job } satisfies JobProgramInput),
  );
  return child;
}
