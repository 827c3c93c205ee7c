import { Table } from 'antd';
import { useState } from 'react';
import type { ListRow } from '../../../../api/domain/learnerImports/contract.ts';
import { DownloadButton } from '../../layout/DownloadButton.tsx';
import { PAGE_SIZE, PATH, useListRows } from './useLearnerImport.ts';

/** Rows that are not imported, why, and all of them as a file to mend. */
export function FaultRows({ id, faults }: { id: number; faults: number }) {
  const [page, setPage] = useState(1);
  const { data, isPending } = useListRows(id, 'faults', page);
  return (
    <>
      {faults > 0 && (
        <div className="toolbar" style={{ padding: '0 0 12px' }}>
          <span className="muted">下载后照最后一列的原因改好，再上传这个文件即可；改对的行才会导入</span>
          <DownloadButton path={`${PATH}/${id}/failed-rows.xlsx`} fileName="失败的行.xlsx">
            下载失败的 {faults} 行
          </DownloadButton>
        </div>
      )}
      <Table<ListRow>
        rowKey="position"
        size="small"
        loading={isPending}
        dataSource={data?.data}
        locale={{ emptyText: '没有发现错误' }}
        pagination={{
          current: page,
          pageSize: PAGE_SIZE,
          total: data?.total,
          showSizeChanger: false,
          hideOnSinglePage: true,
          onChange: setPage,
        }}
        columns={[
          { title: '工作表', dataIndex: 'sheet', width: 160 },
          { title: '行', dataIndex: 'row', width: 80, className: 'numeric' },
          { title: '姓名', dataIndex: 'name', width: 100 },
          { title: '原因', dataIndex: 'fault' },
        ]}
      />
    </>
  );
}
