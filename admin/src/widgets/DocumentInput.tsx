/** Uploads a document at once, shows how far its pages are drawn, and holds its number. */
import { FilePdfOutlined, LoadingOutlined, UploadOutlined } from '@ant-design/icons';
import { useInvalidate, useOne } from '@refinedev/core';
import { Alert, App, Button, Progress, Space, Tag, Upload } from 'antd';
import { useState } from 'react';
import type { DocumentState } from '../../../api/domain/materials/documents/limits.ts';
import { upload } from '../http/request.ts';
import { useResource } from '../meta/MetaContext.tsx';
import { DocumentPages } from './DocumentPages.tsx';
import type { InputProps, Row } from './types.ts';

const POLL_MS = 1500;

interface DocumentRow extends Row {
  name: string;
  state: DocumentState;
  pageCount: number;
  pagesDone: number;
  error: string | null;
}

const isUnderWay = ({ state }: DocumentRow) => state === 'waiting' || state === 'rendering';

export function DocumentInput({ id, value, onChange }: InputProps<number>) {
  const { message } = App.useApp();
  const invalidate = useInvalidate();
  const [percent, setPercent] = useState<number | null>(null);
  const [problem, setProblem] = useState('');
  const send = async (file: File) => {
    setPercent(0);
    setProblem('');
    try {
      const { data } = await upload<{ data: { id: number; pageCount: number } }>(
        '/material-files',
        file,
        setPercent,
      );
      onChange?.(data.id);
      message.success(`已上传，共 ${data.pageCount} 页，正在转成页面`);
      await invalidate({ resource: 'material-files', invalidates: ['list'] });
    } catch (error) {
      setProblem((error as Error).message);
    } finally {
      setPercent(null);
    }
  };
  return (
    <div className="stack">
      {value && <DocumentProgress id={value} />}
      {problem && <Alert type="error" showIcon message={problem} />}
      <Upload
        id={id}
        accept="application/pdf,.pdf"
        showUploadList={false}
        disabled={percent !== null}
        beforeUpload={(file) => {
          void send(file);
          return Upload.LIST_IGNORE;
        }}
      >
        <Button icon={percent === null ? <UploadOutlined /> : <LoadingOutlined />}>
          {percent === null ? (value ? '更换文件' : '上传 PDF') : labelOf(percent)}
        </Button>
      </Upload>
    </div>
  );
}

/** After the last byte the server looks into the file. */
const labelOf = (percent: number) => (percent < 100 ? `上传中 ${percent}%` : '正在检查文件');

/** Asks again and again until the pages are drawn. */
export function DocumentProgress({ id }: { id: number }) {
  const edits = useResource('materials')?.actions.includes('update');
  const { result: document } = useOne<DocumentRow>({
    resource: 'material-files',
    id,
    queryOptions: {
      refetchInterval: ({ state }) => (state.data && isUnderWay(state.data.data) ? POLL_MS : false),
    },
    errorNotification: false,
  });
  if (!document) return null;
  const { name, state, pageCount, pagesDone, error } = document;
  return (
    <div className="stack" style={{ maxWidth: 480 }}>
      <Space wrap>
        <FilePdfOutlined />
        {name}
        <Tag>{pageCount} 页</Tag>
        {state === 'ready' && <Tag color="green">可用</Tag>}
        {state === 'ready' && edits && <DocumentPages id={id} pages={pageCount} />}
        {state === 'waiting' && <Tag>等待处理</Tag>}
      </Space>
      {state === 'rendering' && (
        <Progress
          percent={Math.round((pagesDone / pageCount) * 100)}
          format={() => `${pagesDone} / ${pageCount} 页`}
        />
      )}
      {state === 'failed' && <Alert type="error" showIcon message={error} />}
    </div>
  );
}
