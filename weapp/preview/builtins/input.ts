/** Text fields. The phone's keyboard is not drawn: the browser's own caret and keyboard serve. */
import { builtin, type Host } from './host.ts';

const FIELD = {
  name: '',
  value: '',
  placeholder: '',
  placeholderStyle: '',
  placeholderClass: '',
  disabled: false,
  maxlength: 140,
  focus: false,
  autoFocus: false,
  cursorSpacing: 0,
  cursor: -1,
  selectionStart: -1,
  selectionEnd: -1,
  adjustPosition: true,
  holdKeyboard: false,
};
type Field = HTMLInputElement | HTMLTextAreaElement;

const INPUT_MODES: Record<string, string> = { number: 'numeric', digit: 'decimal', idcard: 'text' };

export const input = builtin(
  { ...FIELD, type: 'text', password: false, confirmType: 'done', confirmHold: false, alwaysEmbed: false },
  (host) => {
    const field = document.createElement('input');
    setup(host, field);
    field.addEventListener('keydown', ({ key }) => {
      if (key === 'Enter') host.emit('confirm', { value: field.value });
    });
    host.render(() => {
      field.type = host.props.password ? 'password' : 'text';
      field.inputMode = INPUT_MODES[host.props.type] ?? 'text';
    });
  },
);

export const textarea = builtin(
  {
    ...FIELD,
    autoHeight: false,
    fixed: false,
    showConfirmBar: true,
    disableDefaultPadding: false,
    confirmType: 'return',
  },
  (host) => {
    const field = document.createElement('textarea');
    field.rows = 1;
    setup(host, field);
    const fit = () => {
      host.element.toggleAttribute('data-auto-height', host.props.autoHeight);
      if (!host.props.autoHeight) return;
      field.style.height = 'auto';
      const height = field.scrollHeight;
      field.style.height = `${height}px`;
      host.emit('linechange', { height });
    };
    field.addEventListener('input', fit);
    host.render(fit);
  },
);

function setup(host: Host<typeof FIELD>, field: Field): void {
  const first = host.props.value;
  let focused = false;
  host.element.append(field);
  field.addEventListener('input', () => {
    host.set({ value: field.value });
    host.emit('input', { value: field.value, cursor: field.selectionStart ?? field.value.length });
  });
  field.addEventListener('focus', () => host.emit('focus', { value: field.value, height: 0 }));
  field.addEventListener('blur', () => host.emit('blur', { value: field.value, cursor: field.value.length }));
  host.field = { value: () => field.value, reset: () => host.set({ value: first }) };
  host.activate = () => field.focus();
  host.render(() => {
    const { value, placeholder, disabled, maxlength, focus, ariaLabel } = host.props as typeof FIELD & {
      ariaLabel?: string;
    };
    field.placeholder = placeholder;
    field.disabled = disabled;
    if (maxlength >= 0) field.maxLength = maxlength;
    else field.removeAttribute('maxlength');
    // The name belongs to what is typed into, once.
    if (ariaLabel) field.setAttribute('aria-label', ariaLabel);
    host.element.removeAttribute('aria-label');
    if (field.value !== value) field.value = value;
    if (focus && !focused) field.focus();
    focused = focus;
  });
  if (host.props.autoFocus) field.focus();
}
