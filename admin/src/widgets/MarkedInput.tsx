/** A text area for marked text, with a way to put pictures and formulas where the cursor stands. */
import { FunctionOutlined, LoadingOutlined, PictureOutlined } from '@ant-design/icons';
import { App, Button, Input, Space, Upload } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { useRef, useState } from 'react';
import { pictureText } from '../../../api/domain/bank/markedText.ts';
import { upload } from '../http/request.ts';
import type { ControlProps, InputProps } from './types.ts';

interface MarkedInputProps extends ControlProps<string> {
  field?: InputProps['field'];
  minRows?: number;
}

export function MarkedInput({ id, value, onChange, field, minRows = 3 }: MarkedInputProps) {
  const { message } = App.useApp();
  const area = useRef<TextAreaRef>(null);
  const [sending, setSending] = useState(false);
  const text = value ?? '';

  /** Around what is selected; the cursor goes behind `before`, and behind the selection. */
  const insert = (before: string, after = '') => {
    const box = area.current?.resizableTextArea?.textArea;
    const [from, to] = [box?.selectionStart ?? text.length, box?.selectionEnd ?? text.length];
    onChange?.(text.slice(0, from) + before + text.slice(from, to) + after + text.slice(to));
    requestAnimationFrame(() => {
      box?.focus();
      box?.setSelectionRange(to + before.length, to + before.length);
    });
  };
  const send = async (file: File) => {
    setSending(true);
    try {
      const { data } = await upload<{ data: { id: string } }>('/files', file, () => {});
      insert(pictureText(data.id));
    } catch (error) {
      message.error((error as Error).message);
    } finally {
      setSending(false);
    }
  };
  return (
    <div>
      <Input.TextArea
        ref={area}
        id={id}
        value={text}
        maxLength={field?.max}
        autoSize={{ minRows, maxRows: 14 }}
        onChange={(event) => onChange?.(event.target.value)}
      />
      <Space size={4} style={{ marginTop: 4 }}>
        <Upload
          accept="image/png,image/jpeg,image/webp,image/gif"
          showUploadList={false}
          disabled={sending}
          beforeUpload={(file) => {
            void send(file);
            return Upload.LIST_IGNORE;
          }}
        >
          <Button type="text" size="small" icon={sending ? <LoadingOutlined /> : <PictureOutlined />}>
            插入图片
          </Button>
        </Upload>
        <Button type="text" size="small" icon={<FunctionOutlined />} onClick={() => insert('\\(', '\\)')}>
          插入公式
        </Button>
      </Space>
    </div>
  );
}
