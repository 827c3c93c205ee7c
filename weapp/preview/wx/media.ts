import { showOn } from '../builtins/pictureSource.ts';
import { h } from '../shell/dom.ts';
import { lay, showToast } from '../shell/overlays.ts';
import { method, WxFailure } from './api.ts';
import { personalMethod } from './privacy.ts';

let clipboard = '';

/** Over the whole phone until it is tapped. */
function previewImage({ urls, current = urls[0] }: { urls: string[]; current?: string }): void {
  const picture = h('img', { alt: '' }) as HTMLImageElement;
  void showOn(picture, current ?? '');
  const layer = h('div', { class: 'mask', role: 'dialog', 'aria-label': '图片预览' }, picture);
  const close = lay(layer);
  layer.addEventListener('click', close);
}

/** As WeChat does, the phone hands over paths, here of files that live until the page is loaded anew. */
function chooseMedia(): Promise<object> {
  const input = h('input', { type: 'file', accept: 'image/*' }) as HTMLInputElement;
  return new Promise((resolve, reject) => {
    input.addEventListener('cancel', () => reject(new WxFailure('cancel')));
    input.addEventListener('change', () => {
      const tempFiles = [...(input.files ?? [])].map((file) => ({
        tempFilePath: URL.createObjectURL(file),
        size: file.size,
        fileType: 'image',
      }));
      resolve({ type: 'image', tempFiles });
    });
    input.click();
  });
}

export const mediaMethods = {
  chooseMedia: personalMethod('chooseMedia', chooseMedia),
  previewImage: method('previewImage', previewImage),
  setClipboardData: personalMethod<{ data: string }>('setClipboardData', ({ data }) => {
    clipboard = data;
    showToast({ title: '内容已复制', icon: 'none' });
  }),
  getClipboardData: personalMethod('getClipboardData', () => ({ data: clipboard })),
};
