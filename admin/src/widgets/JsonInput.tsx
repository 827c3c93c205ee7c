import { Input } from 'antd';
import { useState } from 'react';
import type { InputProps } from './types.ts';

/** For structured values that no widget is made for. Only valid JSON reaches the form. */
export function JsonInput({ id, value, onChange }: InputProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const text = draft ?? (value === undefined || value === null ? '' : JSON.stringify(value, null, 2));
  const change = (next: string) => {
    setDraft(next);
    const parsed = parse(next);
    if (parsed !== undefined) onChange?.(parsed);
  };
  const broken = draft !== null && parse(draft) === undefined;
  return (
    <>
      <Input.TextArea
        id={id}
        value={text}
        status={broken ? 'error' : undefined}
        autoSize={{ minRows: 3, maxRows: 16 }}
        style={{ fontFamily: 'ui-monospace, Consolas, monospace' }}
        onChange={(event) => change(event.target.value)}
        onBlur={() => !broken && setDraft(null)}
      />
      {broken && <div style={{ color: '#d9534a' }}>不是有效的 JSON，改好之前不会保存这一项</div>}
    </>
  );
}

/** Undefined when it is no JSON. */
function parse(text: string): unknown {
  if (text.trim() === '') return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
