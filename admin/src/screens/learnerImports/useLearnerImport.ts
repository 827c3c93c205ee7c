import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import type { LearnerImport, ListRow } from '../../../../api/domain/learnerImports/contract.ts';
import type { RowFilter } from '../../../../api/domain/learnerImports/rules.ts';
import { request } from '../../http/request.ts';
import { isRunning } from '../imports/useImport.ts';

export const PATH = '/learner-imports';
const KEY = 'learnerImports';

/** One import, asked for again while the server works on it. */
export function useLearnerImport(id: number) {
  return useQuery({
    queryKey: [KEY, id],
    queryFn: async () => (await request<{ data: LearnerImport }>('GET', `${PATH}/${id}`)).data,
    refetchInterval: ({ state }) => (isRunning(state.data?.state) ? 700 : false),
  });
}

export function useLearnerImports() {
  return useQuery({
    queryKey: [KEY],
    queryFn: async () => (await request<{ data: LearnerImport[] }>('GET', PATH)).data,
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.some((one) => isRunning(one.state)) ? 1000 : false),
  });
}

export const PAGE_SIZE = 20;

export function useListRows(id: number, only: RowFilter | undefined, page: number) {
  return useQuery({
    queryKey: [KEY, id, 'rows', only, page],
    queryFn: () =>
      request<{ data: ListRow[]; total: number }>(
        'GET',
        `${PATH}/${id}/rows?page=${page}&pageSize=${PAGE_SIZE}${only ? `&only=${only}` : ''}`,
      ),
  });
}

/** One step of an import; what is refused is said, and the import asked for again either way. */
export function useListStep(id: number) {
  const { message } = App.useApp();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const take = async (step: 'confirm' | 'cancel' | 'undo', body?: object): Promise<boolean> => {
    setBusy(true);
    try {
      await request('POST', `${PATH}/${id}/${step}`, body);
      return true;
    } catch (error) {
      message.error((error as Error).message, 6);
      return false;
    } finally {
      await client.invalidateQueries({ queryKey: [KEY] });
      setBusy(false);
    }
  };
  return { busy, take };
}
