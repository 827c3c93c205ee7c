import { showOn } from '../builtins/pictureSource.ts';
import { h } from '../shell/dom.ts';
import { lay, showToast } from '../shell/overlays.ts';
import { method } from './api.ts';

let clipboard = '';

/** Over the whole phone until it is tapped. */
function previewImage({ urls, current = urls[0] }: { urls: string[]; current?: string }): void {
  const picture = h('img', { alt: '' }) as HTMLImageElement;
  void showOn(picture, current ?? '');
  const layer = h('div', { class: 'mask', role: 'dialog', 'aria-label': '图片预览' }, picture);
  const close = lay(layer);
  layer.addEventListener('click', close);
}

export const mediaMethods = {
  previewImage: method('previewImage', previewImage),
  setClipboardData: method<{ data: string }>('setClipboardData', ({ data }) => {
    clipboard = data;
    showToast({ title: '内容已复制', icon: 'none' });
  }),
  getClipboardData: method('getClipboardData', () => ({ data: clipboard })),
};
