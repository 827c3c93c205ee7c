import type { Storage } from '../miniprogram/stores/ports';

/** The phone's storage: gives back copies, as WeChat does. */
export function memoryStorage(): Storage<string> & { values: Map<string, string> } {
  const values = new Map<string, string>();
  return {
    values,
    read: (key) => (values.has(key) ? JSON.parse(values.get(key)!) : undefined),
    write: (key, value) => void values.set(key, JSON.stringify(value)),
    remove: (key) => void values.delete(key),
    keys: () => [...values.keys()],
  };
}
