/** Another process of the product, on the database and the keys of an application, to be killed. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { packed } from '../wechat-simulator/pay/packed.ts';
import type { ServedApp } from './app.ts';
import type { PaidProgramConfig } from './paidProgram.ts';

const PROGRAM = fileURLToPath(new URL('./paidProgram.ts', import.meta.url));

export class Victim {
  private output = '';

  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
  ) {
    child.stdout!.on('data', (chunk) => {
      this.output += chunk;
    });
  }

  static async start({ deps }: Pick<ServedApp, 'deps'>, { jobs }: { jobs: boolean }): Promise<Victim> {
    const { secretKey, payment, ...config } = deps.config;
    const options: PaidProgramConfig = {
      config,
      secretKey: secretKey.toString('hex'),
      payment: packed(payment),
      jobs,
    };
    const child = spawn(process.execPath, ['--import', 'tsx', PROGRAM], {
      stdio: ['pipe', 'pipe', 'inherit', 'ipc'],
      env: { PATH: process.env.PATH },
    });
    child.stdin!.end(JSON.stringify(options));
    const [line] = await Promise.race([
      once(child.stdout!, 'data'),
      once(child, 'exit').then(() => Promise.reject(new Error('did not start'))),
    ]);
    return new Victim(child, `http://127.0.0.1:${String(line).trim().split(' ')[1]}`);
  }

  get isAlive(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** It kills itself right before its n-th statement from now. */
  async dieBefore(nth: number): Promise<void> {
    this.child.send(nth);
    await once(this.child, 'message');
  }

  /** By its name in api/jobs.ts; of reconciling that of today. Ends with the job, or with the process. */
  async runJob(name: string): Promise<void> {
    const end = Promise.race([once(this.child, 'message'), once(this.child, 'exit')]);
    this.child.send(name);
    await end;
  }

  /** The statement that it did not send any more; undefined when it lives. Waits for its end where it has begun. */
  async lastWords(): Promise<string | undefined> {
    // Its output comes with its death, whatever the requests to it have met with before.
    const words = () => /^before (.*)$/m.exec(this.output)?.[1];
    if (this.isAlive && words()) await once(this.child, 'exit');
    return words();
  }

  async kill(): Promise<void> {
    if (!this.isAlive) return;
    this.child.kill('SIGKILL');
    await once(this.child, 'exit');
  }
}
