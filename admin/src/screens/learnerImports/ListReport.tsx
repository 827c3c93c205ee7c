import { Card, Tabs } from 'antd';
import type { ImportState } from '../../../../api/domain/imports/contract.ts';
import type { ListReport as Report } from '../../../../api/domain/learnerImports/contract.ts';
import { StatTiles } from '../../widgets/StatTiles.tsx';
import { FaultRows } from './FaultRows.tsx';
import { ListRows } from './ListRows.tsx';
import { ListSheets } from './ListSheets.tsx';

interface ListReportProps {
  id: number;
  report: Report;
  state: ImportState;
}

/** What was read: how many are new and known, what is wrong, and which column was taken for what. */
export function ListReport({ id, report, state }: ListReportProps) {
  const { rows, created, known, faults, opensNew, opensKnown } = report;
  const tabs = [
    ...(state === 'ready' && created + known > 0
      ? [
          {
            key: 'rows',
            label: `名单预览 ${created + known}`,
            children: <ListRows id={id} report={report} />,
          },
        ]
      : []),
    ...(state !== 'cancelled'
      ? [{ key: 'faults', label: `有错误 ${faults}`, children: <FaultRows id={id} faults={faults} /> }]
      : []),
    { key: 'sheets', label: '列的识别', children: <ListSheets sheets={report.sheets} /> },
  ];
  return (
    <>
      <StatTiles
        tiles={[
          ['名单行数', rows.toLocaleString('zh-CN')],
          ['新学员', created.toLocaleString('zh-CN')],
          ['已有学员', known.toLocaleString('zh-CN')],
          ['可开通会员', (opensNew + opensKnown).toLocaleString('zh-CN')],
          ['有错误', faults.toLocaleString('zh-CN')],
        ]}
      />
      <Card styles={{ body: { padding: '4px 20px 20px' } }}>
        <Tabs items={tabs} />
      </Card>
    </>
  );
}
