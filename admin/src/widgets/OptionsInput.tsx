import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input } from 'antd';
import { type Option, typeLabel } from './questionTypes.ts';
import type { ControlProps } from './types.ts';

const letter = (index: number) => String.fromCharCode(65 + index);

/** Options A..Z; removing one moves the letters of those after it up. */
export function OptionsInput({ id, value, onChange }: ControlProps<Option[]>) {
  const type = Form.useWatch<string>('type');
  const options = value ?? [];
  const change = (texts: string[]) => onChange?.(texts.map((text, index) => ({ key: letter(index), text })));
  const texts = options.map(({ text }) => text);
  if (type !== undefined && type !== 'single' && type !== 'multiple' && options.length === 0)
    return <span className="muted">{typeLabel(type)}没有选项</span>;
  return (
    <div id={id} className="stack" style={{ gap: 8 }}>
      {options.map((option, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an option is its place; its text is being typed
        <div key={index} style={{ display: 'flex', gap: 8 }}>
          <Input
            prefix={<b style={{ width: 18 }}>{letter(index)}</b>}
            value={option.text}
            aria-label={`选项 ${letter(index)}`}
            onChange={(event) => change(texts.with(index, event.target.value))}
          />
          <Button
            type="text"
            aria-label={`删除选项 ${letter(index)}`}
            icon={<DeleteOutlined />}
            onClick={() => change(texts.toSpliced(index, 1))}
          />
        </div>
      ))}
      <Button
        type="dashed"
        icon={<PlusOutlined />}
        disabled={options.length >= 26}
        style={{ alignSelf: 'flex-start' }}
        onClick={() => change([...texts, ''])}
      >
        添加选项
      </Button>
    </div>
  );
}
