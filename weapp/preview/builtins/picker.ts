import { type PickerAnswer, type PickerQuestion, pickerSheet } from '../shell/pickerSheet.ts';
import { builtin, type Host } from './host.ts';

const PROPS = {
  name: '',
  mode: 'selector',
  disabled: false,
  range: null as unknown,
  rangeKey: '',
  value: null as unknown,
  start: '',
  end: '',
  fields: 'day',
  headerText: '',
};

/** selector, multiSelector, date and time; region would need the list of all districts. */
export const picker = builtin(PROPS, (host) => {
  host.field = { value: () => host.props.value, reset: () => {} };
  host.onTap(() => void ask(host));
});

async function ask(host: Host<typeof PROPS>): Promise<void> {
  if (host.props.disabled) return;
  const answer = await pickerSheet(question(host));
  if (answer === undefined) return host.emit('cancel');
  // A single selector hands its index over as text, as WeChat does.
  const value = host.props.mode === 'selector' ? String((answer as number[])[0]) : answer;
  host.set({ value });
  host.emit('change', { value } satisfies { value: PickerAnswer });
}

function question({ props, emit }: Host<typeof PROPS>): PickerQuestion {
  const { mode, headerText: title, value, start, end, fields } = props;
  const labels = (range: unknown) => (range as unknown[]).map((entry) => labelOf(entry, props.rangeKey));
  switch (mode) {
    case 'selector':
      return { kind: 'columns', title, columns: [labels(props.range ?? [])], chosen: [Number(value) || 0] };
    case 'multiSelector':
      return {
        kind: 'columns',
        title,
        columns: ((props.range ?? []) as unknown[]).map(labels),
        chosen: (value ?? []) as number[],
        onColumn: (column, index) => emit('columnchange', { column, value: index }),
      };
    case 'date':
      return { kind: fields === 'month' ? 'month' : 'date', title, value: String(value ?? ''), start, end };
    case 'time':
      return { kind: 'time', title, value: String(value ?? ''), start, end };
    default:
      throw new Error(`手机预览没有 <picker mode="${mode}">`);
  }
}

const labelOf = (entry: unknown, key: string): string =>
  String(key && entry && typeof entry === 'object' ? (entry as Record<string, unknown>)[key] : entry);
