import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { List, Segmented } from 'antd';
import { useState } from 'react';
import type { z } from 'zod';
import type { ImportReport, importQuestionsReply } from '../../../../api/domain/imports/contract.ts';
import { request } from '../../http/request.ts';
import { QuestionView } from '../../widgets/QuestionView.tsx';

type Reply = z.infer<typeof importQuestionsReply>;
const PAGE_SIZE = 10;

/** The questions as they will be written, page by page. */
export function QuestionPreview({ id, counts }: { id: number; counts: ImportReport['countsByType'] }) {
  const [type, setType] = useState('');
  const [page, setPage] = useState(1);
  const { data, isPending } = useQuery({
    queryKey: ['import', id, 'questions', type, page],
    queryFn: () =>
      request<Reply>(
        'GET',
        `/imports/${id}/questions?page=${page}&pageSize=${PAGE_SIZE}${type && `&type=${type}`}`,
      ),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <Segmented
        value={type}
        options={[
          { value: '', label: '全部' },
          ...counts.map((each) => ({ value: each.type as string, label: `${each.label} ${each.count}` })),
        ]}
        onChange={(next) => {
          setType(next);
          setPage(1);
        }}
      />
      <List
        loading={isPending}
        dataSource={data?.data}
        locale={{ emptyText: '没有识别出试题' }}
        pagination={{
          current: page,
          pageSize: PAGE_SIZE,
          total: data?.total ?? 0,
          showSizeChanger: false,
          hideOnSinglePage: true,
          onChange: setPage,
        }}
        renderItem={({ position, sheet, row, question }) => (
          <QuestionView key={position} place={`${sheet} 第 ${row} 行`} {...question} />
        )}
      />
    </>
  );
}
