/** A scoring sheet as a table to type in: rows are added anywhere, moved, removed, or brought in from a spreadsheet. */
import { DeleteOutlined, ImportOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Drawer, Input, Space, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { SheetRow, Task } from '../../../../api/domain/practical/score.ts';
import { MoveButtons } from '../MoveButtons.tsx';
import { moved } from '../moved.ts';
import { PointsInput } from './PointsInput.tsx';
import { SheetImport } from './SheetImport.tsx';
import { SheetSum } from './SheetSum.tsx';

interface SheetDrawerProps {
  title: string;
  task: Task;
  onChange(rows: SheetRow[]): void;
  onClose(): void;
}

const BLANK: SheetRow = { content: '', point: '', score: 0, rule: '', veto: false };

export function SheetDrawer({ title, task, onChange, onClose }: SheetDrawerProps) {
  const [importing, setImporting] = useState(false);
  const { rows } = task;
  /** A new row goes on with what is examined above it. */
  const add = (veto: boolean, at = rows.length) =>
    onChange(
      rows.toSpliced(at, 0, { ...BLANK, veto, content: veto ? '否定项' : (rows[at - 1]?.content ?? '') }),
    );
  return (
    <Drawer
      open
      width="min(1160px, 94vw)"
      title={`评分记录表 · ${title}`}
      onClose={onClose}
      extra={
        <Space>
          <Button icon={<ImportOutlined />} onClick={() => setImporting(true)}>
            导入评分表
          </Button>
          <Button type="primary" onClick={onClose}>
            完成
          </Button>
        </Space>
      }
      footer={<SheetSum task={task} />}
    >
      <Table<SheetRow>
        size="small"
        pagination={false}
        rowKey={(_, at) => String(at)}
        dataSource={rows}
        locale={{ emptyText: '还没有评分项，请添加一行，或导入现成的评分表' }}
        columns={columnsOf(rows, onChange, (at) => add(false, at))}
      />
      <Space style={{ marginTop: 12 }}>
        <Button type="dashed" icon={<PlusOutlined />} onClick={() => add(false)}>
          添加一行
        </Button>
        <Button type="dashed" icon={<PlusOutlined />} onClick={() => add(true)}>
          添加否定项
        </Button>
      </Space>
      {importing && (
        <SheetImport
          existing={rows.length}
          onClose={() => setImporting(false)}
          onImport={(imported, instead) => {
            onChange(instead ? imported : [...rows, ...imported]);
            setImporting(false);
          }}
        />
      )}
    </Drawer>
  );
}

function columnsOf(
  rows: readonly SheetRow[],
  onChange: (rows: SheetRow[]) => void,
  insertAt: (at: number) => void,
): TableColumnsType<SheetRow> {
  const set = (at: number, part: Partial<SheetRow>) =>
    onChange(rows.map((row, place) => (place === at ? { ...row, ...part } : row)));
  const text = (title: string, key: 'content' | 'point' | 'rule', max: number, width?: number) => ({
    title,
    key,
    width,
    render: (_: unknown, row: SheetRow, at: number) => (
      <Input.TextArea
        value={row[key]}
        maxLength={max}
        autoSize={{ minRows: 1, maxRows: 8 }}
        aria-label={`第 ${at + 1} 行的${title}`}
        onChange={(event) => set(at, { [key]: event.target.value })}
      />
    ),
  });
  return [
    { title: '序号', key: 'number', width: 56, render: (_, __, at) => at + 1 },
    text('考核内容', 'content', 200, 150),
    text('考核要点', 'point', 1000),
    {
      title: '配分',
      key: 'score',
      width: 92,
      render: (_, row, at) =>
        row.veto ? (
          <span className="muted">不计分</span>
        ) : (
          <PointsInput
            value={row.score}
            min={0}
            max={1000}
            label={`第 ${at + 1} 行的配分`}
            onChange={(score) => set(at, { score })}
          />
        ),
    },
    text('评分标准', 'rule', 2000),
    {
      title: '否定项',
      key: 'veto',
      width: 70,
      align: 'center',
      render: (_, { veto, score }, at) => (
        <Checkbox
          checked={veto}
          aria-label={`第 ${at + 1} 行是否定项`}
          onChange={({ target }) => set(at, { veto: target.checked, score: target.checked ? 0 : score })}
        />
      ),
    },
    {
      title: '操作',
      key: 'tools',
      width: 148,
      render: (_, __, at) => (
        <Space size={0}>
          <MoveButtons
            name={`第 ${at + 1} 行`}
            at={at}
            count={rows.length}
            onMove={(by) => onChange(moved(rows, at, by))}
          />
          <Button
            type="text"
            aria-label={`在第 ${at + 1} 行下面插入`}
            title="在下面插入一行"
            icon={<PlusOutlined />}
            onClick={() => insertAt(at + 1)}
          />
          <Button
            type="text"
            aria-label={`删除第 ${at + 1} 行`}
            icon={<DeleteOutlined />}
            onClick={() => onChange(rows.toSpliced(at, 1))}
          />
        </Space>
      ),
    },
  ];
}
