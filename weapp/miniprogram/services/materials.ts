/** Materials: what is on the shelf, and reading them page by page on this phone. */
import { fileUrl } from '../config';
import { platform as phone } from '../platform';
import type { Material, PageAddress, ReadingStart, ReadingTerminal, Shelf } from '../typings/contracts';
import { request, session } from './api';
import { ApiError } from './apiError';
import { newKey } from './clientKey';
import { platform } from './shop';

interface Data<T> {
  data: T;
}

const KEY = 'terminal';
const TIMEOUT_MS = 20_000;

/** Tells this phone from others, whoever is logged in on it. The server wants the login along with it. */
function terminal(): string {
  const kept = phone.storage.read(KEY);
  if (typeof kept === 'string' && kept) return kept;
  const made = newKey();
  phone.storage.write(KEY, made);
  return made;
}

function thisPhone(): { terminal: string; device: string } {
  const { brand, model } = wx.getDeviceInfo();
  return { terminal: terminal(), device: `${brand} ${model}`.slice(0, 100) };
}

export const readShelf = async (): Promise<Shelf> =>
  (await request<Data<Shelf>>('GET', 'shelf', { query: { platform: platform() } })).data;

export const readMaterial = async (id: number): Promise<Material> =>
  (await request<Data<Material>>('GET', `shelf/${id}`, { query: { platform: platform() } })).data;

/** Fails with `material.otherTerminal` when the learner reads on another phone. */
export const startReading = async (id: number): Promise<ReadingStart> =>
  (await request<Data<ReadingStart>>('POST', `materials/${id}/reading`, { body: thisPhone() })).data;

/** @param at the page in front of the learner, from which he will go on; absent for samples */
export const askAddresses = async (id: number, pages: number[], at?: number): Promise<PageAddress[]> => {
  const body = at === undefined ? { pages } : { pages, at, terminal: terminal() };
  return (await request<Data<PageAddress[]>>('POST', `materials/${id}/addresses`, { body })).data;
};

/** Where the phone keeps the page until the app ends. The login goes along: an address alone opens nothing. */
export function fetchPage(url: string): Promise<string> {
  return new Promise((resolve, reject) => {
    wx.downloadFile({
      url: fileUrl(url),
      header: { authorization: `Bearer ${session.token() ?? ''}` },
      timeout: TIMEOUT_MS,
      success: ({ statusCode, tempFilePath }) =>
        statusCode === 200 ? resolve(tempFilePath) : reject(refusalOf(statusCode)),
      fail: () => reject(new ApiError('network.unreachable', '网络不通，请检查网络后重试', 0)),
    });
  });
}

/** What the server said stands in the file, which nobody reads. */
function refusalOf(status: number): ApiError {
  if (status === 410) return new ApiError('material.addressExpired', '页面地址已过期，请重试', status);
  if (status === 429) return new ApiError('material.tooFast', '翻页过快或已达每日上限，请稍后再读', status);
  return new ApiError('material.refused', '这一页打不开，请返回后重新打开资料', status);
}

export const readTerminal = async (): Promise<ReadingTerminal> =>
  (await request<Data<ReadingTerminal>>('GET', 'reading-terminal', { query: { terminal: terminal() } })).data;

/** From now on this phone is the one; the other one is told. */
export const moveHere = async (): Promise<ReadingTerminal> =>
  (await request<Data<ReadingTerminal>>('POST', 'reading-terminal', { body: thisPhone() })).data;
