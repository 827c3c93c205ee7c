import { useInvalidate, useOne } from '@refinedev/core';
import { useQuery } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import type { DryRun } from '../../../../api/domain/broadcasts/contract.ts';
import type { BroadcastState } from '../../../../api/domain/broadcasts/states.ts';
import { request } from '../../http/request.ts';
import type { Row } from '../../widgets/types.ts';

const POLL_MS = 1_000;

export type BroadcastRow = Row & { state: BroadcastState; title: string; delivered: number };

/** One broadcast, asked for again until it is out. */
export function useBroadcast(id: string | undefined) {
  const { result: row, query } = useOne<BroadcastRow>({
    resource: 'broadcasts',
    id,
    errorNotification: false,
    queryOptions: {
      refetchInterval: ({ state }) =>
        ['waiting', 'sending'].includes(state.data?.data.state ?? '') ? POLL_MS : false,
    },
  });
  return { row, error: query.error };
}

/** Whom it reaches, counted anew for each state that it is in. */
export const useDryRun = ({ id, state, updatedAt }: BroadcastRow) =>
  useQuery({
    queryKey: ['broadcast', id, state, updatedAt],
    queryFn: async () => (await request<{ data: DryRun }>('GET', `/broadcasts/${id}/send`)).data,
  });

/** Sends off what has been looked at; the server refuses when it has been changed since. */
export function useSending({ id, updatedAt }: BroadcastRow) {
  const { message } = App.useApp();
  const invalidate = useInvalidate();
  const [busy, setBusy] = useState(false);
  const send = async () => {
    setBusy(true);
    try {
      await request('POST', `/broadcasts/${id}/send`, { updatedAt });
    } catch (error) {
      message.error((error as Error).message, 6);
    }
    await invalidate({ resource: 'broadcasts', invalidates: ['resourceAll'] });
    setBusy(false);
  };
  return { send, busy };
}
