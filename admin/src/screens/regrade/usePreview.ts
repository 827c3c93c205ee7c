import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CorrectionBody, PreviewView } from '../../../../api/domain/regrading/contract.ts';
import { request } from '../../http/request.ts';

const PATH = '/regrade-previews';
const LOOK_MS = 1_000;

/** The one that these staff have left here, if it still holds; undefined while it is asked for. */
export const useLeftPreview = (itemId: number) =>
  useQuery({
    queryKey: ['regradePreview', 'left', itemId],
    gcTime: 0,
    queryFn: async () => {
      const { data } = await request<{ data: PreviewView | null }>('GET', `${PATH}?itemId=${itemId}`);
      return data?.stale ? null : data;
    },
  });

/** What a correction would change: asked for, and looked at until it is worked out. @param left see `useLeftPreview` */
export function usePreview(left: PreviewView | null) {
  const [id, setId] = useState(left?.id);
  const start = useMutation({
    mutationFn: async (asked: CorrectionBody) =>
      (await request<{ data: PreviewView }>('POST', PATH, asked)).data,
    onSuccess: (view) => setId(view.id),
  });
  const view = useQuery({
    queryKey: ['regradePreview', id],
    enabled: id !== undefined,
    gcTime: 0,
    initialData: start.data?.id === id ? start.data : left?.id === id ? (left ?? undefined) : undefined,
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? LOOK_MS : false),
    queryFn: async () => (await request<{ data: PreviewView }>('GET', `${PATH}/${id}`)).data,
  });
  return {
    ask: start.mutate,
    asking: start.isPending,
    error: start.error ?? view.error,
    view: id === undefined ? undefined : view.data,
    forget() {
      setId(undefined);
      start.reset();
    },
  };
}
