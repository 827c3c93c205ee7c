import { InboxOutlined } from '@ant-design/icons';
import { Alert, Card, Progress, Upload } from 'antd';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { Import } from '../../../../api/domain/imports/contract.ts';
import { upload } from '../../http/request.ts';
import { PageHead } from '../../layout/PageHead.tsx';
import { BankChooser } from './BankChooser.tsx';
import { PastImports } from './PastImports.tsx';

/** The choice stands in the address bar, so that going back finds it again. */
export function ImportStart() {
  const [params, setParams] = useSearchParams();
  const bankId = Number(params.get('bankId')) || null;
  return (
    <>
      <PageHead title="题库导入" sub="把题库文件导入到一个工种与等级的题库中，确认后再发布给学员" />
      <div className="stack">
        <Card title="第一步　选择题库">
          <BankChooser
            choice={{
              occupationId: Number(params.get('occupationId')) || null,
              levelId: Number(params.get('levelId')) || null,
              bankId,
            }}
            onChoose={(choice) => {
              const entries = Object.entries(choice).filter(([, value]) => value);
              setParams(Object.fromEntries(entries.map(([key, value]) => [key, String(value)])), {
                replace: true,
              });
            }}
          />
        </Card>
        <Card title="第二步　上传文件">
          <FileDrop bankId={bankId} />
        </Card>
        {bankId && <PastImports bankId={bankId} />}
      </div>
    </>
  );
}

/** The file's content decides; these are what the file dialog offers first. */
const ACCEPTED = '.xlsx,.xls,.csv,.docx,.txt,.gift,.xml,.json';

function FileDrop({ bankId }: { bankId: number | null }) {
  const navigate = useNavigate();
  const [percent, setPercent] = useState<number | null>(null);
  const [problem, setProblem] = useState('');
  const send = async (file: File) => {
    setPercent(0);
    setProblem('');
    try {
      const { data } = await upload<{ data: Import }>(`/imports?bankId=${bankId}`, file, setPercent);
      navigate(`/imports/${data.id}`);
    } catch (error) {
      setProblem((error as Error).message);
      setPercent(null);
    }
  };
  return (
    <div className="stack">
      <Upload.Dragger
        accept={ACCEPTED}
        showUploadList={false}
        disabled={bankId === null || percent !== null}
        beforeUpload={(file) => {
          void send(file);
          return Upload.LIST_IGNORE;
        }}
      >
        <p style={{ fontSize: 36, color: '#1d5bd6', margin: '4px 0' }}>
          <InboxOutlined />
        </p>
        <p style={{ fontSize: 15, margin: 0 }}>
          {bankId === null ? '请先选择题库' : '把文件拖到这里，或点击选择文件'}
        </p>
        <p className="muted" style={{ margin: '4px 0 0' }}>
          支持 Excel（xlsx、xls、csv）、Word（docx）、文本（txt）、Moodle（GIFT、Aiken、XML）和 JSON；
          表格一题一行，文档按题号与“答案：”识别。识别结果先给您看，不会直接写入
        </p>
      </Upload.Dragger>
      {percent !== null && <Progress percent={percent} status="active" aria-label="上传进度" />}
      {problem && <Alert type="error" showIcon message={problem} />}
    </div>
  );
}
