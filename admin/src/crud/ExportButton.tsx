import type { CrudFilter, CrudSort } from '@refinedev/core';
import type { ResourceMeta } from '../../../api/rest/metaTypes.ts';
import { listQuery } from '../http/listQuery.ts';
import { DownloadButton } from '../layout/DownloadButton.tsx';

interface ExportButtonProps {
  resource: ResourceMeta;
  filters: CrudFilter[];
  sorters: CrudSort[];
}

/** Exports every row that the list's filters match, in its order; not just this page. */
export function ExportButton({ resource, filters, sorters }: ExportButtonProps) {
  const path = `/${resource.name}/export.xlsx${listQuery({ filters, sorters })}`;
  return (
    <DownloadButton path={path} fileName={`${resource.label}.xlsx`}>
      导出 Excel
    </DownloadButton>
  );
}
