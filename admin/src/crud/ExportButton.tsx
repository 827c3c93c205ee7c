import { DownloadOutlined } from '@ant-design/icons';
import type { CrudFilter, CrudSort } from '@refinedev/core';
import { App, Button } from 'antd';
import { useState } from 'react';
import type { ResourceMeta } from '../../../api/rest/metaTypes.ts';
import { listQuery } from '../http/listQuery.ts';
import { download } from '../http/request.ts';

interface ExportButtonProps {
  resource: ResourceMeta;
  filters: CrudFilter[];
  sorters: CrudSort[];
}

/** Exports every row that the list's filters match, in its order; not just this page. */
export function ExportButton({ resource, filters, sorters }: ExportButtonProps) {
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    try {
      const query = listQuery({ filters, sorters });
      await download(`/${resource.name}/export.xlsx${query}`, `${resource.label}.xlsx`);
    } catch (error) {
      message.error((error as Error).message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button icon={<DownloadOutlined />} loading={busy} onClick={save}>
      导出 Excel
    </Button>
  );
}
