import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import type { KeyboardEvent } from 'react';
import type { InputProps } from './types.ts';

export const DAY = 'YYYY-MM-DD';
export const MINUTE = 'YYYY-MM-DD HH:mm';

/** Enter takes the typed date; the form must not be sent by the same key. */
const keepForm = (event: KeyboardEvent) => event.key === 'Enter' && event.preventDefault();

/** Calendar day, no time zone. */
export function DateInput({ id, value, onChange, field }: InputProps<string>) {
  return (
    <DatePicker
      id={id}
      value={value ? dayjs(value) : null}
      format={DAY}
      allowClear={!field.required}
      style={{ width: 200 }}
      onKeyDown={keepForm}
      onChange={(day) => onChange?.(day ? day.format(DAY) : null)}
    />
  );
}

/** Point in time: shown in this computer's zone, kept in UTC. */
export function InstantInput({ id, value, onChange, field }: InputProps<string>) {
  return (
    <DatePicker
      id={id}
      value={value ? dayjs(value) : null}
      format={MINUTE}
      showTime={{ format: 'HH:mm' }}
      allowClear={!field.required}
      style={{ width: 200 }}
      onKeyDown={keepForm}
      onChange={(moment) => onChange?.(moment ? moment.second(0).millisecond(0).toISOString() : null)}
    />
  );
}
