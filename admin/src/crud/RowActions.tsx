import { MoreOutlined } from '@ant-design/icons';
import { Button, Dropdown, type MenuProps, Space } from 'antd';
import { Link } from 'react-router';
import type { ResourceMeta } from '../../../api/rest/metaTypes.ts';
import type { Row } from '../widgets/types.ts';
import { useCommand } from './commands.ts';
import { offeredCommands, offersDeleting, offersEditing } from './offers.ts';

interface RowActionsProps {
  resource: ResourceMeta;
  row: Row;
  onDelete: (row: Row) => void;
}

/** What one row of the list offers: edit at once, the rest in a menu. */
export function RowActions({ resource, row, onDelete }: RowActionsProps) {
  const run = useCommand(resource);
  const { name, actions } = resource;
  const more: MenuProps['items'] = offeredCommands(resource, row).map((command) => ({
    key: command.label,
    label: command.label,
    danger: command.danger,
    onClick: () => run(command, row),
  }));
  if (offersDeleting(resource, row))
    more.push({ key: 'delete', label: '删除', danger: true, onClick: () => onDelete(row) });
  return (
    <Space size={12}>
      {actions.includes('show') && <Link to={`/${name}/${row.id}`}>查看</Link>}
      {offersEditing(resource, row) && <Link to={`/${name}/${row.id}/edit`}>编辑</Link>}
      {more.length > 0 && (
        <Dropdown trigger={['click']} menu={{ items: more }}>
          <Button type="text" size="small" icon={<MoreOutlined />} aria-label="更多操作" />
        </Dropdown>
      )}
    </Space>
  );
}
