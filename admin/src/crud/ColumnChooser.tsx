import { SettingOutlined } from '@ant-design/icons';
import { Button, Checkbox, Popover } from 'antd';
import type { ResourceMeta } from '../../../api/rest/metaTypes.ts';
import { shownFields } from './fields.ts';

interface ColumnChooserProps {
  resource: ResourceMeta;
  chosen: string[];
  onChoose: (names: string[]) => void;
  onReset: () => void;
}

export function ColumnChooser({ resource, chosen, onChoose, onReset }: ColumnChooserProps) {
  const options = shownFields(resource).map(({ name, label }) => ({ value: name, label }));
  const content = (
    <div style={{ maxHeight: 360, overflowY: 'auto', minWidth: 180 }}>
      <Checkbox.Group
        value={chosen}
        options={options}
        style={{ display: 'grid', gap: 8 }}
        onChange={(next) => next.length > 0 && onChoose(next)}
      />
      <Button type="link" size="small" style={{ marginTop: 8, padding: 0 }} onClick={onReset}>
        恢复默认
      </Button>
    </div>
  );
  return (
    <Popover content={content} trigger="click" placement="bottomRight" title="显示哪些列">
      <Button icon={<SettingOutlined />}>列</Button>
    </Popover>
  );
}
