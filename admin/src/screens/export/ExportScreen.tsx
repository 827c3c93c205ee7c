import { useList, useOne } from '@refinedev/core';
import { useQuery } from '@tanstack/react-query';
import { Alert, Card, Checkbox, Select, Space } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { ExportReport } from '../../../../api/domain/bank/export/contract.ts';
import type { QuestionType } from '../../../../api/domain/bank/question.ts';
import { request } from '../../http/request.ts';
import { Absent } from '../../layout/Absent.tsx';
import { PageHead } from '../../layout/PageHead.tsx';
import type { Row } from '../../widgets/types.ts';
import { FormatChooser } from './FormatChooser.tsx';

const NOW = 0;

/** A bank as a file: which questions, in which format, and what that format cannot hold. */
export default function ExportScreen() {
  const { id = '' } = useParams();
  const { result: bank, query } = useOne<Row>({ resource: 'banks', id, errorNotification: false });
  const [version, setVersion] = useState(NOW);
  const [types, setTypes] = useState<QuestionType[]>([]);
  const choice = new URLSearchParams({
    ...(version !== NOW && { version: String(version) }),
    ...(types.length > 0 && { types: types.join() }),
  }).toString();
  const report = useReport(id, choice);
  const all = useReport(id, version === NOW ? '' : `version=${version}`);
  if (query.error) return <Absent error={query.error} list="/banks" />;
  return (
    <>
      <PageHead
        title={bank ? `导出“${bank.name}”` : '导出题库'}
        sub={report.data && `所选共 ${report.data.total} 题`}
        back="/banks"
      />
      <div className="stack">
        <Card>
          <Space size="large" wrap>
            <Space>
              导出
              <VersionSelect bankId={id} value={version} onChange={setVersion} />
            </Space>
            <Space>
              只要
              <Checkbox.Group
                value={types}
                onChange={setTypes}
                options={(all.data?.countsByType ?? []).map(({ type, label, count }) => ({
                  value: type,
                  label: `${label} ${count}`,
                }))}
              />
              <span className="muted">（都不选即全部题型）</span>
            </Space>
          </Space>
        </Card>
        {report.error && <Alert type="error" showIcon message={report.error.message} />}
        {report.data && <FormatChooser bankId={id} choice={choice} report={report.data} />}
      </div>
    </>
  );
}

const useReport = (bankId: string, choice: string) =>
  useQuery({
    queryKey: ['export-report', bankId, choice],
    queryFn: async () =>
      (await request<{ data: ExportReport }>('GET', `/banks/${bankId}/export-report?${choice}`)).data,
    placeholderData: (before) => before,
  });

function VersionSelect({
  bankId,
  value,
  onChange,
}: {
  bankId: string;
  value: number;
  onChange: (version: number) => void;
}) {
  const { result } = useList<Row>({
    resource: 'bank-versions',
    filters: [{ field: 'bankId', operator: 'eq', value: bankId }],
    sorters: [{ field: 'number', order: 'desc' }],
    pagination: { pageSize: 100 },
  });
  const versions = result.data.map(({ id, number }) => ({ value: Number(id), label: `第 ${number} 版` }));
  return (
    <Select
      aria-label="导出哪一版"
      value={value}
      options={[{ value: NOW, label: '题库现状' }, ...versions]}
      style={{ width: 140 }}
      onChange={onChange}
    />
  );
}
