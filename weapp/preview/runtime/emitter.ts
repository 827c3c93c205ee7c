/** Named events with any number of listeners, as `wx.onSomething` and `wx.offSomething` need them. */
export interface Emitter<Events> {
  on<K extends keyof Events>(name: K, listener: (event: Events[K]) => void): void;
  /** Without a listener: all of that name. */
  off<K extends keyof Events>(name: K, listener?: (event: Events[K]) => void): void;
  emit<K extends keyof Events>(name: K, event: Events[K]): void;
}

export function createEmitter<Events>(): Emitter<Events> {
  const listeners = new Map<keyof Events, Set<(event: never) => void>>();
  return {
    on(name, listener) {
      if (!listeners.has(name)) listeners.set(name, new Set());
      listeners.get(name)!.add(listener);
    },
    off(name, listener) {
      if (listener) listeners.get(name)?.delete(listener);
      else listeners.delete(name);
    },
    emit(name, event) {
      for (const listener of [...(listeners.get(name) ?? [])]) listener(event as never);
    },
  };
}
