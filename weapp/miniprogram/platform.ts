/** The one door from stores and services to `wx`. */
import { FORMS } from './stores/forms';
import type { Files, Platform, Storage } from './stores/ports';
import { versionedStorage } from './stores/versionedStorage';

const DOWNLOAD_MS = 60_000;

const phoneStorage: Storage<string> = {
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

const upload: Platform['upload'] = ({ url, header, path, timeoutMs }) =>
  new Promise((resolve, reject) => {
    wx.uploadFile({
      url,
      header,
      filePath: path,
      name: 'file',
      timeout: timeoutMs,
      success: ({ statusCode, data }) => resolve({ status: statusCode, body: parsed(data) }),
      fail: (error) => reject(new Error(error.errMsg)),
    });
  });

/** A gateway on the way may answer with a page of its own. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Beside ours, WeChat keeps files of its own in this folder. */
const FOLDER = wx.env.USER_DATA_PATH;
const OWN = 'held-';
const pathOf = (name: string) => `${FOLDER}/${OWN}${name}`;
const OK = 200;

const files: Files = {
  download: (url, name) =>
    new Promise((resolve, reject) => {
      const filePath = pathOf(name);
      const manager = wx.getFileSystemManager();
      const fail = (error: { errMsg: string }) => reject(new Error(error.errMsg));
      wx.downloadFile({
        url,
        filePath,
        timeout: DOWNLOAD_MS,
        success({ statusCode }) {
          if (statusCode === OK)
            manager.getFileInfo({ filePath, success: ({ size }) => resolve(size), fail });
          // What came is the server's excuse.
          else manager.unlink({ filePath, complete: () => reject(new Error(`HTTP ${statusCode}`)) });
        },
        fail,
      });
    }),
  readText: (name) =>
    new Promise((resolve, reject) => {
      wx.getFileSystemManager().readFile({
        filePath: pathOf(name),
        encoding: 'utf8',
        success: ({ data }) => resolve(String(data)),
        fail: (error) => reject(new Error(error.errMsg)),
      });
    }),
  remove: (name) =>
    new Promise((resolve, reject) => {
      wx.getFileSystemManager().unlink({
        filePath: pathOf(name),
        success: () => resolve(),
        fail: (error) => reject(new Error(error.errMsg)),
      });
    }),
  names: () =>
    new Promise((resolve, reject) => {
      wx.getFileSystemManager().readdir({
        dirPath: FOLDER,
        success: ({ files: names }) =>
          resolve(names.flatMap((name) => (name.startsWith(OWN) ? [name.slice(OWN.length)] : []))),
        fail: (error) => reject(new Error(error.errMsg)),
      });
    }),
  path: pathOf,
};

export const platform: Platform = {
  storage: versionedStorage(phoneStorage, FORMS),
  files,
  http,
  upload,
  onNetworkChange: (listener) => wx.onNetworkStatusChange(({ isConnected }) => listener(isConnected)),
  now: () => Date.now(),
  later(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
