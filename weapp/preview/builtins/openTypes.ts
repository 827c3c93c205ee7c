/** What WeChat itself does on `<button open-type>`; the wx modules that own an ability register it here. */
import { reportMissing } from '../runtime/problems.ts';

type Emit = (event: string, detail?: object) => void;
export type OpenType = (emit: Emit) => void | Promise<void>;

const known = new Map<string, OpenType>();

export const openTypes = {
  register: (name: string, run: OpenType) => known.set(name, run),
  run(name: string, emit: Emit): void {
    const run = known.get(name);
    if (run) void run(emit);
    else reportMissing(`<button open-type="${name}">`);
  },
};
