/** Rows of a scoring sheet from a file, or pasted from a spreadsheet: shown before they are taken over. */
import { InboxOutlined } from '@ant-design/icons';
import { Alert, Input, Modal, Radio, Table, Upload } from 'antd';
import { useState } from 'react';
import type { SheetRow } from '../../../../api/domain/practical/score.ts';
import { type FoundSheet, pastedRows, readSheet } from '../../../../api/domain/practical/sheetTable.ts';
import { upload } from '../../http/request.ts';
import { DownloadButton } from '../../layout/DownloadButton.tsx';

interface SheetImportProps {
  /** Rows that the sheet has already. */
  existing: number;
  onImport(rows: SheetRow[], instead: boolean): void;
  onClose(): void;
}

const NO_HEADER = '没有找到表头：请连表头一起复制，表头要有“考核要点”（或“考核内容”）和“配分”两列';

export function SheetImport({ existing, onImport, onClose }: SheetImportProps) {
  const [found, setFound] = useState<FoundSheet | null>(null);
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const [instead, setInstead] = useState(true);
  const show = (sheet: FoundSheet | null, message = '') => {
    setFound(sheet);
    setProblem(message);
  };
  const paste = (text: string) => {
    const sheet = readSheet(pastedRows(text));
    if (text.trim() === '') show(null);
    else show(sheet ?? null, sheet ? '' : NO_HEADER);
  };
  const send = async (file: File) => {
    setBusy(true);
    try {
      show((await upload<{ data: FoundSheet }>('/practical-papers/sheet', file)).data);
    } catch (error) {
      show(null, (error as Error).message);
    } finally {
      setBusy(false);
    }
  };
  const count = found?.rows.length ?? 0;
  return (
    <Modal
      open
      width={900}
      title="导入评分表"
      okText={`导入 ${count} 行`}
      okButtonProps={{ disabled: count === 0 }}
      onOk={() => found && onImport(found.rows, instead)}
      onCancel={onClose}
    >
      <div className="stack">
        <Upload.Dragger
          accept=".xlsx,.xls,.csv"
          showUploadList={false}
          disabled={busy}
          beforeUpload={(file) => {
            void send(file);
            return false;
          }}
        >
          <p className="ant-upload-drag-icon">
            <InboxOutlined />
          </p>
          <p>点击或拖入评分表文件（xlsx、xls、csv）</p>
          <p className="muted">按表头识别考核内容、考核要点、配分、评分标准和否定项</p>
        </Upload.Dragger>
        <Input.TextArea
          aria-label="粘贴评分表"
          placeholder="或者在 Excel、WPS 中选中评分表（连表头），复制后粘贴到这里"
          autoSize={{ minRows: 2, maxRows: 6 }}
          onChange={(event) => paste(event.target.value)}
        />
        <div>
          <DownloadButton path="/practical-papers/sheet.xlsx" fileName="评分记录表模板.xlsx">
            下载模板
          </DownloadButton>
        </div>
        {problem && <Alert type="error" showIcon message={problem} />}
        {found && <Outcome found={found} />}
        {existing > 0 && count > 0 && (
          <Radio.Group
            value={instead}
            onChange={({ target }) => setInstead(target.value)}
            options={[
              { value: true, label: `代替现有的 ${existing} 行` },
              { value: false, label: '接在现有的行后面' },
            ]}
          />
        )}
      </div>
    </Modal>
  );
}

function Outcome({ found: { rows, faults } }: { found: FoundSheet }) {
  return (
    <>
      {faults.length > 0 && (
        <Alert
          type="warning"
          showIcon
          message={`有 ${faults.length} 行没有识别，不会导入`}
          description={
            <ul className="practical-problems">
              {faults.slice(0, 20).map((fault) => (
                <li key={fault}>{fault}</li>
              ))}
            </ul>
          }
        />
      )}
      <Table<SheetRow>
        size="small"
        rowKey={(_, at) => String(at)}
        dataSource={rows}
        pagination={{ pageSize: 8, showSizeChanger: false, hideOnSinglePage: true }}
        locale={{ emptyText: '没有识别出评分项' }}
        columns={[
          { title: '考核内容', dataIndex: 'content', width: 140 },
          { title: '考核要点', dataIndex: 'point' },
          { title: '配分', width: 80, render: (_, { veto, score }) => (veto ? '否定项' : score) },
          {
            title: '评分标准',
            dataIndex: 'rule',
            render: (rule: string) => <span className="practical-lines">{rule}</span>,
          },
        ]}
      />
    </>
  );
}
