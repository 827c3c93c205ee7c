import { builtin } from './host.ts';

export const slider = builtin(
  {
    name: '',
    min: 0,
    max: 100,
    step: 1,
    value: 0,
    disabled: false,
    showValue: false,
    activeColor: '#1aad19',
  },
  (host) => {
    const first = host.props.value;
    const range = Object.assign(document.createElement('input'), { type: 'range' });
    const shown = document.createElement('span');
    host.element.append(range, shown);
    range.addEventListener('input', () => {
      if (host.props.showValue) shown.textContent = range.value;
      host.emit('changing', { value: Number(range.value) });
    });
    range.addEventListener('change', () => {
      host.set({ value: Number(range.value) });
      host.emit('change', { value: Number(range.value) });
    });
    host.field = { value: () => Number(range.value), reset: () => host.set({ value: first }) };
    host.render(() => {
      const { min, max, step, value, disabled, showValue, activeColor } = host.props;
      Object.assign(range, { min, max, step, value, disabled });
      range.style.accentColor = activeColor;
      shown.textContent = showValue ? String(value) : '';
    });
  },
);
