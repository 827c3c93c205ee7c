/**
 * What many requests ask of the database goes into few statements; for writing that is group commit. A
 * request waits only for the statement that carries it. There is no timer: what arrives while others are
 * under way goes next.
 */

export interface GroupOptions {
  /** Statements at a time. */
  inFlight?: number;
  /** Entries per statement at most. */
  most?: number;
}

/** A few milliseconds. */
const ANSWERS_AT_ONCE = 160;

interface Waiting<T, R> {
  entry: T;
  resolve(result: R): void;
  reject(error: unknown): void;
}

/**
 * @param run takes all entries or none, and answers one result per entry in the same order, after commit
 * @returns adds an entry; resolves with its result. An entry that makes its group fail fails alone.
 */
export function grouped<T, R>(
  run: (entries: readonly T[]) => Promise<readonly R[]>,
  { inFlight = 2, most = 500 }: GroupOptions = {},
): (entry: T) => Promise<R> {
  let queue: Waiting<T, R>[] = [];
  let running = 0;

  /** Resolves to what answers each caller. */
  const ask = async (group: Waiting<T, R>[]): Promise<(() => void)[]> => {
    try {
      const results = await run(group.map(({ entry }) => entry));
      return group.map(
        ({ resolve }, index) =>
          () =>
            resolve(results[index] as R),
      );
    } catch (error) {
      if (group.length === 1)
        return group.map(
          ({ reject }) =>
            () =>
              reject(error),
        );
      const alone: (() => void)[] = [];
      for (const waiting of group) alone.push(...(await ask([waiting])));
      return alone;
    }
  };

  const pump = async (): Promise<void> => {
    if (running >= inFlight || queue.length === 0) return;
    const group = queue.slice(0, most);
    queue = queue.slice(most);
    running++;
    if (queue.length > 0) setImmediate(pump);
    const answers = await ask(group);
    running--;
    // The database works on the next group while this one is answered.
    void pump();
    handOut(answers);
  };

  return (entry) =>
    new Promise<R>((resolve, reject) => {
      queue.push({ entry, resolve, reject });
      // Later in this turn: requests that were read from their sockets together go together.
      if (queue.length === 1) setImmediate(pump);
    });
}

/**
 * Some at a time: sending hundreds of replies in one go would keep the requests that arrive meanwhile waiting, and
 * with few the next groups would be as small.
 */
function handOut(answers: readonly (() => void)[]): void {
  for (const answer of answers.slice(0, ANSWERS_AT_ONCE)) answer();
  if (answers.length > ANSWERS_AT_ONCE) setImmediate(handOut, answers.slice(ANSWERS_AT_ONCE));
}
