/** The answer key of a question, in the shape that the row's `type` asks for. */
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Form, Input, Radio, Select } from 'antd';
import type { Answer, Option } from './questionTypes.ts';
import type { ControlProps } from './types.ts';

export function AnswerInput({ id, value, onChange }: ControlProps<Answer>) {
  const type = Form.useWatch<string>('type');
  const options = Form.useWatch<Option[] | null>('options') ?? [];
  if (type === 'single' || type === 'multiple')
    return (
      <KeysInput
        id={id}
        several={type === 'multiple'}
        options={options}
        keys={value && 'keys' in value ? value.keys : []}
        onChange={(keys) => onChange?.({ keys })}
      />
    );
  if (type === 'judge')
    return (
      <Radio.Group
        id={id}
        optionType="button"
        buttonStyle="solid"
        value={value && 'value' in value ? value.value : undefined}
        options={[
          { value: true, label: '对' },
          { value: false, label: '错' },
        ]}
        onChange={(event) => onChange?.({ value: event.target.value as boolean })}
      />
    );
  if (type === 'fill')
    return (
      <BlanksInput
        id={id}
        blanks={value && 'blanks' in value ? value.blanks : []}
        onChange={(blanks) => onChange?.({ blanks })}
      />
    );
  if (!type) return <span className="muted">请先选择题型</span>;
  return (
    <Input.TextArea
      id={id}
      autoSize={{ minRows: 3, maxRows: 14 }}
      placeholder="参考答案；学员对照它自己判断"
      value={value && 'reference' in value ? value.reference : ''}
      onChange={(event) => onChange?.({ reference: event.target.value })}
    />
  );
}

interface KeysInputProps {
  id?: string;
  several: boolean;
  options: Option[];
  keys: string[];
  onChange: (keys: string[]) => void;
}

function KeysInput({ id, several, options, keys, onChange }: KeysInputProps) {
  const letters = options.map(({ key }) => key);
  // A key outside the options stays visible, so that it can be taken away.
  const choices = [...letters, ...keys.filter((key) => !letters.includes(key))];
  if (choices.length === 0) return <span className="muted">请先添加选项</span>;
  if (several)
    return <Checkbox.Group options={choices} value={keys} onChange={(next) => onChange([...next].sort())} />;
  return (
    <Radio.Group
      id={id}
      options={choices}
      value={keys[0]}
      onChange={(event) => onChange([event.target.value as string])}
    />
  );
}

interface BlanksInputProps {
  id?: string;
  blanks: string[][];
  onChange: (blanks: string[][]) => void;
}

function BlanksInput({ id, blanks, onChange }: BlanksInputProps) {
  return (
    <div id={id} className="stack" style={{ gap: 8 }}>
      {blanks.map((wordings, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a blank is its place in the stem
        <div key={index} style={{ display: 'flex', gap: 8, alignItems: 'center' }}>
          <span style={{ flex: '0 0 56px' }}>第 {index + 1} 空</span>
          <Select
            mode="tags"
            open={false}
            suffixIcon={null}
            style={{ flex: 1 }}
            aria-label={`第 ${index + 1} 空的答案`}
            placeholder="输入一种写法后按回车，可有多种"
            value={wordings}
            onChange={(next: string[]) => onChange(blanks.with(index, next))}
          />
          <Button
            type="text"
            aria-label={`删除第 ${index + 1} 空`}
            icon={<DeleteOutlined />}
            onClick={() => onChange(blanks.toSpliced(index, 1))}
          />
        </div>
      ))}
      <Button
        type="dashed"
        icon={<PlusOutlined />}
        style={{ alignSelf: 'flex-start' }}
        onClick={() => onChange([...blanks, []])}
      >
        添加一空
      </Button>
    </div>
  );
}
