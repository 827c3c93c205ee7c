/** What is asked of 成绩统计 stands in the address bar: a reader comes back to it, or sends it to somebody. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import type { ScoresReply } from '../../../../../api/domain/statistics/scores/contract.ts';
import type { ScoresBy } from '../../../../../api/domain/statistics/scores/kinds.ts';
import { request } from '../../../http/request.ts';

export const PAGE_SIZE = 20;

/** Names of the address bar are those of the contract. */
const ASKED = [
  'by',
  'occupationId',
  'levelId',
  'examPlanId',
  'classId',
  'organisationId',
  'from',
  'to',
  'paperId',
  'kinds',
  'sort',
] as const;
type Asked = Partial<Record<(typeof ASKED)[number] | 'page' | 'tab' | 'learnerId', string | number | null>>;

export function useScores() {
  const [params, setParams] = useSearchParams();
  const by = (params.get('by') ?? 'learner') as ScoresBy;
  const page = Number(params.get('page')) || 1;
  const asked = new URLSearchParams(
    ASKED.flatMap((name) => (params.get(name) ? [[name, params.get(name)!]] : [])),
  );
  const { data, isPending, isPlaceholderData, error } = useQuery({
    queryKey: ['scores', asked.toString(), page],
    placeholderData: keepPreviousData,
    queryFn: () => request<ScoresReply>('GET', `/results/scores?${asked}&page=${page}&pageSize=${PAGE_SIZE}`),
  });
  return {
    by,
    page,
    data,
    error,
    loading: isPending || isPlaceholderData,
    /** Of the export: all pages. */
    query: asked.toString(),
    value: (name: keyof Asked) => params.get(name),
    number: (name: keyof Asked) => (params.get(name) ? Number(params.get(name)) : null),
    /** From the first page on, unless it is the page that changes. Null takes a part away. */
    ask(change: Asked, { push = false } = {}) {
      const next = new URLSearchParams(params);
      for (const [name, value] of Object.entries({ page: null, ...change }))
        if (value === null || value === undefined) next.delete(name);
        else next.set(name, String(value));
      setParams(next, { replace: !push });
    },
  };
}
export type AskScores = ReturnType<typeof useScores>;
