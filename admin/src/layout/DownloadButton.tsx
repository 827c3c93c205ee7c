import { DownloadOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { download } from '../http/request.ts';

interface DownloadButtonProps {
  path: string;
  fileName: string;
  /** Sent along, when the server makes the file of what is being asked. */
  body?: unknown;
  title?: string;
  children: ReactNode;
}

/** A file that the server makes. */
export function DownloadButton({ path, fileName, body, title, children }: DownloadButtonProps) {
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    try {
      await download(path, fileName, body);
    } catch (error) {
      message.error((error as Error).message, 6);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button icon={<DownloadOutlined />} loading={busy} title={title} onClick={save}>
      {children}
    </Button>
  );
}
