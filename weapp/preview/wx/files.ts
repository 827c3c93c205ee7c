/** `wx.downloadFile`, and what is used of the file system manager. */
import { device } from '../runtime/device.ts';
import { fileSystem } from '../runtime/fileSystem.ts';
import { h } from '../shell/dom.ts';
import { lay, showToast } from '../shell/overlays.ts';
import { method, WxFailure } from './api.ts';

interface DownloadOptions {
  url: string;
  /** Absent: the file lives until the app ends. */
  filePath?: string;
  header?: Record<string, string>;
}

async function download({ url, filePath, header }: DownloadOptions): Promise<object> {
  if (!device.online()) throw new WxFailure('net::ERR_INTERNET_DISCONNECTED', { errno: 600001 });
  let reply: Response;
  try {
    reply = await fetch(url, { headers: header ?? {} });
  } catch (error) {
    throw new WxFailure(`net::ERR_FAILED ${(error as Error).message}`, { errno: 600001 });
  }
  // As in WeChat: whatever the server has sent is the file.
  const file = await reply.blob();
  if (!filePath) return { statusCode: reply.status, tempFilePath: URL.createObjectURL(file) };
  await fileSystem.write(filePath, file);
  return { statusCode: reply.status, filePath };
}

interface UploadOptions {
  url: string;
  filePath: string;
  name: string;
  header?: Record<string, string>;
}

/** What was chosen or downloaded has an address of the browser's; what the app keeps, a path of its own. */
async function upload({ url, filePath, name, header }: UploadOptions): Promise<object> {
  if (!device.online()) throw new WxFailure('net::ERR_INTERNET_DISCONNECTED', { errno: 600001 });
  const file = fileSystem.isPath(filePath)
    ? await fileSystem.read(filePath)
    : await (await fetch(filePath)).blob();
  const body = new FormData();
  body.append(name, file, 'picture');
  try {
    const reply = await fetch(url, { method: 'POST', headers: header ?? {}, body });
    return { statusCode: reply.status, data: await reply.text() };
  } catch (error) {
    throw new WxFailure(`net::ERR_FAILED ${(error as Error).message}`, { errno: 600001 });
  }
}

interface AtPath {
  filePath: string;
}

const manager = {
  getFileInfo: method<AtPath>('getFileInfo', async ({ filePath }) => ({
    size: (await fileSystem.read(filePath)).size,
  })),
  readFile: method<AtPath & { encoding?: string }>('readFile', async ({ filePath, encoding }) => {
    const file = await fileSystem.read(filePath);
    return { data: encoding ? await file.text() : await file.arrayBuffer() };
  }),
  unlink: method<AtPath>('unlink', ({ filePath }) => fileSystem.remove(filePath)),
  readdir: method<{ dirPath: string }>('readdir', async () => ({ files: await fileSystem.names() })),
};

/** In place of the phone's own reader of documents, until it is tapped. */
async function openDocument({ filePath, fileType = '' }: AtPath & { fileType?: string }): Promise<void> {
  const { size } = await (await fetch(filePath)).blob();
  const text = `${fileType.toUpperCase()} 文档，${Math.ceil(size / 1024)} KB`;
  const layer = h('div', { class: 'mask', role: 'dialog', 'aria-label': '文档' }, h('p', {}, text));
  const close = lay(layer);
  layer.addEventListener('click', close);
}

export const fileMethods = {
  openDocument: method('openDocument', openDocument),
  shareFileMessage: method<{ fileName?: string }>('shareFileMessage', ({ fileName = '' }) =>
    showToast({ title: `已发送 ${fileName}`, icon: 'none' }),
  ),
  downloadFile: method('downloadFile', download),
  uploadFile: method('uploadFile', upload),
  getFileSystemManager: () => manager,
  env: { USER_DATA_PATH: fileSystem.root },
};
