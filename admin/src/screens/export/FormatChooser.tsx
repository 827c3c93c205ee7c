import { Alert, Button, Card, Radio, Tag } from 'antd';
import { useState } from 'react';
import type { ExportReport, FormatReport } from '../../../../api/domain/bank/export/contract.ts';
import { download } from '../../http/request.ts';
import './export.css';

/** The formats with what they are good for, and beside them what the chosen one leaves out. */
export function FormatChooser({
  bankId,
  choice,
  report,
}: {
  bankId: string;
  choice: string;
  report: ExportReport;
}) {
  const [chosen, setChosen] = useState<FormatReport['format']>('xlsx');
  const format = report.formats.find((one) => one.format === chosen);
  return (
    <div className="export-columns">
      <Card title="格式">
        <Radio.Group
          className="export-formats"
          value={chosen}
          onChange={({ target }) => setChosen(target.value)}
        >
          {report.formats.map((one) => (
            <Radio key={one.format} value={one.format}>
              <span className="export-format">
                {one.label} <Verdict format={one} total={report.total} />
              </span>
              <span className="muted">{one.about}</span>
            </Radio>
          ))}
        </Radio.Group>
      </Card>
      {format && (
        <Card title={format.label}>
          <div className="stack">
            <Notes format={format} total={report.total} />
            <DownloadButton
              key={`${chosen} ${choice}`}
              format={format}
              path={`/banks/${bankId}/export?format=${chosen}&${choice}`}
              title={report.title}
            />
          </div>
        </Card>
      )}
    </div>
  );
}

function Verdict({ format, total }: { format: FormatReport; total: number }) {
  if (format.impossible) return <Tag>不能导出</Tag>;
  if (format.written < total) return <Tag color="orange">缺 {total - format.written} 题</Tag>;
  return format.lost.length > 0 ? <Tag color="gold">有内容写不进去</Tag> : <Tag color="green">完整</Tag>;
}

function Notes({
  format: { written, leftOut, lost, impossible },
  total,
}: {
  format: FormatReport;
  total: number;
}) {
  return (
    <>
      {impossible && <Alert type="error" showIcon message={impossible} />}
      {leftOut.length > 0 && (
        <Alert
          type="warning"
          showIcon
          message={`${total - written} 题不能写成这种格式，不会出现在文件里`}
          description={
            <ul className="export-notes">
              {leftOut.map(({ label, what, count }) => (
                <li key={label + what}>
                  {count} 道{label}：{what}
                </li>
              ))}
            </ul>
          }
        />
      )}
      {written > 0 && lost.length > 0 && (
        <Alert
          type="info"
          showIcon
          message="写出的题中，这些内容不会写进文件"
          description={
            <ul className="export-notes">
              {lost.map(({ what, count }) => (
                <li key={what}>
                  {count} 题：{what}
                </li>
              ))}
            </ul>
          }
        />
      )}
      {impossible === '' && leftOut.length === 0 && lost.length === 0 && (
        <Alert
          type="success"
          showIcon
          message="题干、选项、答案、解析、难度、知识点和图片都写进文件，导回时一字不差"
        />
      )}
    </>
  );
}

function DownloadButton({ format, path, title }: { format: FormatReport; path: string; title: string }) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const save = async () => {
    setBusy(true);
    setProblem('');
    try {
      await download(path, `${title}.${format.extension}`);
    } catch (error) {
      setProblem((error as Error).message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button type="primary" disabled={format.impossible !== ''} loading={busy} onClick={save}>
        下载 {format.written} 题
      </Button>
      {problem && <Alert type="error" showIcon message={problem} />}
    </>
  );
}
