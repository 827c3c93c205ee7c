/** What WeChat lays over a page: toast, loading, dialog and action sheet. */
import { byId, h } from './dom.ts';

/** After the tap that opens a layer the browser still sends a click, which must not hit the layer. */
const GHOST_CLICK_MS = 250;

/** Returns how to take it away. */
export function lay(layer: HTMLElement): () => void {
  layer.style.pointerEvents = 'none';
  setTimeout(() => {
    layer.style.pointerEvents = '';
  }, GHOST_CLICK_MS);
  byId('overlay').append(layer);
  return () => layer.remove();
}

export interface ToastOptions {
  title: string;
  /** success, error, loading or none. */
  icon?: string;
  /** Milliseconds; loading stays until it is hidden. */
  duration?: number;
  /** Keeps taps from the page. */
  mask?: boolean;
}

const GLYPHS: Record<string, string> = { success: '✓', error: '✕' };
let hide: (() => void) | undefined;
let timer: ReturnType<typeof setTimeout>;

export function showToast({ title, icon = 'success', duration = 1500, mask = false }: ToastOptions): void {
  hideToast();
  const sign = icon === 'none' ? [] : [h('i', { class: icon }, GLYPHS[icon] ?? '')];
  const box = h('div', { class: `toast ${icon === 'none' ? 'plain' : ''}`, role: 'status' }, ...sign, title);
  hide = lay(h('div', { class: mask ? 'toast-layer masked' : 'toast-layer' }, box));
  if (icon !== 'loading') timer = setTimeout(hideToast, duration);
}

export function hideToast(): void {
  clearTimeout(timer);
  hide?.();
  hide = undefined;
}

export interface ModalOptions {
  title?: string;
  content?: string;
  showCancel?: boolean;
  cancelText?: string;
  confirmText?: string;
  confirmColor?: string;
  cancelColor?: string;
  editable?: boolean;
  placeholderText?: string;
}
export interface ModalResult {
  confirm: boolean;
  cancel: boolean;
  content: string | null;
}

export function showModal(options: ModalOptions): Promise<ModalResult> {
  const { title = '', content = '', editable = false } = options;
  const field = h('input', { placeholder: options.placeholderText ?? '', value: content });
  return new Promise((resolve) => {
    const button = (text: string, color: string, confirm: boolean) => {
      const element = h('button', { type: 'button', style: `color:${color}` }, text);
      element.addEventListener('click', () => {
        close();
        resolve({ confirm, cancel: !confirm, content: editable ? field.value : null });
      });
      return element;
    };
    const confirm = button(options.confirmText ?? '确定', options.confirmColor ?? 'var(--wx-link)', true);
    const cancel = button(options.cancelText ?? '取消', options.cancelColor ?? 'inherit', false);
    const close = lay(
      h(
        'div',
        { class: 'mask' },
        h(
          'div',
          { class: 'modal', role: 'dialog', 'aria-label': title || content },
          ...(title ? [h('b', {}, title)] : []),
          editable ? field : h('p', {}, content),
          h('footer', {}, ...(options.showCancel === false ? [] : [cancel]), confirm),
        ),
      ),
    );
  });
}

/** Resolves to the index of the chosen entry, undefined when called off. */
export function showActionSheet(items: string[]): Promise<number | undefined> {
  return new Promise((resolve) => {
    const choose = (index?: number) => () => {
      close();
      resolve(index);
    };
    const entry = (text: string, className: string, index?: number) => {
      const element = h('button', { type: 'button', role: 'menuitem', class: className }, text);
      element.addEventListener('click', choose(index));
      return element;
    };
    const entries = items.map((text, index) => entry(text, '', index));
    const close = lay(
      h(
        'div',
        { class: 'mask bottom' },
        h('div', { class: 'sheet', role: 'menu' }, ...entries, entry('取消', 'cancel')),
      ),
    );
  });
}
