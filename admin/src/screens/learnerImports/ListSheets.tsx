import { Table, Tag } from 'antd';
import type { ListReport } from '../../../../api/domain/learnerImports/contract.ts';
import { LIST_FIELDS } from '../../../../api/domain/learnerImports/recognise/columns.ts';

type Sheet = ListReport['sheets'][number];

/** Which column of each sheet was taken for what; headers decide, in any order. */
export function ListSheets({ sheets }: { sheets: Sheet[] }) {
  return (
    <div className="stack">
      {sheets.map((sheet) => (
        <div key={sheet.name}>
          <h4 style={{ margin: '0 0 8px' }}>
            {sheet.name}
            <span className="muted" style={{ fontWeight: 'normal', marginLeft: 12 }}>
              {sheet.headerRow === null
                ? '没有“手机号”一列，没有读取'
                : `表头在第 ${sheet.headerRow} 行，共 ${sheet.rows} 行名单`}
            </span>
          </h4>
          {sheet.headerRow !== null && (
            <Table
              rowKey="column"
              size="small"
              pagination={false}
              dataSource={sheet.columns}
              columns={[
                { title: '列', dataIndex: 'column', width: 80 },
                { title: '表头', dataIndex: 'header' },
                {
                  title: '读作',
                  render: (_, { field }) =>
                    field ? (
                      <Tag color="blue">{LIST_FIELDS[field]}</Tag>
                    ) : (
                      <span className="muted">不读取</span>
                    ),
                },
              ]}
            />
          )}
        </div>
      ))}
    </div>
  );
}
