/** What WeChat itself does on `<button open-type>`; the wx modules that own an ability register it here. */
import { reportMissing } from '../runtime/problems.ts';

type Emit = (event: string, detail?: object) => void;
/** What else the button says. */
interface ButtonProps {
  sessionFrom: string;
}
export type OpenType = (emit: Emit, props: ButtonProps) => void | Promise<void>;

const known = new Map<string, OpenType>();

export const openTypes = {
  register: (name: string, run: OpenType) => known.set(name, run),
  run(name: string, emit: Emit, props: ButtonProps): void {
    const run = known.get(name);
    if (run) void run(emit, props);
    else reportMissing(`<button open-type="${name}">`);
  },
};
