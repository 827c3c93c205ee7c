import {
  hideToast,
  type ModalOptions,
  showActionSheet,
  showModal,
  showToast,
  type ToastOptions,
} from '../shell/overlays.ts';
import { method, WxFailure } from './api.ts';

export const uiMethods = {
  showToast: method<ToastOptions>('showToast', showToast),
  hideToast: method('hideToast', hideToast),
  showLoading: method<ToastOptions>('showLoading', (options) => showToast({ ...options, icon: 'loading' })),
  hideLoading: method('hideLoading', hideToast),
  showModal: method<ModalOptions>('showModal', showModal),
  showActionSheet: method<{ itemList: string[] }>('showActionSheet', async ({ itemList }) => {
    const tapIndex = await showActionSheet(itemList);
    if (tapIndex === undefined) throw new WxFailure('cancel');
    return { tapIndex };
  }),
  nextTick: (run: () => void) => queueMicrotask(run),
  hideKeyboard: method('hideKeyboard', () => (document.activeElement as HTMLElement | null)?.blur()),
};
