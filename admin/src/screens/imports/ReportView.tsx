import { Card, Table, Tabs, Tag } from 'antd';
import type { ImportReport, ImportState, SheetReport } from '../../../../api/domain/imports/contract.ts';
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
    { key: 'sheets', label: `工作表 ${report.sheets.length}`, children: <Sheets sheets={report.sheets} /> },
  ];
  // The recognised questions are dropped once the import has ended without them.
  if (state === 'ready' || state === 'importing' || state === 'done')
    tabs.unshift({
      key: 'questions',
      label: `试题预览 ${report.total}`,
      children: <QuestionPreview id={id} counts={report.countsByType} />,
    });
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
        <Tabs items={tabs} defaultActiveKey={report.total > 0 ? tabs[0]?.key : 'problems'} />
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

function Sheets({ sheets }: { sheets: SheetReport[] }) {
  return (
    <Table<SheetReport>
      rowKey="name"
      size="small"
      dataSource={sheets}
      pagination={false}
      columns={[
        { title: '工作表', dataIndex: 'name', width: 180 },
        { title: '行数', dataIndex: 'rows', width: 80, className: 'numeric' },
        { title: '试题', dataIndex: 'questions', width: 80, className: 'numeric' },
        {
          title: '表头',
          width: 90,
          render: (_, { headerRow }) => (headerRow ? `第 ${headerRow} 行` : '无表头'),
        },
        {
          title: '识别出的列',
          render: (_, { columns }) =>
            columns.map(({ column, header, meaning, label }) => (
              <Tag key={column} color={meaning === 'ignored' ? 'default' : 'blue'} style={{ marginBlock: 2 }}>
                {column} {header && `${header} `}→ {label}
              </Tag>
            )),
        },
        { title: '说明', dataIndex: 'note', width: 220 },
      ]}
    />
  );
}
