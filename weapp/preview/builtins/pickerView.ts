import { builtin, type Host } from './host.ts';

const PROPS = { name: '', value: null as number[] | null, indicatorStyle: '', maskStyle: '' };
/** Height of a row whose content does not say, in CSS pixels. */
const ROW_HEIGHT = 34;
const SETTLED_MS = 120;

export const pickerViewColumn = builtin({}, () => {});

/** Columns that snap to a row; where a column stands still counts as chosen. */
export const pickerView = builtin(PROPS, (host) => {
  let settled: ReturnType<typeof setTimeout>;
  host.field = { value: () => host.props.value ?? [], reset: () => {} };
  host.element.addEventListener(
    'scroll',
    () => {
      clearTimeout(settled);
      settled = setTimeout(() => {
        const value = columns(host).map((column) => Math.round(column.scrollTop / rowHeight(column)));
        if (value.join() === (host.props.value ?? []).join()) return;
        host.set({ value });
        host.emit('change', { value });
      }, SETTLED_MS);
    },
    true,
  );
  host.onRelease(() => clearTimeout(settled));
  host.render(() =>
    requestAnimationFrame(() => {
      for (const [index, column] of columns(host).entries()) {
        const top = (host.props.value?.[index] ?? 0) * rowHeight(column);
        if (Math.abs(column.scrollTop - top) > 1) column.scrollTop = top;
      }
    }),
  );
});

const columns = ({ element }: Host<typeof PROPS>) => [
  ...element.querySelectorAll<HTMLElement>('wx-picker-view-column'),
];
const rowHeight = (column: HTMLElement) =>
  (column.firstElementChild as HTMLElement | null)?.offsetHeight || ROW_HEIGHT;
