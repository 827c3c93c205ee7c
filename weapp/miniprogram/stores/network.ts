/** Whether the server can be reached, as the phone says and as the latest calls showed. */

export interface NetworkStore {
  online(): boolean;
  set(online: boolean): void;
  /** Called on every change; the returned function ends it. */
  watch(listener: (online: boolean) => void): () => void;
}

export function createNetwork(): NetworkStore {
  let online = true;
  const listeners = new Set<(online: boolean) => void>();
  return {
    online: () => online,
    set(next) {
      if (next === online) return;
      online = next;
      for (const listener of [...listeners]) listener(next);
    },
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
