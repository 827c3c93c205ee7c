/** Personal data: masked, and in clear after a click that the server logs. */
import { EyeOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useLocation } from 'react-router';
import type { FieldMeta } from '../../../api/rest/metaTypes.ts';
import { request } from '../http/request.ts';
import { useResource } from '../meta/MetaContext.tsx';
import type { Row } from './types.ts';

export function MaskedCell({ field, row }: { field: FieldMeta; row: Row }) {
  const { message } = App.useApp();
  // A row does not say of what resource it is; the address of its list and of its own screen does.
  const resource = useResource(useLocation().pathname.split('/')[1]);
  const [value, setValue] = useState<string>();
  if (value !== undefined) return <span className="numeric">{value}</span>;
  const reveal = async () => {
    try {
      const path = `/${resource?.name}/${row.id}/reveal`;
      setValue((await request<{ data: { value: string } }>('POST', path, { field: field.name })).data.value);
    } catch (error) {
      message.error((error as Error).message, 6);
    }
  };
  return (
    <span className="numeric">
      {String(row[field.name])}
      {resource?.reveal && (
        <Button
          type="text"
          size="small"
          icon={<EyeOutlined />}
          aria-label={`查看${field.label}`}
          title="查看完整内容（将记入操作日志）"
          onClick={reveal}
        />
      )}
    </span>
  );
}
