/** The sheet of `<picker>`; the browser's own controls stand in for the turning wheels. */
import { h } from './dom.ts';
import { lay } from './overlays.ts';

export type PickerQuestion =
  | {
      kind: 'columns';
      title: string;
      columns: string[][];
      /** One index per column. */
      chosen: number[];
      onColumn?(column: number, index: number): void;
    }
  | { kind: 'date' | 'month' | 'time'; title: string; value: string; start: string; end: string };

/** Indexes of the columns, or a date or time as text. */
export type PickerAnswer = number[] | string;

/** Undefined when called off. */
export function pickerSheet(question: PickerQuestion): Promise<PickerAnswer | undefined> {
  const { body, answer } = question.kind === 'columns' ? columnsBody(question) : dateBody(question);
  return new Promise((resolve) => {
    const button = (text: string, className: string, read: () => PickerAnswer | undefined) => {
      const element = h('button', { type: 'button', class: className }, text);
      element.addEventListener('click', () => {
        close();
        resolve(read());
      });
      return element;
    };
    const title = h('b', {}, question.title);
    const head = h(
      'header',
      {},
      button('取消', '', () => undefined),
      title,
      button('确定', 'confirm', answer),
    );
    const close = lay(
      h(
        'div',
        { class: 'mask bottom' },
        h(
          'div',
          { class: 'sheet picker', role: 'dialog', 'aria-label': question.title || '选择' },
          head,
          body,
        ),
      ),
    );
  });
}

interface Body {
  body: HTMLElement;
  answer(): PickerAnswer;
}

function columnsBody({ columns, chosen, onColumn }: Extract<PickerQuestion, { kind: 'columns' }>): Body {
  const selects = columns.map((labels, column) => {
    const options = labels.map((label) => h('option', {}, label));
    const select = h('select', { size: '7', 'aria-label': `第 ${column + 1} 列` }, ...options);
    select.selectedIndex = chosen[column] ?? 0;
    select.addEventListener('change', () => onColumn?.(column, select.selectedIndex));
    return select;
  });
  return {
    body: h('div', { class: 'columns' }, ...selects),
    answer: () => selects.map(({ selectedIndex }) => Math.max(0, selectedIndex)),
  };
}

function dateBody({
  kind,
  value,
  start,
  end,
}: Extract<PickerQuestion, { kind: 'date' | 'month' | 'time' }>): Body {
  const field = h('input', { type: kind, value, min: start, max: end, 'aria-label': '值' });
  return { body: h('div', { class: 'columns' }, field), answer: () => field.value };
}
