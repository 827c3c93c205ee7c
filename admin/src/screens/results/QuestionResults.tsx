import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select, Space, Table, type TableProps, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { QuestionResult, ResultVersion } from '../../../../api/domain/statistics/contract.ts';
import { DOUBTS } from '../../../../api/domain/statistics/itemAnalysis.ts';
import { request } from '../../http/request.ts';
import { TYPE_OPTIONS, typeLabel } from '../../widgets/questionTypes.ts';
import { DOUBT_COLOURS, decimals } from './analysisText.ts';
import { QuestionAnalysisView } from './QuestionAnalysisView.tsx';
import { RateBar } from './RateBar.tsx';

const PAGE_SIZE = 20;
/** Submissions are counted a few seconds later; see api/domain/statistics/fold.ts. */
const REFRESH_MS = 5_000;
const SORTED = ['position', 'right', 'wrong', 'blank', 'rate', 'discrimination'] as const;

/** Right, wrong and blank per question of one published version, and which questions are in doubt. */
export function QuestionResults() {
  const [params, setParams] = useSearchParams();
  const [type, setType] = useState<string>();
  const [doubt, setDoubt] = useState<string>();
  const [page, setPage] = useState(1);
  const [sort, setSort] = useState('position');
  const versions = useVersions();
  const versionId = Number(params.get('versionId')) || versionOf(versions.data ?? [])?.versionId;
  const { data, isPending, isPlaceholderData } = useQuery({
    queryKey: ['questionResults', versionId, type, doubt, page, sort],
    enabled: versionId !== undefined,
    refetchInterval: REFRESH_MS,
    placeholderData: keepPreviousData,
    queryFn: () =>
      request<{ data: QuestionResult[]; total: number }>(
        'GET',
        address({ versionId, type, doubt, page, sort }),
      ),
  });
  const changed: TableProps<QuestionResult>['onChange'] = (pagination, _filters, sorter) => {
    const { columnKey, order } = Array.isArray(sorter) ? (sorter[0] ?? {}) : sorter;
    setPage(pagination.current ?? 1);
    setSort(order ? `${order === 'descend' ? '-' : ''}${columnKey}` : 'position');
  };
  return (
    <>
      <Space style={{ marginBottom: 12 }}>
        <Select
          showSearch
          optionFilterProp="label"
          style={{ width: 360 }}
          aria-label="题库版本"
          placeholder="选择已发布的题库版本"
          loading={versions.isPending}
          value={versionId}
          options={versions.data?.map((version) => ({
            value: version.versionId,
            label: `${version.name}（${version.itemCount} 题，${version.attemptCount} 次训练）`,
          }))}
          onChange={(next) => {
            setPage(1);
            setParams({ tab: 'questions', versionId: String(next) }, { replace: true });
          }}
        />
        <Select
          allowClear
          style={{ width: 140 }}
          aria-label="题型"
          placeholder="全部题型"
          value={type}
          options={TYPE_OPTIONS}
          onChange={(next) => {
            setPage(1);
            setType(next);
          }}
        />
        <Select
          allowClear
          style={{ width: 160 }}
          aria-label="试题质量"
          placeholder="全部质量"
          value={doubt}
          options={DOUBT_OPTIONS}
          onChange={(next) => {
            setPage(1);
            setDoubt(next);
          }}
        />
        <Typography.Text type="secondary">只统计已交卷的训练，未交卷的练习不计入</Typography.Text>
      </Space>
      <Table<QuestionResult>
        rowKey="itemId"
        size="middle"
        loading={isPending || isPlaceholderData}
        dataSource={data?.data}
        columns={columns(sort)}
        onChange={changed}
        expandable={{
          expandRowByClick: true,
          expandedRowRender: ({ itemId }) => <QuestionAnalysisView itemId={itemId} />,
        }}
        locale={{ emptyText: versionId ? '没有符合条件的试题' : '还没有发布过题库' }}
        pagination={{ current: page, pageSize: PAGE_SIZE, total: data?.total, showSizeChanger: false }}
      />
    </>
  );
}

const DOUBT_OPTIONS = [
  { value: 'any', label: '有疑问的' },
  ...Object.entries(DOUBTS).map(([value, label]) => ({ value, label })),
];

/** Newest first: the first that has something to tell. */
const versionOf = (versions: ResultVersion[]): ResultVersion | undefined =>
  versions.find(({ attemptCount }) => attemptCount > 0) ?? versions[0];

const useVersions = () =>
  useQuery({
    queryKey: ['resultVersions'],
    refetchInterval: REFRESH_MS,
    queryFn: async () => (await request<{ data: ResultVersion[] }>('GET', '/results/versions')).data,
  });

function address(wanted: Record<string, string | number | undefined>): string {
  const query = new URLSearchParams({ pageSize: String(PAGE_SIZE) });
  for (const [key, value] of Object.entries(wanted)) if (value) query.set(key, String(value));
  return `/results/questions?${query}`;
}

function columns(sort: string): TableProps<QuestionResult>['columns'] {
  const sortable = (key: (typeof SORTED)[number], title: string, width: number) => ({
    key,
    title,
    width,
    className: 'numeric',
    sorter: true,
    showSorterTooltip: false,
    sortOrder: sort === key ? ('ascend' as const) : sort === `-${key}` ? ('descend' as const) : null,
  });
  return [
    { ...sortable('position', '序号', 76), dataIndex: 'position' },
    { title: '题型', width: 84, render: (_, { type }) => typeLabel(type) },
    { title: '题干', render: (_, { stem }) => <span className="cell-clip">{stem}</span> },
    { ...sortable('right', '答对', 76), dataIndex: 'right' },
    { ...sortable('wrong', '答错', 76), dataIndex: 'wrong' },
    { ...sortable('blank', '未答', 76), dataIndex: 'blank' },
    { ...sortable('rate', '正确率', 160), render: (_, row) => <RateBar {...row} /> },
    {
      ...sortable('discrimination', '区分度', 88),
      render: (_, { discrimination }) => decimals(discrimination),
    },
    {
      title: '质量',
      width: 96,
      render: (_, { doubt }) => doubt && <Tag color={DOUBT_COLOURS[doubt]}>{DOUBTS[doubt]}</Tag>,
    },
  ];
}
