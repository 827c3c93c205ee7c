import { InboxOutlined } from '@ant-design/icons';
import { Alert, Progress, Upload } from 'antd';
import { useState } from 'react';

interface FileDropProps<Sent> {
  /** The file's content decides; these are what the file dialog offers first. */
  accept: string;
  prompt: string;
  hint: string;
  disabled?: boolean;
  multiple?: boolean;
  send(file: File, onProgress: (percent: number) => void): Promise<Sent>;
  /** Once for each file. `alone`: there was no other. */
  onSent(sent: Sent, alone: boolean): Promise<unknown> | unknown;
}

/** Takes files by dropping or choosing them, sends one after the other, and says by name what was refused. */
export function FileDrop<Sent>({
  accept,
  prompt,
  hint,
  disabled,
  multiple,
  send,
  onSent,
}: FileDropProps<Sent>) {
  const [sending, setSending] = useState<{ name: string; percent: number; left: number } | null>(null);
  const [refused, setRefused] = useState<{ name: string; reason: string }[]>([]);
  const sendAll = async (files: File[]) => {
    setRefused([]);
    for (const [index, file] of files.entries()) {
      const show = (percent: number) =>
        setSending({ name: file.name, percent, left: files.length - index - 1 });
      show(0);
      try {
        await onSent(await send(file, show), files.length === 1);
      } catch (error) {
        setRefused((all) => [...all, { name: file.name, reason: (error as Error).message }]);
      }
    }
    setSending(null);
  };
  return (
    <div className="stack">
      <Upload.Dragger
        multiple={multiple}
        accept={accept}
        showUploadList={false}
        disabled={disabled || sending !== null}
        beforeUpload={(file, files) => {
          // Called for each; the first speaks for all.
          if (file === files[0]) void sendAll(files);
          return Upload.LIST_IGNORE;
        }}
      >
        <p style={{ fontSize: 36, color: '#1d5bd6', margin: '4px 0' }}>
          <InboxOutlined />
        </p>
        <p style={{ fontSize: 15, margin: 0 }}>{prompt}</p>
        <p className="muted" style={{ margin: '4px 0 0' }}>
          {hint}
        </p>
      </Upload.Dragger>
      {sending && (
        <div role="status">
          正在上传 {sending.name}
          {sending.left > 0 && `，还有 ${sending.left} 个`}
          <Progress percent={sending.percent} status="active" aria-label="上传进度" />
        </div>
      )}
      {refused.map(({ name, reason }) => (
        <Alert key={name} type="error" showIcon message={`${name}：${reason}`} />
      ))}
    </div>
  );
}
