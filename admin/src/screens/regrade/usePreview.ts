import { useQuery } from '@tanstack/react-query';
import type { CorrectionBody, Preview } from '../../../../api/domain/regrading/contract.ts';
import { request } from '../../http/request.ts';

/** What the correction would change, asked anew each time: papers are handed in all the while. */
export const usePreview = (asked: CorrectionBody | undefined) =>
  useQuery({
    queryKey: ['regradingPreview', asked],
    enabled: asked !== undefined,
    gcTime: 0,
    retry: false,
    queryFn: async () => (await request<{ data: Preview }>('POST', '/regradings/preview', asked)).data,
  });
