import { DeleteOutlined, LoadingOutlined, PlusOutlined } from '@ant-design/icons';
import { App, Button, Image, Space, Upload } from 'antd';
import { useState } from 'react';
import { upload } from '../http/request.ts';
import type { InputProps } from './types.ts';

export const fileUrl = (id: string): string => `/api/files/${encodeURIComponent(id)}`;

/** Uploads at once and holds the id of the stored file. */
export function ImageInput({ id, value, onChange }: InputProps<string>) {
  const { message } = App.useApp();
  const [percent, setPercent] = useState<number | null>(null);
  const send = async (file: File) => {
    setPercent(0);
    try {
      const { data } = await upload<{ data: { id: string } }>('/files', file, setPercent);
      onChange?.(data.id);
    } catch (error) {
      message.error((error as Error).message);
    } finally {
      setPercent(null);
    }
  };
  return (
    <Space align="start">
      {value && <Image src={fileUrl(value)} alt="已上传的图片" height={104} style={{ borderRadius: 6 }} />}
      <Space direction="vertical">
        <Upload
          id={id}
          accept="image/png,image/jpeg,image/webp,image/gif"
          showUploadList={false}
          disabled={percent !== null}
          beforeUpload={(file) => {
            void send(file);
            return Upload.LIST_IGNORE;
          }}
        >
          <Button icon={percent === null ? <PlusOutlined /> : <LoadingOutlined />}>
            {percent === null ? (value ? '更换图片' : '上传图片') : `上传中 ${percent}%`}
          </Button>
        </Upload>
        {value && (
          <Button type="text" size="small" icon={<DeleteOutlined />} onClick={() => onChange?.(null)}>
            移除
          </Button>
        )}
      </Space>
    </Space>
  );
}
