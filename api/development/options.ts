/** What stands behind `npm start --`. */
import { parseArgs } from 'node:util';
import { StartupError } from '../startupError.ts';

export interface StartOptions {
  /** Fill an empty database with something to show. */
  demo: boolean;
}

export function startOptions(args: string[]): StartOptions {
  try {
    const { values } = parseArgs({ args, options: { demo: { type: 'string', default: 'on' } } });
    if (values.demo !== 'on' && values.demo !== 'off') throw new Error(`--demo=${values.demo}`);
    return { demo: values.demo === 'on' };
  } catch (cause) {
    throw new StartupError(
      `不认识的启动参数“${args.join(' ')}”，可用的只有 --demo=off（不装演示数据），例如 npm start -- --demo=off。`,
      { cause },
    );
  }
}
