import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import type { Import } from '../../../../api/domain/imports/contract.ts';
import type { ImportMapping } from '../../../../api/domain/imports/mappingContract.ts';
import { request } from '../../http/request.ts';

export const isRunning = (state?: Import['state']) =>
  state === 'waiting' || state === 'reading' || state === 'importing';

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

/** Has the file read again, with corrections or without one that had been remembered. */
export function useRecognise(id: number) {
  const { message } = App.useApp();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const recognise = async (mapping: ImportMapping) => {
    setBusy(true);
    try {
      await request('POST', `/imports/${id}/recognise`, mapping);
    } catch (error) {
      message.error((error as Error).message, 6);
    } finally {
      await client.invalidateQueries({ queryKey: ['import', id] });
      setBusy(false);
    }
  };
  const forget = async (layoutId: number, mapping: ImportMapping) => {
    try {
      await request('DELETE', `/import-layouts/${layoutId}`);
    } catch (error) {
      message.error((error as Error).message, 6);
      return;
    }
    await recognise(mapping);
  };
  return { busy, recognise, forget };
}

/** One step of several imports of a bank, one after the other; what is refused is said by its file. */
export function useManySteps(bankId: number) {
  const { message } = App.useApp();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const take = async (imports: Import[], step: 'confirm' | 'cancel') => {
    setBusy(true);
    for (const { id, fileName } of imports) {
      try {
        await request('POST', `/imports/${id}/${step}`);
      } catch (error) {
        message.error(`${fileName}：${(error as Error).message}`, 6);
      }
    }
    await client.invalidateQueries({ queryKey: ['imports', bankId] });
    setBusy(false);
  };
  return { busy, take };
}
