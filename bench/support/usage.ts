/** How much processor time and memory the parts of the product use, from Linux's /proc; elsewhere unknown. */
import { readdir, readFile } from 'node:fs/promises';

export interface Usage {
  /** Since the processes began. */
  cpuSeconds: number;
  /** Proportional: pages that processes share count once. */
  memoryMb: number;
}

interface Found {
  pid: number;
  parent: number;
  cpuSeconds: number;
}

/** What Linux counts in, whatever the machine. */
const TICKS_PER_SECOND = 100;

/** Of a process and its children. */
export async function usageOf(pid: number): Promise<Usage> {
  const names = await readdir('/proc').catch(() => []);
  const all = await Promise.all(names.filter((name) => /^\d+$/.test(name)).map(find));
  const family = all.filter((one) => one?.pid === pid || one?.parent === pid) as Found[];
  const memory = await Promise.all(family.map((one) => memoryOf(one.pid)));
  return {
    cpuSeconds: family.reduce((sum, one) => sum + one.cpuSeconds, 0),
    memoryMb: memory.reduce((sum, one) => sum + one, 0),
  };
}

/** What all programs of the machine have used since it began; 0 without /proc. */
export async function busySeconds(): Promise<number> {
  const stat = await readFile('/proc/stat', 'utf8').catch(() => '');
  // user, nice, system, then idle and waiting, then interrupts and what others on the same hardware took.
  const [, user, nice, system, , , irq, softirq] = (/^cpu .*/.exec(stat)?.[0] ?? '').split(/ +/).map(Number);
  return (
    [user, nice, system, irq, softirq].reduce<number>((sum, ticks) => sum + (ticks || 0), 0) /
    TICKS_PER_SECOND
  );
}

/** Of a process of this machine; 0 when there is no such process, or no /proc. */
export const parentOf = async (pid: number): Promise<number> => (await find(String(pid)))?.parent ?? 0;

/** Undefined when it ended meanwhile. */
async function find(pid: string): Promise<Found | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // Behind the name, which may hold spaces: state, parent and so on, see proc(5).
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ticks = Number(fields[11]) + Number(fields[12]);
  return stat
    ? { pid: Number(pid), parent: Number(fields[1]), cpuSeconds: ticks / TICKS_PER_SECOND }
    : undefined;
}

async function memoryOf(pid: number): Promise<number> {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0) / 1024;
}
