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
  /** Of its children that have ended. */
  endedSeconds: number;
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
    cpuSeconds: family.reduce(
      (sum, one) => sum + one.cpuSeconds + (one.pid === pid ? one.endedSeconds : 0),
      0,
    ),
    memoryMb: memory.reduce((sum, one) => sum + one, 0),
  };
}

export interface MachineUsage {
  /** Core seconds since the machine began: of all programs, and idle while one waits for the disk. */
  busy: number;
  waiting: number;
}

/** Noughts without /proc. */
export async function machineUsage(): Promise<MachineUsage> {
  const stat = await readFile('/proc/stat', 'utf8').catch(() => '');
  // See proc(5): after these come interrupts, and what others on the same hardware took.
  const [, user = 0, nice = 0, system = 0, , waiting = 0, irq = 0, softirq = 0] = (
    /^cpu .*/.exec(stat)?.[0] ?? ''
  )
    .split(/ +/)
    .map(Number);
  return {
    busy: (user + nice + system + irq + softirq) / TICKS_PER_SECOND,
    waiting: waiting / TICKS_PER_SECOND,
  };
}

/** Of a process of this machine; 0 when there is no such process, or no /proc. */
export const parentOf = async (pid: number): Promise<number> => (await find(String(pid)))?.parent ?? 0;

/** Undefined when it ended meanwhile. */
async function find(pid: string): Promise<Found | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // Behind the name, which may hold spaces: state, parent and so on, see proc(5).
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const seconds = (place: number) => (Number(fields[place]) + Number(fields[place + 1])) / TICKS_PER_SECOND;
  return stat
    ? { pid: Number(pid), parent: Number(fields[1]), cpuSeconds: seconds(11), endedSeconds: seconds(13) }
    : undefined;
}

async function memoryOf(pid: number): Promise<number> {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0) / 1024;
}
