import { useTable } from '@refinedev/antd';
import type { CrudFilter } from '@refinedev/core';
import { Table } from 'antd';
import dayjs from 'dayjs';
import { Link, useSearchParams } from 'react-router';
import type { FieldMeta, ResourceMeta } from '../../../../api/rest/metaTypes.ts';
import { dataColumn } from '../../crud/columns.tsx';
import { ExportButton } from '../../crud/ExportButton.tsx';
import { FilterBar } from '../../crud/FilterBar.tsx';
import { defaultColumns, shownFields } from '../../crud/fields.ts';
import { withFilter } from '../../crud/filters.ts';
import { useCan, useMeta } from '../../meta/MetaContext.tsx';
import type { Row } from '../../widgets/types.ts';

/** What a reader looks for first; on a narrow screen the others are reached by scrolling. */
const LEADING = ['learnerId', 'score', 'passed', 'correctCount'];

function scoreColumns(resource: ResourceMeta): FieldMeta[] {
  const names = defaultColumns(resource);
  const shown = shownFields(resource).filter(({ name }) => names.includes(name));
  const place = ({ name }: FieldMeta) => (LEADING.includes(name) ? LEADING.indexOf(name) : LEADING.length);
  return shown.toSorted((a, b) => place(a) - place(b));
}

/** Answers are for who works on questions, and for a partner's own learners. */
function useShowsAnswers(): boolean {
  const { actor } = useMeta();
  return useCan('questions', 'list') || actor.organisationId !== null;
}

/** Whoever came from the scores of many sees the attempts that those were made from. */
function filtersOf(params: URLSearchParams): CrudFilter[] {
  const bound = (name: string, end: boolean) => {
    const day = params.get(name);
    return day && (end ? dayjs(day).endOf('day') : dayjs(day).startOf('day')).toISOString();
  };
  const learnerId = params.get('learnerId');
  const filters = withFilter([], 'learnerId', 'in', learnerId && [Number(learnerId)]);
  const since = withFilter(filters, 'submittedAt', 'gte', bound('from', false));
  return withFilter(since, 'submittedAt', 'lte', bound('to', true));
}

/** Attempts as the generic list shows them, leading to each one's answers. */
export function Attempts({ resource }: { resource: ResourceMeta }) {
  const [params] = useSearchParams();
  const { tableProps, filters, sorters, setFilters, setCurrentPage, result } = useTable<Row>({
    resource: resource.name,
    syncWithLocation: false,
    pagination: { pageSize: 20 },
    sorters: { initial: [{ field: resource.defaultSort[0], order: resource.defaultSort[1] }] },
    filters: { defaultBehavior: 'replace', initial: filtersOf(params) },
  });
  const showsAnswers = useShowsAnswers();
  const columns = scoreColumns(resource);
  return (
    <>
      <FilterBar
        resource={resource}
        filters={filters}
        onChange={(next) => {
          setFilters(next, 'replace');
          setCurrentPage(1);
        }}
      />
      <div className="toolbar" style={{ padding: '0 0 12px' }}>
        <span className="muted">共 {result.total ?? 0} 次训练</span>
        {resource.actions.includes('export') && (
          <ExportButton resource={resource} filters={filters} sorters={sorters} />
        )}
      </div>
      <Table<Row>
        {...tableProps}
        rowKey="id"
        size="middle"
        scroll={{ x: 'max-content' }}
        columns={[
          ...columns.map((field) => dataColumn(resource, field, sorters)),
          {
            key: 'answers',
            title: '操作',
            fixed: 'right',
            width: 110,
            render: (_, { id }) =>
              showsAnswers ? (
                <Link to={`/results/attempts/${id}`}>查看答卷</Link>
              ) : (
                <Link to={`/attempts/${id}`}>查看</Link>
              ),
          },
        ]}
      />
    </>
  );
}
