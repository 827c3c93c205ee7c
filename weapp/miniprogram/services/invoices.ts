/** Invoices: applying, the learner's own, and opening their files. */
import { fileUrl } from '../config';
import type { EarlierTitle, Invoice, InvoiceWish } from '../typings/contracts';
import { request, session } from './api';
import { ApiError } from './apiError';

const TIMEOUT_MS = 30_000;
/** The server wants to be told that an unusual number is right. */
const UNUSUAL = 'invoice.taxpayerUnusual';

export const readInvoices = (page: number): Promise<{ data: Invoice[]; total: number }> =>
  request('GET', 'my-invoices', { query: { page, pageSize: 20 } });

export const readTitles = async (): Promise<EarlierTitle[]> =>
  (await request<{ data: EarlierTitle[] }>('GET', 'invoice-titles')).data;

/** @param ask what the server finds unusual; true: it is right. Resolves to false when it was not. */
export async function applyForInvoice(
  orderId: number,
  wish: InvoiceWish,
  ask: (sentence: string) => Promise<boolean>,
): Promise<boolean> {
  const path = `orders/${orderId}/invoice`;
  try {
    await request('POST', path, { body: wish });
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== UNUSUAL) throw error;
    if (!(await ask(error.message))) return false;
    await request('POST', path, { body: { ...wish, confirmed: true } });
  }
  return true;
}

/** A picture or PDF is shown; WeChat shows no OFD, which is sent to a chat, from where a computer can open it. */
export async function openInvoice({ id, fileKind }: Pick<Invoice, 'id' | 'fileKind'>): Promise<void> {
  const filePath = await download(`/api/learner/invoices/${id}/file`);
  if (fileKind === 'pdf') await wx.openDocument({ filePath, fileType: 'pdf', showMenu: true });
  else if (fileKind === 'ofd') await wx.shareFileMessage({ filePath, fileName: `电子发票-${id}.ofd` });
  else await wx.previewImage({ urls: [filePath] });
}

/** The login goes along: an address alone opens nothing. */
function download(url: string): Promise<string> {
  return new Promise((resolve, reject) => {
    wx.downloadFile({
      url: fileUrl(url),
      header: { authorization: `Bearer ${session.token() ?? ''}` },
      timeout: TIMEOUT_MS,
      success: ({ statusCode, tempFilePath }) =>
        statusCode === 200
          ? resolve(tempFilePath)
          : reject(new ApiError('invoice.noFile', '发票文件打不开，请刷新后重试', statusCode)),
      fail: () => reject(new ApiError('network.unreachable', '网络不通，请检查网络后重试', 0)),
    });
  });
}
