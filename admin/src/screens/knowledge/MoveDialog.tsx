import { Form, Modal, TreeSelect } from 'antd';
import { useState } from 'react';
import type { TreePoint } from '../../../../api/domain/knowledge/contract.ts';
import { nodesOf, type PointNode } from './pointTree.ts';
import type { Move } from './useTree.ts';

interface MoveDialogProps {
  point: TreePoint;
  points: TreePoint[];
  onMove: Move;
  onClose: () => void;
}

const TOP = 0;

interface Choice {
  value: number;
  title: string;
  disabled?: boolean;
  children: Choice[];
}

/** Neither the point itself nor what is below it can be chosen. */
const choicesOf = (nodes: PointNode[], moved: number, below = false): Choice[] =>
  nodes.map(({ id, code, name, children = [] }) => {
    const disabled = below || id === moved;
    return { value: id, title: `${code} ${name}`, disabled, children: choicesOf(children, moved, disabled) };
  });

/** Puts a point, with all below it, under another. */
export function MoveDialog({ point, points, onMove, onClose }: MoveDialogProps) {
  const [parent, setParent] = useState(point.parentId ?? TOP);
  const [busy, setBusy] = useState(false);
  const move = async () => {
    setBusy(true);
    await onMove(point.id, parent === TOP ? null : parent, points.length);
    onClose();
  };
  return (
    <Modal
      open
      title={`移动“${point.code} ${point.name}”`}
      okText="移动"
      okButtonProps={{ disabled: parent === (point.parentId ?? TOP) }}
      confirmLoading={busy}
      onOk={move}
      onCancel={onClose}
    >
      <Form.Item label="移到" htmlFor="new-parent" extra="连同它的下级一起移动，排在最后">
        <TreeSelect
          id="new-parent"
          value={parent}
          treeDefaultExpandAll
          showSearch
          treeNodeFilterProp="title"
          treeData={[{ value: TOP, title: '最上级', children: [] }, ...choicesOf(nodesOf(points), point.id)]}
          onChange={setParent}
        />
      </Form.Item>
    </Modal>
  );
}
