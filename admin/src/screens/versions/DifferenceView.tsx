/** What differs between two versions of a bank, or between the last version and now. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Alert, Empty, Pagination, Segmented, Skeleton, Tag } from 'antd';
import { useState } from 'react';
import type { Difference, DifferenceKind, FrozenQuestion } from '../../../../api/domain/bank/contract.ts';
import { request } from '../../http/request.ts';
import { QuestionView } from '../../widgets/QuestionView.tsx';

interface DifferenceViewProps {
  bankId: string;
  /** Versions; without `from` the last one, without `to` the bank as it is now. */
  from?: number;
  to?: number;
}

export function useDifference(
  { bankId, from, to }: DifferenceViewProps,
  kind: DifferenceKind = 'changed',
  page = 1,
) {
  return useQuery({
    queryKey: ['difference', bankId, from, to, kind, page],
    gcTime: 0,
    placeholderData: keepPreviousData,
    queryFn: async () => {
      const query = new URLSearchParams({ kind, page: String(page) });
      if (from) query.set('from', String(from));
      if (to) query.set('to', String(to));
      return (await request<{ data: Difference }>('GET', `/banks/${bankId}/difference?${query}`)).data;
    },
  });
}

/** The bank as it is now in one sentence. */
export function sinceText({ from, counts }: Difference): string {
  if (!from) return `第一次发布，共 ${counts.added} 题`;
  const changed = counts.added + counts.changed + counts.removed;
  return changed === 0 ? `与第 ${from.number} 版完全相同` : `与第 ${from.number} 版相比有 ${changed} 题不同`;
}

/** Of the endpoint; as a type only, its contract stays out of the bundle. */
const PAGE_SIZE = 10;

const KINDS: Record<DifferenceKind, string> = { changed: '修改', added: '新增', removed: '不再包含' };

/** @param first which kind is shown to begin with */
export function DifferenceView({
  first = 'changed',
  ...versions
}: DifferenceViewProps & { first?: DifferenceKind }) {
  const [kind, setKind] = useState<DifferenceKind>(first);
  const [page, setPage] = useState(1);
  const { data, error } = useDifference(versions, kind, page);
  if (error) return <Alert type="error" showIcon message={error.message} />;
  if (!data) return <Skeleton active />;
  const { counts, items } = data;
  return (
    <div className="stack">
      <div className="difference-head">
        <Segmented
          value={kind}
          options={Object.entries(KINDS).map(([value, label]) => ({
            value: value as DifferenceKind,
            label: `${label} ${counts[value as DifferenceKind]}`,
          }))}
          onChange={(next) => {
            setKind(next);
            setPage(1);
          }}
        />
        <span className="muted">
          {counts.same} 题没有变化
          {counts.retired > 0 && `；不再包含的题中 ${counts.retired} 题已停用`}
        </span>
      </div>
      {items.length === 0 && <Empty description={`没有${KINDS[kind]}的试题`} />}
      {items.map((item) => (
        <Changed key={item.questionId} item={item} />
      ))}
      <Pagination
        align="end"
        hideOnSinglePage
        current={page}
        pageSize={PAGE_SIZE}
        total={counts[kind]}
        showSizeChanger={false}
        onChange={setPage}
      />
    </div>
  );
}

/** Side by side when both are there. */
function Changed({ item: { questionId, retired, before, after } }: { item: Difference['items'][number] }) {
  return (
    <section className="difference" aria-label={`试题 ${questionId}`}>
      {before && (
        <Side title={after ? '原来' : '不再包含'} id={questionId} question={before} retired={retired} />
      )}
      {after && <Side title={before ? '现在' : '新增'} id={questionId} question={after} />}
    </section>
  );
}

interface SideProps {
  title: string;
  id: number;
  question: FrozenQuestion;
  retired?: boolean;
}

function Side({ title, id, question, retired = false }: SideProps) {
  const { difficulty, knowledgePoint, ...shown } = question;
  return (
    <div>
      <QuestionView
        place={`编号 ${id}`}
        mark={
          <>
            <Tag color="blue">{title}</Tag>
            {retired && <Tag color="orange">已停用</Tag>}
          </>
        }
        {...shown}
      >
        <span className="muted">
          难度 {difficulty ?? '未填'}　鉴定点 {knowledgePoint || '未填'}
        </span>
      </QuestionView>
    </div>
  );
}
