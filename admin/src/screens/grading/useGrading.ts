import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import type { GradingCopy, GradingPaper, MarkReply } from '../../../../api/domain/grading/contract.ts';
import { request } from '../../http/request.ts';

const PAPERS = ['gradingPapers'];

export const usePapers = () =>
  useQuery({
    queryKey: PAPERS,
    staleTime: 0,
    queryFn: async () => (await request<{ data: GradingPaper[] }>('GET', '/grading')).data,
  });

const fetchNext = async (title: string, after: number): Promise<GradingCopy | null> =>
  (await request<{ data: GradingCopy | null }>('POST', '/grading/next', { title, after })).data;

const fetchCopy = async (id: number): Promise<GradingCopy> =>
  (await request<{ data: GradingCopy }>('GET', `/grading/${id}`)).data;

/** One answer after the other; those graded since the screen was opened can be gone back to. */
export function useCopies(title: string) {
  const { message } = App.useApp();
  const client = useQueryClient();
  /** undefined: being fetched; null: nothing left. */
  const [copy, setCopy] = useState<GradingCopy | null>();
  const [graded, setGraded] = useState<number[]>([]);
  const [busy, setBusy] = useState(false);
  /** Why nothing could be fetched at all. */
  const [problem, setProblem] = useState<Error>();

  const take = useCallback(
    async (work: () => Promise<GradingCopy | null>) => {
      setBusy(true);
      try {
        setCopy(await work());
        // Not waited for: an answer that is shown takes points and Enter at once.
        void client.invalidateQueries({ queryKey: PAPERS });
      } catch (error) {
        setProblem(error as Error);
        message.error((error as Error).message, 5);
      } finally {
        setBusy(false);
      }
    },
    [client, message],
  );
  useEffect(() => {
    void take(() => fetchNext(title, 0));
  }, [take, title]);

  const at = copy ? graded.indexOf(copy.id) : -1;
  const previous = at === -1 ? graded.at(-1) : graded[at - 1];
  return {
    copy,
    problem,
    busy,
    hasPrevious: previous !== undefined,
    give: (score: number, note: string) =>
      take(async () => {
        if (!copy) return null;
        const path = `/grading/${copy.id}/mark`;
        const { data } = await request<{ data: MarkReply }>('POST', path, { score, note });
        if (data.state === 'dispute') message.info('与另一位评分员相差超过允许的分差，将由第三人裁定', 4);
        setGraded((before) => [...before.filter((id) => id !== copy.id), copy.id]);
        return fetchNext(title, 0);
      }),
    skip: () =>
      take(async () => {
        if (!copy) return null;
        if (!copy.mine) await request('POST', `/grading/${copy.id}/release`);
        return fetchNext(title, copy.id);
      }),
    goBack: () => previous !== undefined && take(() => fetchCopy(previous)),
  };
}
