/** Refine's data provider for the generic layer under /api/staff. */
import type { BaseKey, BaseRecord, DataProvider } from '@refinedev/core';
import { listQuery } from './http/listQuery.ts';
import { request } from './http/request.ts';

const one = (resource: string, id: BaseKey) => `/${resource}/${encodeURIComponent(id)}`;

export const dataProvider = {
  getApiUrl: () => '/api/staff',
  getList: ({ resource, pagination, sorters, filters }) =>
    request('GET', `/${resource}${listQuery({ pagination, sorters, filters })}`),
  getOne: ({ resource, id }) => request('GET', one(resource, id)),
  create: ({ resource, variables }) => request('POST', `/${resource}`, variables),
  update: ({ resource, id, variables }) => request('PATCH', one(resource, id), variables),
  deleteOne: async <T extends BaseRecord>({ resource, id }: { resource: string; id: BaseKey }) => {
    await request('DELETE', one(resource, id));
    return { data: { id } as T };
  },
  deleteMany: async ({ resource, ids }) => {
    await request('POST', `/${resource}/batch`, { delete: ids });
    return { data: [] };
  },
} satisfies DataProvider as DataProvider;
