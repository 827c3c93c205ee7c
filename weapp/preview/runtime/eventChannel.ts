/** What navigateTo opens between two pages. */
type Listener = (...args: unknown[]) => void;

export class EventChannel {
  private readonly listeners = new Map<string, Set<Listener>>();

  on(name: string, listener: Listener): void {
    if (!this.listeners.has(name)) this.listeners.set(name, new Set());
    this.listeners.get(name)!.add(listener);
  }
  once(name: string, listener: Listener): void {
    const once: Listener = (...args) => {
      this.off(name, once);
      listener(...args);
    };
    this.on(name, once);
  }
  off(name: string, listener?: Listener): void {
    if (listener) this.listeners.get(name)?.delete(listener);
    else this.listeners.delete(name);
  }
  emit(name: string, ...args: unknown[]): void {
    for (const listener of [...(this.listeners.get(name) ?? [])]) listener(...args);
  }
}
