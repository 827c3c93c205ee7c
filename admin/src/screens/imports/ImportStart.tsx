import { InboxOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
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
const ACCEPTED = '.xlsx,.xlsm,.xls,.csv,.docx,.docm,.txt,.gift,.xml,.json,.zip,.imscc';

interface Refused {
  name: string;
  reason: string;
}

/** One file is gone on with at once; of many, the list below tells how far each is. */
function FileDrop({ bankId }: { bankId: number | null }) {
  const navigate = useNavigate();
  const client = useQueryClient();
  const [sending, setSending] = useState<{ name: string; percent: number; left: number } | null>(null);
  const [refused, setRefused] = useState<Refused[]>([]);
  const send = async (files: File[]) => {
    setRefused([]);
    for (const [index, file] of files.entries()) {
      const show = (percent: number) =>
        setSending({ name: file.name, percent, left: files.length - index - 1 });
      show(0);
      try {
        const { data } = await upload<{ data: Import }>(`/imports?bankId=${bankId}`, file, show);
        if (files.length === 1) return navigate(`/imports/${data.id}`);
        await client.invalidateQueries({ queryKey: ['imports', bankId] });
      } catch (error) {
        setRefused((all) => [...all, { name: file.name, reason: (error as Error).message }]);
      }
    }
    setSending(null);
  };
  return (
    <div className="stack">
      <Upload.Dragger
        multiple
        accept={ACCEPTED}
        showUploadList={false}
        disabled={bankId === null || sending !== null}
        beforeUpload={(file, files) => {
          // Called for each; the first speaks for all.
          if (file === files[0]) void send(files);
          return Upload.LIST_IGNORE;
        }}
      >
        <p style={{ fontSize: 36, color: '#1d5bd6', margin: '4px 0' }}>
          <InboxOutlined />
        </p>
        <p style={{ fontSize: 15, margin: 0 }}>
          {bankId === null ? '请先选择题库' : '把文件拖到这里，或点击选择文件（可多选）'}
        </p>
        <p className="muted" style={{ margin: '4px 0 0' }}>
          支持 Excel（xlsx、xls、csv）、Word（docx）、文本（txt）、Moodle（GIFT、Aiken、XML）、QTI 和 JSON；
          表格一题一行，文档按题号与“答案：”识别。识别结果先给您看，不会直接写入
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
