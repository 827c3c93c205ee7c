/** What stands behind `npm start --`. */
import { parseArgs } from 'node:util';
import { StartupError } from '../startupError.ts';

export interface StartOptions {
  /** Fill an empty database with something to show. */
  demo: boolean;
  /** Build admin and phone preview when they are older than their sources. */
  build: boolean;
}

/** Throws a StartupError for anything but `--demo=on|off` and `--build=on|off`. */
export function startOptions(args: string[]): StartOptions {
  try {
    const { values } = parseArgs({
      args,
      options: { demo: { type: 'string', default: 'on' }, build: { type: 'string', default: 'on' } },
    });
    return { demo: isOn(values.demo), build: isOn(values.build) };
  } catch (cause) {
    throw new StartupError(
      `不认识的启动参数“${args.join(' ')}”，可用的有 --demo=off（不装演示数据）和 --build=off（不构建页面），例如 npm start -- --demo=off。`,
      { cause },
    );
  }
}

function isOn(value: string): boolean {
  if (value !== 'on' && value !== 'off') throw new Error(value);
  return value === 'on';
}
