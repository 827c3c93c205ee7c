/** What suites over imports share. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Import } from '../domain/imports/contract.ts';
import type { Client } from './client.ts';

const UNDER_WAY: readonly string[] = ['waiting', 'reading', 'importing'];
/** Not faster: on a busy machine the polls would meet the rate limit. */
const LOOK_EVERY_MS = 100;

/** The import once nothing is done with it any more, nor is it in one of the states in `running`. */
export const settledImport = (staff: Client, id: number, ...running: string[]) =>
  settledAt(staff, `/api/staff/imports/${id}`, running);

/** The same of another kind of import. */
export async function settledAt(
  staff: Client,
  path: string,
  running: readonly string[] = [],
  // biome-ignore lint/suspicious/noExplicitAny: a reply that the test looks into, as `Client` gives it.
): Promise<any> {
  for (;;) {
    const { data } = (await staff.get(path)).body as { data: Import };
    if (![...UNDER_WAY, ...running].includes(data.state)) return data;
    await sleep(LOOK_EVERY_MS);
  }
}
