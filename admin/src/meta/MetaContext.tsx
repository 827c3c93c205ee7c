/** What the server says this role may see and do: the source of routes, menu, lists and forms. */
import { useQuery } from '@tanstack/react-query';
import { Button, Result, Spin } from 'antd';
import { createContext, type ReactNode, useContext } from 'react';
import type { Action } from '../../../api/rest/define.ts';
import type { Meta, ResourceMeta } from '../../../api/rest/metaTypes.ts';
import { ApiError, request } from '../http/request.ts';
import { PasswordDialog } from '../session/PasswordDialog.tsx';
import { useSession } from '../session/session.ts';

const NOBODY: Meta = {
  actor: { id: 0, role: '', organisationId: null, previewing: false },
  resources: [],
  rights: [],
};
const MetaContext = createContext<Meta>(NOBODY);

export const useMeta = (): Meta => useContext(MetaContext);

export const useResource = (name: string | undefined): ResourceMeta | undefined =>
  useMeta().resources.find((resource) => resource.name === name);

/** Whether the role may do this; for hand-made screens. Generated ones read `actions` themselves. */
export function useCan(resource: string, action: Action): boolean {
  return useResource(resource)?.actions.includes(action) ?? false;
}

/** Whether the role may call an endpoint of a domain, such as "post /regradings". */
export const useRight = (right: string): boolean => useMeta().rights.includes(right);

export function MetaProvider({ children }: { children: (meta: Meta) => ReactNode }) {
  const session = useSession();
  const meta = useQuery({
    queryKey: ['meta', session?.token],
    queryFn: async () => (await request<{ data: Meta }>('GET', '/meta')).data,
    enabled: session !== null,
    staleTime: 5 * 60_000,
  });
  if (session && meta.isPending) return <Spin fullscreen tip="正在载入" />;
  if (meta.error instanceof ApiError && meta.error.code === 'auth.passwordDue')
    return <PasswordDialog forced onClose={() => meta.refetch()} />;
  if (session && meta.error)
    return (
      <Result
        status="warning"
        title="管理后台没有载入"
        subTitle={meta.error.message}
        extra={<Button onClick={() => meta.refetch()}>重试</Button>}
      />
    );
  const known = (session && meta.data) || NOBODY;
  return <MetaContext.Provider value={known}>{children(known)}</MetaContext.Provider>;
}
