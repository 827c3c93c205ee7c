/** The failed rows and remarks of one import, page by page, and what is done with them. */
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type {
  MendDraft,
  Outcome,
  problemGroupsReply,
  problemReply,
  problemsReply,
} from '../../../../api/domain/imports/mendContract.ts';
import { request } from '../../http/request.ts';

export type { MendDraft, Outcome };
export type ProblemRow = z.infer<typeof problemsReply>['data'][number];
export type ProblemGroups = z.infer<typeof problemGroupsReply>['data'];

export interface ProblemFilter {
  sheet?: string;
  reason?: string;
  outcome?: Outcome;
}

export const PAGE_SIZE = 20;

export function useProblems(importId: number, filter: ProblemFilter, page: number) {
  const query = new URLSearchParams({ page: String(page), pageSize: String(PAGE_SIZE) });
  for (const [name, value] of Object.entries(filter)) if (value) query.set(name, value);
  return useQuery({
    queryKey: ['import', importId, 'problems', query.toString()],
    queryFn: () => request<z.infer<typeof problemsReply>>('GET', `/imports/${importId}/problems?${query}`),
    placeholderData: keepPreviousData,
  });
}

export function useProblemGroups(importId: number) {
  return useQuery({
    queryKey: ['import', importId, 'problem-groups'],
    queryFn: async () =>
      (await request<{ data: ProblemGroups }>('GET', `/imports/${importId}/problem-groups`)).data,
  });
}

/** Each changes the report too, so that all of the import is asked for again. Throws ApiError. */
export function useProblemSteps(importId: number) {
  const client = useQueryClient();
  return async (position: number, step: 'mend' | 'dismiss' | 'reopen', body?: MendDraft) => {
    const path = `/imports/${importId}/problems/${position}/${step}`;
    try {
      return (await request<z.infer<typeof problemReply>>('POST', path, body)).data;
    } finally {
      await client.invalidateQueries({ queryKey: ['import', importId] });
    }
  };
}
