import { Card, Checkbox, Select, Space, Table } from 'antd';
import type { ReactNode } from 'react';
import type { SheetReport } from '../../../../api/domain/imports/contract.ts';
import type { SheetMapping } from '../../../../api/domain/imports/mappingContract.ts';
import { choiceOf, columnOf, MEANING_CHOICES } from './mapping.ts';

/** 0 stands for none: a select takes no null. */
const NONE = 0;
const TYPES = [
  ['single', '单选题'],
  ['multiple', '多选题'],
  ['judge', '判断题'],
  ['fill', '填空题'],
  ['short', '简答题'],
  ['calculation', '计算题'],
  ['case', '综合分析题'],
].map(([value, label]) => ({ value, label }));

interface SheetEditorProps {
  sheet: SheetReport;
  mapping: SheetMapping;
  editable: boolean;
  origin: ReactNode;
  onChange(mapping: SheetMapping): void;
}

/** One sheet: left out or not, its header row, the type assumed, and the meaning of each column. */
export function SheetEditor({ sheet, mapping, editable, origin, onChange }: SheetEditorProps) {
  const table = sheet.kind === 'table';
  const change = (part: Partial<SheetMapping>) => onChange({ ...mapping, ...part });
  return (
    <Card
      size="small"
      title={
        <Space>
          {sheet.name}
          {origin}
        </Space>
      }
      extra={`${sheet.rows} ${table ? '行' : '段'}，识别出 ${sheet.questions} 题`}
    >
      <Space wrap size="middle" style={{ marginBottom: 12 }}>
        {table && (
          <Select<number>
            aria-label={`${sheet.name}的表头`}
            style={{ width: 340 }}
            value={mapping.headerRow ?? NONE}
            disabled={!editable || mapping.skip}
            options={headerChoices(sheet)}
            onChange={(row) => change({ headerRow: row === NONE ? null : row })}
          />
        )}
        <Select
          aria-label={`${sheet.name}的题型`}
          style={{ width: 200 }}
          value={mapping.type ?? ''}
          disabled={!editable || mapping.skip}
          options={[{ value: '', label: '题型：自动判断' }, ...TYPES]}
          onChange={(type) => change({ type: (type || null) as SheetMapping['type'] })}
        />
        <Checkbox
          checked={mapping.skip}
          disabled={!editable}
          onChange={({ target }) => change({ skip: target.checked })}
        >
          不导入这个{table ? '工作表' : '部分'}
        </Checkbox>
      </Space>
      {table && <Columns sheet={sheet} mapping={mapping} editable={editable} change={change} />}
      {sheet.note && (
        <div className="muted" style={{ marginTop: 8 }}>
          {sheet.note}
        </div>
      )}
    </Card>
  );
}

function headerChoices({ firstRows, headerRow }: SheetReport) {
  const rows = firstRows.map(({ row, cells }) => ({
    value: row,
    label: `表头：第 ${row} 行　${cells.filter(Boolean).join(' | ').slice(0, 60)}`,
  }));
  const known = headerRow === null || rows.some(({ value }) => value === headerRow);
  const further = known ? [] : [{ value: headerRow, label: `表头：第 ${headerRow} 行` }];
  return [{ value: NONE, label: '没有表头' }, ...rows, ...further];
}

interface ColumnsProps extends Pick<SheetEditorProps, 'sheet' | 'mapping' | 'editable'> {
  change(part: Partial<SheetMapping>): void;
}

function Columns({ sheet, mapping, editable, change }: ColumnsProps) {
  const header = sheet.firstRows.find(({ row }) => row === mapping.headerRow)?.cells;
  const meanings = new Map(mapping.columns.map((one) => [one.column, choiceOf(one)]));
  return (
    <Table<SheetReport['columns'][number]>
      rowKey="column"
      size="small"
      pagination={false}
      dataSource={sheet.columns}
      columns={[
        { title: '列', dataIndex: 'column', width: 56 },
        { title: '表头', width: 160, render: (_, column, at) => header?.[at] ?? column.header },
        {
          title: '含义',
          width: 200,
          render: (_, { column }) => (
            <Select
              aria-label={`${sheet.name} ${column} 列的含义`}
              style={{ width: '100%' }}
              value={meanings.get(column) ?? 'ignored'}
              disabled={!editable || mapping.skip}
              virtual={false}
              options={MEANING_CHOICES}
              onChange={(choice) =>
                change({
                  columns: sheet.columns.map((one) =>
                    columnOf(
                      one.column,
                      one.column === column ? choice : (meanings.get(one.column) ?? 'ignored'),
                    ),
                  ),
                })
              }
            />
          ),
        },
        {
          title: '文件中的内容',
          render: (_, { samples }) => <span className="muted">{samples.join('　/　')}</span>,
        },
      ]}
    />
  );
}
