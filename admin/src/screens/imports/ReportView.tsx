import { Card, Tabs } from 'antd';
import type { ImportReport, ImportState } from '../../../../api/domain/imports/contract.ts';
import { PairList } from '../duplicates/PairList.tsx';
import { MappingView } from './MappingView.tsx';
import { ProblemRows } from './ProblemRows.tsx';
import { QuestionPreview } from './QuestionPreview.tsx';

interface ReportViewProps {
  id: number;
  report: ImportReport;
  state: ImportState;
}

/** What was recognised: how many of each type, how each sheet was read, what is wrong, the questions. */
export function ReportView({ id, report, state }: ReportViewProps) {
  const tabs = [
    {
      key: 'problems',
      label: `需要处理 ${report.problemCount}`,
      children: <ProblemRows importId={id} state={state} />,
    },
    {
      key: 'sheets',
      label: `工作表与列 ${report.sheets.length}`,
      children: <MappingView id={id} sheets={report.sheets} state={state} />,
    },
  ];
  // The recognised questions are dropped once the import has ended without them.
  if (state === 'ready' || state === 'importing' || state === 'done')
    tabs.unshift({
      key: 'questions',
      label: `试题预览 ${report.total}`,
      children: <QuestionPreview id={id} counts={report.countsByType} />,
    });
  if (state === 'ready' && report.total > 0)
    tabs.push({ key: 'duplicates', label: '查重', children: <PairList of={`/imports/${id}`} /> });
  return (
    <>
      <div className="stat-grid">
        <Tile label="可导入" value={report.total} />
        {report.countsByType.map(({ type, label, count }) => (
          <Tile key={type} label={label} value={count} />
        ))}
        <Tile label="错误" value={report.errorCount} colour={report.errorCount > 0 ? '#d9534a' : undefined} />
        <Tile label="重复" value={report.duplicateCount} />
      </div>
      <Card styles={{ body: { padding: '4px 20px 20px' } }}>
        <Tabs items={tabs} defaultActiveKey={report.total > 0 ? tabs[0]?.key : 'sheets'} />
      </Card>
    </>
  );
}

function Tile({ label, value, colour }: { label: string; value: number; colour?: string }) {
  return (
    <div className="stat-tile">
      <span className="muted">{label}</span>
      <b style={{ color: colour }}>{value.toLocaleString('zh-CN')}</b>
    </div>
  );
}
