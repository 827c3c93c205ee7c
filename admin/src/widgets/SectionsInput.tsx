/** The rows of a blueprint: how many questions of a type, and points for each. */
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, InputNumber, Select, Table } from 'antd';
import { type QuestionType, TYPE_LABELS, TYPE_OPTIONS } from './questionTypes.ts';
import type { InputProps } from './types.ts';

export interface Section {
  type: QuestionType;
  count: number;
  score: number;
}

/** Sums without the noise of binary fractions. */
export const totals = (sections: Section[]) => ({
  count: sections.reduce((sum, { count }) => sum + (count ?? 0), 0),
  score: Math.round(sections.reduce((sum, s) => sum + (s.count ?? 0) * (s.score ?? 0), 0) * 100) / 100,
});

export function SectionsInput({ id, value, onChange }: InputProps<Section[]>) {
  const sections = value ?? [];
  const set = (index: number, change: Partial<Section>) =>
    onChange?.(sections.map((section, i) => (i === index ? { ...section, ...change } : section)));
  const free = (Object.keys(TYPE_LABELS) as QuestionType[]).filter(
    (type) => !sections.some((section) => section.type === type),
  );
  return (
    <div id={id} style={{ maxWidth: 720 }}>
      <Table
        size="small"
        pagination={false}
        rowKey={(_, index) => String(index)}
        dataSource={sections}
        locale={{ emptyText: '还没有题型，请添加' }}
        columns={sectionColumns(set, (index) => onChange?.(sections.toSpliced(index, 1)))}
        summary={() => <TotalsRow sections={sections} />}
      />
      <Button
        type="dashed"
        icon={<PlusOutlined />}
        disabled={free.length === 0}
        style={{ marginTop: 8 }}
        onClick={() => free[0] && onChange?.([...sections, { type: free[0], count: 10, score: 1 }])}
      >
        添加题型
      </Button>
    </div>
  );
}

const sectionColumns = (
  set: (index: number, change: Partial<Section>) => void,
  remove: (index: number) => void,
) => [
  {
    title: '题型',
    key: 'type',
    render: (_: unknown, section: Section, index: number) => (
      <Select
        value={section.type}
        options={TYPE_OPTIONS}
        aria-label={`第 ${index + 1} 行的题型`}
        style={{ width: 140 }}
        onChange={(type) => set(index, { type: type as QuestionType })}
      />
    ),
  },
  numberColumn('题数', 'count', set),
  numberColumn('每题分值', 'score', set),
  {
    title: '小计',
    key: 'sum',
    className: 'numeric',
    render: (_: unknown, section: Section) => `${totals([section]).score} 分`,
  },
  {
    key: 'remove',
    width: 48,
    render: (_: unknown, section: Section, index: number) => (
      <Button
        type="text"
        aria-label={`删除${TYPE_LABELS[section.type]}`}
        icon={<DeleteOutlined />}
        onClick={() => remove(index)}
      />
    ),
  },
];

const numberColumn = (
  title: string,
  key: 'count' | 'score',
  set: (index: number, change: Partial<Section>) => void,
) => ({
  title,
  key,
  render: (_: unknown, section: Section, index: number) => (
    <InputNumber
      value={section[key]}
      min={key === 'count' ? 1 : 0}
      precision={key === 'count' ? 0 : undefined}
      aria-label={`${TYPE_LABELS[section.type]}的${title}`}
      style={{ width: 100 }}
      onChange={(next) => set(index, { [key]: next ?? 0 })}
    />
  ),
});

function TotalsRow({ sections }: { sections: Section[] }) {
  const { count, score } = totals(sections);
  return (
    <Table.Summary.Row style={{ background: '#f8f9fc' }}>
      <Table.Summary.Cell index={0}>合计</Table.Summary.Cell>
      <Table.Summary.Cell index={1}>{count} 题</Table.Summary.Cell>
      <Table.Summary.Cell index={2} />
      <Table.Summary.Cell index={3} colSpan={2}>
        <b>{score} 分</b>
      </Table.Summary.Cell>
    </Table.Summary.Row>
  );
}
