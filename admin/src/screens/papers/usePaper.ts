/** One paper: as the server has it, and as it is being changed here. */
import { useInvalidate } from '@refinedev/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import type { Candidate, PaperQuestionsView } from '../../../../api/domain/papers/contract.ts';
import { request } from '../../http/request.ts';
import { type PaperQuestion, withReplaced } from './paperEdits.ts';

export function usePaper(id: number) {
  const { message } = App.useApp();
  const client = useQueryClient();
  const invalidate = useInvalidate();
  const [edited, edit] = useState<PaperQuestion[] | null>(null);
  const [busy, setBusy] = useState(false);
  const key = ['paper', id];
  const query = useQuery({
    queryKey: key,
    queryFn: async () => (await request<{ data: PaperQuestionsView }>('GET', `/papers/${id}/questions`)).data,
    staleTime: 0,
    retry: false,
  });

  /** Shows what the server says, whether it did it or not. */
  const run = async (work: () => Promise<string>): Promise<void> => {
    setBusy(true);
    try {
      message.success(await work());
      await invalidate({ resource: 'papers', invalidates: ['resourceAll'] });
    } catch (error) {
      message.error((error as Error).message, 6);
    } finally {
      setBusy(false);
    }
  };
  const take = ({ data }: { data: PaperQuestionsView }) => {
    client.setQueryData(key, data);
    edit(null);
  };

  const questions = edited ?? query.data?.questions ?? [];
  return {
    paper: query.data,
    error: query.error,
    busy,
    dirty: edited !== null,
    questions,
    edit,
    save: () =>
      run(async () => {
        const wanted = questions.map(({ id: itemId, score }) => ({ itemId, score }));
        take(await request('POST', `/papers/${id}/questions`, { questions: wanted }));
        return '已保存';
      }),
    drawAnew: () =>
      run(async () => {
        take(await request('POST', `/papers/${id}/draw`));
        return '已重新抽题';
      }),
    publish: (published: boolean) =>
      run(async () => {
        await request('PATCH', `/papers/${id}`, { published });
        await query.refetch();
        return published ? '已发布' : '已取消发布';
      }),
    /** While one is looked for the others may be changed, moved or saved: what counts is how they stand then. */
    swap: async ({ id: itemId }: PaperQuestion) => {
      const wish = { itemId, besides: questions.map((question) => question.id) };
      const { data } = await request<{ data: Candidate }>('POST', `/papers/${id}/similar`, wish);
      edit((now) =>
        withReplaced(now ?? client.getQueryData<PaperQuestionsView>(key)?.questions ?? [], itemId, data),
      );
    },
  };
}

export type EditedPaper = ReturnType<typeof usePaper>;
