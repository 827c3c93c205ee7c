/** The one door from stores and services to `wx`. */
import { FORMS } from './stores/forms';
import type { Platform, Storage } from './stores/ports';
import { versionedStorage } from './stores/versionedStorage';

const phoneStorage: Storage = {
  read(key) {
    try {
      const value: unknown = wx.getStorageSync(key);
      return value === '' ? undefined : value;
    } catch {
      return undefined;
    }
  },
  write: (key, value) => wx.setStorageSync(key, value),
  remove: (key) => wx.removeStorageSync(key),
  keys: () => wx.getStorageInfoSync().keys,
};

const http: Platform['http'] = (request) =>
  new Promise((resolve, reject) => {
    // wx.request knows no PATCH: it travels as a POST that names it.
    const patch = request.method === 'PATCH';
    wx.request({
      url: request.url,
      method: request.method === 'PATCH' ? 'POST' : request.method,
      header: patch ? { ...request.header, 'x-http-method-override': 'PATCH' } : request.header,
      data: request.body,
      timeout: request.timeoutMs,
      success: (reply) => resolve({ status: reply.statusCode, body: reply.data }),
      fail: (error) => reject(new Error(error.errMsg)),
    });
  });

export const platform: Platform = {
  storage: versionedStorage(phoneStorage, FORMS),
  http,
  onNetworkChange: (listener) => wx.onNetworkStatusChange(({ isConnected }) => listener(isConnected)),
  now: () => Date.now(),
  later(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
