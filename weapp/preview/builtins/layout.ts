/** Boxes and text. */
import { builtin } from './host.ts';

export const view = builtin({}, () => {});
export const text = builtin({ selectable: false, userSelect: false, space: '', decode: false }, (host) => {
  host.render(() =>
    host.element.toggleAttribute('data-selectable', host.props.selectable || host.props.userSelect),
  );
});
export const coverView = builtin({}, () => {});
export const rootPortal = builtin({ enable: true }, () => {});

export const pageContainer = builtin({ show: false, overlay: true, position: 'bottom' }, (host) => {
  let shown: boolean | undefined;
  host.render(() => {
    if (host.props.show === shown) return;
    const opened = host.props.show;
    shown = opened;
    host.element.toggleAttribute('data-closed', !opened);
    if (opened) host.emit('enter');
    else host.emit('leave');
  });
});

/** Shapes of WeChat's own icons as characters, which every font has. */
const ICONS: Record<string, [glyph: string, color: string]> = {
  success: ['✔', '#09bb07'],
  success_no_circle: ['✓', '#09bb07'],
  info: ['ℹ', '#10aeff'],
  warn: ['⚠', '#f76260'],
  waiting: ['◷', '#10aeff'],
  cancel: ['✖', '#f43530'],
  download: ['⬇', '#09bb07'],
  search: ['⌕', '#b2b2b2'],
  clear: ['⊗', '#b2b2b2'],
};

export const icon = builtin({ type: '', size: null as string | number | null, color: '' }, (host) => {
  host.render(() => {
    const { type, size, color } = host.props;
    const [glyph, own] = ICONS[type] ?? ['●', '#10aeff'];
    host.element.textContent = glyph;
    host.element.style.fontSize = typeof size === 'string' && /\D/.test(size) ? size : `${size ?? 23}px`;
    host.element.style.color = color || own;
  });
});

export const progress = builtin(
  {
    percent: 0,
    showInfo: false,
    strokeWidth: null as string | number | null,
    activeColor: '#09bb07',
    backgroundColor: '#ebebeb',
  },
  (host) => {
    const bar = document.createElement('div');
    const done = bar.appendChild(document.createElement('div'));
    const info = document.createElement('span');
    host.element.append(bar, info);
    host.render(() => {
      const { percent, showInfo, strokeWidth, activeColor, backgroundColor } = host.props;
      Object.assign(bar.style, {
        height: `${Number.parseFloat(String(strokeWidth ?? 6))}px`,
        background: backgroundColor,
      });
      Object.assign(done.style, { width: `${percent}%`, background: activeColor });
      info.textContent = showInfo ? `${percent}%` : '';
    });
  },
);
