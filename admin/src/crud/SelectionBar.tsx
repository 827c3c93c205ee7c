import { DeleteOutlined, EditOutlined } from '@ant-design/icons';
import { Button, Space } from 'antd';
import type { CommandHint } from '../../../api/rest/define.ts';
import type { ResourceMeta } from '../../../api/rest/metaTypes.ts';
import type { Row } from '../widgets/types.ts';
import { bulkFields } from './fields.ts';

/** What is chosen in a list: some rows, or all that its filters match. */
export interface Selection {
  /** Of any page. */
  rows: Row[];
  all: boolean;
}

export const NOTHING_SELECTED: Selection = { rows: [], all: false };

interface SelectionBarProps {
  resource: ResourceMeta;
  selection: Selection;
  /** Rows that the filters match, on all pages. */
  total: number;
  onSelect: (selection: Selection) => void;
  onEdit: () => void;
  onDelete: () => void;
  onRun: (command: CommandHint) => void;
}

/** Beside the number of rows: what can be done with the chosen ones. */
export function SelectionBar(props: SelectionBarProps) {
  const { resource, selection, total, onSelect, onEdit, onDelete, onRun } = props;
  const { rows, all } = selection;
  if (rows.length === 0) return <span className="muted">共 {total} 条</span>;
  const editable = bulkFields(resource).length > 0;
  return (
    <Space>
      <span>已选 {all ? `全部 ${total}` : rows.length} 条</span>
      {editable && !all && total > rows.length && (
        <Button type="link" onClick={() => onSelect({ rows, all: true })}>
          选择全部 {total} 条
        </Button>
      )}
      {editable && (
        <Button icon={<EditOutlined />} onClick={onEdit}>
          批量修改
        </Button>
      )}
      {!all &&
        resource.commands
          .filter(({ many }) => many)
          .map((command) => (
            <Button key={command.name} danger={command.danger} onClick={() => onRun(command)}>
              {command.label}
            </Button>
          ))}
      {resource.actions.includes('delete') && !all && (
        <Button danger icon={<DeleteOutlined />} onClick={onDelete}>
          删除所选 {rows.length} 条
        </Button>
      )}
      <Button type="link" onClick={() => onSelect(NOTHING_SELECTED)}>
        取消选择
      </Button>
    </Space>
  );
}
