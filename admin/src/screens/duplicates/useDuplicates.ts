import { useInvalidate } from '@refinedev/core';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import type { DecideRequest, Duplicates } from '../../../../api/domain/bank/duplicates/contract.ts';
import { request } from '../../http/request.ts';

export type Kind = Duplicates['pairs'][number]['kind'];

/** Path of what is checked: `/banks/3` or `/imports/7`. */
export type Checked = `/banks/${number}` | `/imports/${number}`;

export interface Wanted {
  kind: Kind;
  decided: boolean;
  page: number;
}

/** Asked for again while a check runs. */
export function useDuplicates(of: Checked, wanted: Wanted = { kind: 'conflict', decided: false, page: 1 }) {
  return useQuery({
    queryKey: ['duplicates', of, wanted],
    gcTime: 0,
    staleTime: 0,
    placeholderData: keepPreviousData,
    queryFn: async () => {
      const { kind, decided, page } = wanted;
      const query = new URLSearchParams({ kind, decided: String(decided), page: String(page) });
      return (await request<{ data: Duplicates }>('GET', `${of}/duplicates?${query}`)).data;
    },
    refetchInterval: ({ state }) => (state.data?.check?.state === 'running' ? 700 : false),
  });
}

/** What is done to pairs; afterwards everything that shows them or their questions is asked for again. */
export function useDuplicateSteps(of: Checked) {
  const { message } = App.useApp();
  const client = useQueryClient();
  const invalidate = useInvalidate();
  const [busy, setBusy] = useState(false);
  const take = async <T>(path: string, body?: unknown): Promise<T | undefined> => {
    setBusy(true);
    try {
      return await request<T>('POST', path, body);
    } catch (error) {
      message.error((error as Error).message, 6);
      return undefined;
    } finally {
      await client.invalidateQueries({ queryKey: ['duplicates', of] });
      await invalidate({ resource: 'questions', invalidates: ['resourceAll'] });
      setBusy(false);
    }
  };
  return {
    busy,
    check: () => take(`${of}/duplicates/check`),
    decide: (pairId: number, wanted: DecideRequest) => take(`/duplicates/${pairId}/decide`, wanted),
    async retireExact(told: number) {
      const reply = await take<{ data: { retired: number } }>(`${of}/duplicates/retire-exact`, { told });
      if (reply) message.success(`已停用 ${reply.data.retired} 道重复的试题，每题保留最早的一道`);
    },
  };
}
