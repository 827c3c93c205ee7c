import { Select, Space } from 'antd';
import { DownloadButton } from '../../layout/DownloadButton.tsx';
import type { Outcome, ProblemFilter, ProblemGroups } from './useProblems.ts';

interface ProblemToolbarProps {
  importId: number;
  groups?: ProblemGroups;
  filter: ProblemFilter;
  onFilter: (filter: ProblemFilter) => void;
}

const OUTCOME_OPTIONS: { value: Outcome; label: string }[] = [
  { value: 'open', label: '待处理' },
  { value: 'mended', label: '已修正' },
  { value: 'dismissed', label: '确认不导入' },
  { value: 'imported', label: '照常导入，请核对' },
  { value: 'duplicate', label: '重复' },
];

/** Which problems are listed, and the failed rows as a file. */
export function ProblemToolbar({ importId, groups, filter, onFilter }: ProblemToolbarProps) {
  const sheets = groups?.sheets ?? [];
  const reasons = groups?.reasons ?? [];
  return (
    <div className="toolbar" style={{ padding: '0 0 12px', flexWrap: 'wrap' }}>
      <Space wrap>
        <Select
          allowClear
          aria-label="工作表"
          placeholder="全部工作表"
          style={{ width: 180 }}
          value={filter.sheet}
          options={sheets.map(({ sheet, count }) => ({ value: sheet, label: `${sheet}（${count}）` }))}
          onChange={(sheet) => onFilter({ ...filter, sheet })}
        />
        <Select
          allowClear
          showSearch
          aria-label="原因"
          placeholder="全部原因"
          style={{ width: 320 }}
          value={filter.reason}
          options={reasons.map(({ reason, count }) => ({ value: reason, label: `${reason}（${count}）` }))}
          onChange={(reason) => onFilter({ ...filter, reason })}
        />
        <Select
          allowClear
          aria-label="会怎样"
          placeholder="全部状态"
          style={{ width: 150 }}
          value={filter.outcome}
          options={OUTCOME_OPTIONS}
          onChange={(outcome) => onFilter({ ...filter, outcome })}
        />
      </Space>
      {groups !== undefined && groups.open > 0 && <FailedRowsButton importId={importId} open={groups.open} />}
    </div>
  );
}

function FailedRowsButton({ importId, open }: { importId: number; open: number }) {
  return (
    <DownloadButton
      path={`/imports/${importId}/failed-rows.xlsx`}
      fileName="失败的行.xlsx"
      title="只有失败的行，保持原表格的样子，最后一列是失败原因；在 Excel 里改好后重新上传"
    >
      下载失败的 {open} 行
    </DownloadButton>
  );
}
