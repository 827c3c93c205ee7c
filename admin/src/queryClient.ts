import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './http/request.ts';

/** Repeats only what may succeed the next time: a refusal of the server stays one. */
const worthRepeating = (failures: number, error: Error): boolean =>
  failures < 2 && error instanceof ApiError && (error.statusCode === 0 || error.statusCode >= 502);

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: worthRepeating, refetchOnWindowFocus: false, staleTime: 2_000 },
    mutations: { retry: false },
  },
});
