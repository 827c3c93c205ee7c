import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import type { Import } from '../../../../api/domain/imports/contract.ts';
import { request } from '../../http/request.ts';

const isRunning = (state?: Import['state']) => state === 'reading' || state === 'importing';

/** One import, asked for again while the server works on it. */
export function useImport(id: number) {
  return useQuery({
    queryKey: ['import', id],
    queryFn: async () => (await request<{ data: Import }>('GET', `/imports/${id}`)).data,
    refetchInterval: ({ state }) => (isRunning(state.data?.state) ? 700 : false),
  });
}

/** Confirm or cancel; the reply is shown at once and asking goes on from it. */
export function useImportStep(id: number) {
  const { message } = App.useApp();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const take = async (step: 'confirm' | 'cancel') => {
    setBusy(true);
    try {
      await request('POST', `/imports/${id}/${step}`);
    } catch (error) {
      message.error((error as Error).message, 6);
    } finally {
      await client.invalidateQueries({ queryKey: ['import', id] });
      setBusy(false);
    }
  };
  return { busy, take };
}
