/** Programs of the bench in processes of their own, compiled or, in tests, as they are. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const IS_COMPILED = import.meta.filename.endsWith('.js');

/** @param program URL of its file, as written in an import */
export const forked = (program: URL): ChildProcess =>
  fork(fileURLToPath(program).replace(/\.ts$/, IS_COMPILED ? '.js' : '.ts'), {
    execArgv: IS_COMPILED ? ['--max-semi-space-size=64'] : ['--import', 'tsx'],
  });

/** Sends and waits for the next message. Throws when the process ends instead. */
export async function answerOf<Answer>(child: ChildProcess, message: object): Promise<Answer> {
  child.send(message);
  const answered = new AbortController();
  const ended = once(child, 'exit', answered).then(([code]) => {
    throw new Error(`${child.spawnargs.at(-1)} ended with code ${code}`);
  });
  ended.catch(() => {});
  const [answer] = await Promise.race([once(child, 'message', answered), ended]);
  answered.abort();
  return answer;
}
