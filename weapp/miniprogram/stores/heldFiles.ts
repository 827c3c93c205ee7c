/**
 * Pictures and drawn formulas of the papers that were opened last, in the phone's file system, so that
 * practice shows them without a network. Bounded: what was used longest ago goes first.
 */
import type { Files } from './ports';

export interface HeldFile {
  bytes: number;
  /** By the phone's clock, milliseconds since 1970. */
  usedAt: number;
}
/** By name. */
export type HeldIndex = Record<string, HeldFile>;

export interface Wanted {
  /** Of the file on this phone; nothing but letters, digits, "-" and ".". */
  name: string;
  url: string;
}

export interface Limit {
  bytes: number;
  files: number;
}
/** WeChat gives an app 200 MB of files. */
export const LIMIT: Limit = { bytes: 60 * 1024 * 1024, files: 2000 };

/** A phone's servers, and our own, take no more at once. */
const AT_ONCE = 4;

export interface HeldFilesPorts {
  files: Files;
  read(): unknown;
  write(index: HeldIndex): void;
  now(): number;
  limit: Limit;
}

export class HeldFiles {
  private index: HeldIndex;
  private running: Promise<void> = Promise.resolve();
  private compared = false;

  constructor(private readonly ports: HeldFilesPorts) {
    this.index = indexOf(ports.read());
  }

  /** Where it lies; undefined: not on this phone. */
  path(name: string): string | undefined {
    return this.index[name] && this.ports.files.path(name);
  }

  /** Of a file that is text; undefined: not on this phone. */
  async text(name: string): Promise<string | undefined> {
    if (!this.index[name]) return undefined;
    return this.ports.files.readText(name).catch(() => {
      this.forget(name);
      return undefined;
    });
  }

  /** It turned out to be gone or damaged: fetched again with the next paper that has it. */
  forget(name: string): void {
    const { [name]: _, ...rest } = this.index;
    this.keep(rest);
  }

  /** Never fails: what could not be fetched is tried again the next time. One paper after another. */
  hold(wanted: readonly Wanted[]): Promise<void> {
    this.running = this.running.then(() => this.run(wanted)).catch(() => undefined);
    return this.running;
  }

  private async run(wanted: readonly Wanted[]): Promise<void> {
    await this.compare();
    const usedAt = this.ports.now();
    const names = wanted.map(({ name }) => name);
    const touched = names.filter((name) => this.index[name]);
    this.keep({
      ...this.index,
      ...Object.fromEntries(touched.map((name) => [name, { ...this.index[name]!, usedAt }])),
    });
    const missing = wanted.filter(({ name }, at) => !this.index[name] && names.indexOf(name) === at);
    const take = async (): Promise<void> => {
      for (let next = missing.shift(); next; next = missing.shift()) await this.fetch(next, names, usedAt);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, take));
    for (const name of leastUsed(this.index, names, this.ports.limit)) {
      await this.ports.files.remove(name).catch(() => undefined);
      this.forget(name);
    }
  }

  private async fetch({ name, url }: Wanted, names: readonly string[], usedAt: number): Promise<void> {
    if (!hasRoom(this.index, names, this.ports.limit)) return;
    try {
      const bytes = await this.ports.files.download(url, name);
      this.keep({ ...this.index, [name]: { bytes, usedAt } });
    } catch {
      // Shown by its address meanwhile.
    }
  }

  /** Once per start: the phone may have cleared files, and a kill may have left some that nobody knows. */
  private async compare(): Promise<void> {
    if (this.compared) return;
    this.compared = true;
    const there = await this.ports.files.names().catch(() => undefined);
    if (!there) return;
    for (const name of there.filter((one) => !this.index[one]))
      await this.ports.files.remove(name).catch(() => undefined);
    this.keep(Object.fromEntries(Object.entries(this.index).filter(([name]) => there.includes(name))));
  }

  private keep(index: HeldIndex): void {
    this.index = index;
    this.ports.write(index);
  }
}

/** What has to go so that the rest keeps within the limit; what is wanted now stays. */
export function leastUsed(index: HeldIndex, wanted: readonly string[], limit: Limit): string[] {
  const others = Object.entries(index).filter(([name]) => !wanted.includes(name));
  let bytes = Object.values(index).reduce((sum, file) => sum + file.bytes, 0);
  let files = Object.keys(index).length;
  const gone: string[] = [];
  for (const [name, file] of others.sort(([, a], [, b]) => a.usedAt - b.usedAt)) {
    if (bytes <= limit.bytes && files <= limit.files) break;
    gone.push(name);
    bytes -= file.bytes;
    files -= 1;
  }
  return gone;
}

/** Whether a paper may take one file more. */
function hasRoom(index: HeldIndex, wanted: readonly string[], limit: Limit): boolean {
  const own = wanted.flatMap((name) => index[name] ?? []);
  return own.length < limit.files && own.reduce((sum, { bytes }) => sum + bytes, 0) < limit.bytes;
}

/** `stored` may be anything; a file that is not in it is fetched again. */
function indexOf(stored: unknown): HeldIndex {
  if (typeof stored !== 'object' || stored === null) return {};
  return Object.fromEntries(
    Object.entries(stored as Record<string, Partial<HeldFile> | null>).flatMap(([name, file]) =>
      typeof file?.bytes === 'number' && typeof file.usedAt === 'number'
        ? [[name, { bytes: file.bytes, usedAt: file.usedAt }]]
        : [],
    ),
  );
}
