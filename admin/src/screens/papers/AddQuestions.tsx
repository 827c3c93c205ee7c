/** Choosing questions of the paper's version: by text, type, knowledge point and difficulty, or all of an import. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { App, Button, Drawer, Input, Select, Space, Table } from 'antd';
import { useState } from 'react';
import { plainText } from '../../../../api/domain/bank/markedText.ts';
import type { Import } from '../../../../api/domain/imports/contract.ts';
import type { Candidate, PaperQuestionsView } from '../../../../api/domain/papers/contract.ts';
import { request } from '../../http/request.ts';
import { answerText, TYPE_OPTIONS, typeLabel } from '../../widgets/questionTypes.ts';
import { RelationSelect } from '../../widgets/RelationSelect.tsx';

interface AddQuestionsProps {
  paper: PaperQuestionsView;
  chosen: number[];
  onAdd: (added: Candidate[]) => void;
  onClose: () => void;
}

interface Filters {
  q?: string;
  type?: string;
  pointId?: number;
  difficulty?: number;
  importId?: number;
}

/** As many as one request may bring. */
const MOST = 500;
const PAGE = 20;

export function AddQuestions({ paper, chosen, onAdd, onClose }: AddQuestionsProps) {
  const { message } = App.useApp();
  const [filters, setFilters] = useState<Filters>({});
  const [page, setPage] = useState(1);
  const [picked, setPicked] = useState<Candidate[]>([]);
  const found = useCandidates(paper.id, filters, page);
  const total = found.data?.total ?? 0;
  const add = (questions: Candidate[]) => {
    const added = questions.filter(({ id }) => !chosen.includes(id));
    onAdd(added);
    setPicked([]);
    message.success(`已加入 ${added.length} 题，记得保存`);
  };
  return (
    <Drawer
      open
      width={960}
      title="添加试题"
      onClose={onClose}
      extra={
        <Space>
          <Button
            disabled={total === 0 || total > MOST}
            title={total > MOST ? `一次最多加入 ${MOST} 题，请先筛选` : undefined}
            onClick={async () => add((await findCandidates(paper.id, filters, 1, MOST)).data)}
          >
            加入全部 {total} 题
          </Button>
          <Button type="primary" disabled={picked.length === 0} onClick={() => add(picked)}>
            加入所选 {picked.length} 题
          </Button>
        </Space>
      }
    >
      <div className="stack">
        <CandidateFilters
          paper={paper}
          filters={filters}
          onChange={(next) => {
            setFilters(next);
            setPage(1);
          }}
        />
        <Table<Candidate>
          size="small"
          rowKey="id"
          loading={found.isFetching}
          dataSource={found.data?.data}
          columns={COLUMNS}
          rowSelection={{
            selectedRowKeys: picked.map(({ id }) => id),
            preserveSelectedRowKeys: true,
            getCheckboxProps: ({ id }) => ({ disabled: chosen.includes(id) }),
            onChange: (_, rows) => setPicked(rows),
          }}
          pagination={{ current: page, pageSize: PAGE, total, showSizeChanger: false, onChange: setPage }}
          locale={{ emptyText: '题库版本中没有符合条件的试题' }}
        />
      </div>
    </Drawer>
  );
}

const COLUMNS = [
  {
    title: '题干',
    render: (_: unknown, { stem }: Candidate) => <span className="cell-clip">{plainText(stem)}</span>,
  },
  { title: '题型', width: 90, render: (_: unknown, { type }: Candidate) => typeLabel(type) },
  {
    title: '答案',
    width: 110,
    render: (_: unknown, { answer }: Candidate) => <span className="cell-clip">{answerText(answer)}</span>,
  },
  { title: '鉴定点', width: 170, dataIndex: 'knowledgePoint' },
  { title: '难度', width: 60, dataIndex: 'difficulty' },
];

interface CandidateFiltersProps {
  paper: PaperQuestionsView;
  filters: Filters;
  onChange: (filters: Filters) => void;
}

function CandidateFilters({ paper, filters, onChange }: CandidateFiltersProps) {
  const imports = useQuery({
    queryKey: ['imports', paper.bankId],
    queryFn: async () => (await request<{ data: Import[] }>('GET', `/imports?bankId=${paper.bankId}`)).data,
  });
  const done = (imports.data ?? []).filter(({ state }) => state === 'done');
  const set = (change: Filters) => onChange({ ...filters, ...change });
  return (
    <Space wrap>
      <Input.Search
        allowClear
        placeholder="题干包含"
        aria-label="题干包含"
        style={{ width: 200 }}
        onSearch={(q) => set({ q: q || undefined })}
      />
      <Select
        allowClear
        placeholder="题型"
        aria-label="题型"
        options={TYPE_OPTIONS}
        style={{ width: 120 }}
        onChange={(type) => set({ type })}
      />
      <div style={{ width: 200 }}>
        <RelationSelect
          resource="knowledge-points"
          value={filters.pointId}
          allowClear
          placeholder="鉴定点（含下级）"
          aria-label="鉴定点"
          onChange={(pointId) => set({ pointId: pointId ?? undefined })}
        />
      </div>
      <Select
        allowClear
        placeholder="难度"
        aria-label="难度"
        options={[1, 2, 3, 4, 5].map((value) => ({ value, label: String(value) }))}
        style={{ width: 90 }}
        onChange={(difficulty) => set({ difficulty })}
      />
      <Select
        allowClear
        placeholder="来自导入的文件"
        aria-label="来自导入的文件"
        options={done.map(({ id, fileName }) => ({ value: id, label: fileName }))}
        style={{ width: 200 }}
        onChange={(importId) => set({ importId })}
      />
    </Space>
  );
}

async function findCandidates(paperId: number, filters: Filters, page: number, pageSize = PAGE) {
  const query = new URLSearchParams({ page: String(page), pageSize: String(pageSize) });
  for (const [name, value] of Object.entries(filters))
    if (value !== undefined) query.set(name, String(value));
  return request<{ data: Candidate[]; total: number }>('GET', `/papers/${paperId}/candidates?${query}`);
}

const useCandidates = (paperId: number, filters: Filters, page: number) =>
  useQuery({
    queryKey: ['candidates', paperId, filters, page],
    queryFn: () => findCandidates(paperId, filters, page),
    placeholderData: keepPreviousData,
  });
