import { useQuery } from '@tanstack/react-query';
import { App } from 'antd';
import type { Tree, TreeOf } from '../../../../api/domain/knowledge/contract.ts';
import { request } from '../../http/request.ts';

export type Move = (id: number, parentId: number | null, place: number) => Promise<void>;

/** The tree as the server counts it, and moving a point within it. */
export function useTree({ occupationId, levelId }: TreeOf) {
  const { message } = App.useApp();
  const query = useQuery({
    queryKey: ['knowledge-tree', occupationId, levelId],
    queryFn: async () => {
      const path = `/knowledge-points/tree?occupationId=${occupationId}&levelId=${levelId}`;
      return (await request<{ data: Tree }>('GET', path)).data;
    },
    staleTime: 0,
  });
  const move: Move = async (id, parentId, place) => {
    try {
      await request('POST', `/knowledge-points/${id}/move`, { parentId, place });
      await query.refetch();
    } catch (error) {
      message.error((error as Error).message, 6);
    }
  };
  return { query, points: query.data?.points ?? [], weights: query.data?.weights ?? [], move };
}
