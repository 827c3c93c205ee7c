import { DownloadOutlined, UploadOutlined } from '@ant-design/icons';
import { Alert, App, Button, Space, Tag, Upload } from 'antd';
import { useState } from 'react';
import { download, upload } from '../http/request.ts';

/** What proofs and invoices come as; offered first by the file dialog, the content decides. */
export const PAPERS = '.pdf,.ofd,image/png,image/jpeg';

interface RowFileProps {
  /** It is posted there, and fetched from there. */
  path: string;
  /** What it is called when it is downloaded. */
  name: string;
  /** Of the file that is there: pdf, ofd, png or jpg. */
  kind: unknown;
  onDone: () => Promise<void>;
}

/** A paper that belongs to a row, such as an invoice: uploaded at once, kept with it, looked at before it counts. */
export function RowFile({ path, name, kind, onDone }: RowFileProps) {
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const hasFile = Boolean(kind);
  const send = async (file: File) => {
    setBusy(true);
    setProblem('');
    try {
      await upload(path, file);
      message.success('已上传');
      await onDone();
    } catch (error) {
      setProblem((error as Error).message);
    } finally {
      setBusy(false);
    }
  };
  const open = () => download(path, name).catch((error: Error) => message.error(error.message, 6));
  return (
    <div className="stack">
      <Space wrap>
        {hasFile && <Tag color="green">{String(kind).toUpperCase()} 已上传</Tag>}
        {hasFile && (
          <Button icon={<DownloadOutlined />} onClick={open}>
            下载查看
          </Button>
        )}
        <Upload
          accept={PAPERS}
          showUploadList={false}
          disabled={busy}
          beforeUpload={(file) => {
            void send(file);
            return Upload.LIST_IGNORE;
          }}
        >
          <Button icon={<UploadOutlined />} loading={busy}>
            {hasFile ? '更换文件' : '上传文件'}
          </Button>
        </Upload>
      </Space>
      {problem && <Alert type="error" showIcon message={problem} />}
    </div>
  );
}
