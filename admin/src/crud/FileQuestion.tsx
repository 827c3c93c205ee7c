import { UploadOutlined } from '@ant-design/icons';
import { Button, Upload } from 'antd';
import { PAPERS } from '../widgets/RowFile.tsx';

interface FileQuestionProps {
  confirm: string;
  onChange(file: File | undefined): void;
}

/** Asks for a command's file. It is only sent when the question is answered with yes. */
export const FileQuestion = ({ confirm, onChange }: FileQuestionProps) => (
  <div className="stack">
    {confirm}
    <Upload
      accept={PAPERS}
      maxCount={1}
      beforeUpload={(file) => {
        onChange(file);
        return false;
      }}
      onRemove={() => onChange(undefined)}
    >
      <Button icon={<UploadOutlined />}>选择文件</Button>
    </Upload>
  </div>
);
