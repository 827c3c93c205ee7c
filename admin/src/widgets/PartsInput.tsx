/** The parts of a case question, each a small form of its own with the inputs of a question. */
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Select } from 'antd';
import { useRef } from 'react';
import { AnswerInput } from './AnswerInput.tsx';
import { MarkedInput } from './MarkedInput.tsx';
import { OptionsInput } from './OptionsInput.tsx';
import { type Part, TYPE_OPTIONS, typeLabel } from './questionTypes.ts';
import type { ControlProps } from './types.ts';

const PART_TYPES = TYPE_OPTIONS.filter(({ value }) => value !== 'case');
const EMPTY: Partial<Part> = { type: 'short', stem: '', options: [], explanation: '' };

export function PartsInput({ id, value, onChange }: ControlProps<Part[]>) {
  const type = Form.useWatch<string>('type');
  const parts = value ?? [];
  // A small form keeps its own values, so it must stay with its part when one before it goes.
  const keys = useRef<number[]>([]);
  const next = useRef(0);
  while (keys.current.length < parts.length) keys.current.push(next.current++);
  if (type !== undefined && type !== 'case' && parts.length === 0)
    return <span className="muted">{typeLabel(type)}没有小问</span>;
  const remove = (at: number) => {
    keys.current = keys.current.toSpliced(at, 1);
    onChange?.(parts.toSpliced(at, 1));
  };
  return (
    <div id={id} className="stack" style={{ gap: 12 }}>
      {parts.map((part, at) => (
        <section key={keys.current[at]} className="question-part" aria-label={`第 ${at + 1} 小问`}>
          <div className="part-head">
            <b>第 {at + 1} 小问</b>
            <Button
              type="text"
              size="small"
              icon={<DeleteOutlined />}
              aria-label={`删除第 ${at + 1} 小问`}
              onClick={() => remove(at)}
            />
          </div>
          <PartForm
            name={`part-${keys.current[at]}`}
            part={part}
            onChange={(changed) => onChange?.(parts.with(at, changed))}
          />
        </section>
      ))}
      <Button
        type="dashed"
        icon={<PlusOutlined />}
        style={{ alignSelf: 'flex-start' }}
        onClick={() => onChange?.([...parts, EMPTY as Part])}
      >
        添加小问
      </Button>
    </div>
  );
}

interface PartFormProps {
  name: string;
  part: Part;
  onChange(part: Part): void;
}

/** No form of its own in the page: it is part of the question's. */
function PartForm({ name, part, onChange }: PartFormProps) {
  return (
    <Form
      component={false}
      name={name}
      layout="vertical"
      initialValues={part}
      onValuesChange={(_, all: Part) => onChange({ ...part, ...all })}
    >
      <Form.Item name="type" label="题型">
        <Select options={PART_TYPES} style={{ width: 160 }} />
      </Form.Item>
      <Form.Item name="stem" label="题干">
        <MarkedInput minRows={2} />
      </Form.Item>
      <Form.Item name="options" label="选项">
        <OptionsInput />
      </Form.Item>
      <Form.Item name="answer" label="答案">
        <AnswerInput />
      </Form.Item>
      <Form.Item name="explanation" label="解析">
        <MarkedInput minRows={2} />
      </Form.Item>
    </Form>
  );
}
