import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { Button, Space, Table } from 'antd';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import type { TreePoint } from '../../../../api/domain/knowledge/contract.ts';
import { nodesOf, type PointNode } from './pointTree.ts';
import type { Move } from './useTree.ts';

interface PointTableProps {
  points: TreePoint[];
  loading: boolean;
  /** Absent: the role may not move points. */
  onMove?: Move;
  onPlace: (point: TreePoint) => void;
}

/** A tree of more points than this starts folded. */
const MOST_UNFOLDED = 300;

export function PointTable({ points, loading, onMove, onPlace }: PointTableProps) {
  const nodes = useMemo(() => nodesOf(points), [points]);
  // Kept as what the reader changed, so that points which come later stand open like the others.
  const [toggled, setToggled] = useState<readonly number[]>([]);
  const toggle = ({ id }: PointNode) =>
    setToggled((before) => (before.includes(id) ? before.filter((one) => one !== id) : [...before, id]));
  const startsOpen = points.length <= MOST_UNFOLDED;
  const open = points.filter(({ id }) => toggled.includes(id) !== startsOpen).map(({ id }) => id);
  return (
    <Table<PointNode>
      rowKey="id"
      size="middle"
      pagination={false}
      loading={loading}
      dataSource={nodes}
      expandable={{ expandedRowKeys: open, onExpand: (_, node) => toggle(node), indentSize: 20 }}
      columns={[
        { title: '代码', dataIndex: 'code', width: 220 },
        {
          title: '名称',
          render: (_, { id, name }) => (
            <Link className="row-title" to={`/knowledge-points/${id}`}>
              {name}
            </Link>
          ),
        },
        {
          title: '鉴定比重',
          width: 110,
          render: (_, { weight }) => (weight === null ? '—' : <span className="numeric">{weight}%</span>),
        },
        {
          title: '试题数（含下级）',
          width: 150,
          render: (_, { questions, ownQuestions }) => (
            <span className="numeric">
              {questions}
              {questions !== ownQuestions && <span className="muted">（本级 {ownQuestions}）</span>}
            </span>
          ),
        },
        ...(onMove ? [toolColumn(onMove, onPlace)] : []),
      ]}
    />
  );
}

const toolColumn = (onMove: Move, onPlace: (point: TreePoint) => void) => ({
  title: '操作',
  width: 210,
  render: (_: unknown, node: PointNode) => (
    <Space size={4}>
      <Button
        type="text"
        icon={<ArrowUpOutlined />}
        aria-label={`上移${node.name}`}
        disabled={node.place === 0}
        onClick={() => onMove(node.id, node.parentId, node.place - 1)}
      />
      <Button
        type="text"
        icon={<ArrowDownOutlined />}
        aria-label={`下移${node.name}`}
        disabled={node.place === node.siblings - 1}
        onClick={() => onMove(node.id, node.parentId, node.place + 1)}
      />
      <Button type="link" size="small" onClick={() => onPlace(node)}>
        移动到
      </Button>
      <Link to={`/knowledge-points/${node.id}/edit`}>编辑</Link>
    </Space>
  ),
});
