/** The phone's storage in the browser's, under a prefix. Values are copied as JSON, as WeChat serialises them. */
import { method, WxFailure } from './api.ts';

const PREFIX = 'wx:';
const LIMIT_KB = 10_240;

export const storage = {
  get(key: string): unknown {
    const text = localStorage.getItem(PREFIX + key);
    // WeChat gives an empty text for what was never stored.
    return text === null ? '' : JSON.parse(text).value;
  },
  set(key: string, value: unknown): void {
    localStorage.setItem(PREFIX + key, JSON.stringify({ value }));
  },
  remove: (key: string): void => localStorage.removeItem(PREFIX + key),
  keys: (): string[] =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith(PREFIX))
      .map((key) => key.slice(PREFIX.length)),
  clear(): void {
    for (const key of storage.keys()) storage.remove(key);
  },
};

function info() {
  const characters = storage
    .keys()
    .reduce((sum, key) => sum + (localStorage.getItem(PREFIX + key)?.length ?? 0), 0);
  return { keys: storage.keys(), currentSize: Math.ceil(characters / 1024), limitSize: LIMIT_KB };
}

export const storageMethods = {
  getStorageSync: storage.get,
  setStorageSync: storage.set,
  removeStorageSync: storage.remove,
  clearStorageSync: storage.clear,
  getStorageInfoSync: info,
  getStorage: method<{ key: string }>('getStorage', ({ key }) => {
    if (!storage.keys().includes(key)) throw new WxFailure('data not found');
    return { data: storage.get(key) };
  }),
  setStorage: method<{ key: string; data: unknown }>('setStorage', ({ key, data }) => storage.set(key, data)),
  removeStorage: method<{ key: string }>('removeStorage', ({ key }) => storage.remove(key)),
  clearStorage: method('clearStorage', storage.clear),
  getStorageInfo: method('getStorageInfo', info),
};
