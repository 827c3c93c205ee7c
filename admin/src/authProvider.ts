import type { AuthProvider } from '@refinedev/core';
import type { StaffSession } from '../../api/domain/accounts/contract.ts';
import { request } from './http/request.ts';
import { queryClient } from './queryClient.ts';
import { getSession, setSession } from './session/session.ts';

/** Login by name and password. An expired token is dropped by the HTTP client itself. */
export const authProvider: AuthProvider = {
  async login(credentials: { username: string; password: string; code?: string }) {
    try {
      const { data } = await request<{ data: StaffSession }>('POST', '/session', credentials);
      queryClient.clear();
      setSession(data);
      return { success: true };
    } catch (error) {
      return { success: false, error: error as Error };
    }
  },
  async logout() {
    // The token is forgotten here even if the server cannot be told.
    await request('DELETE', '/session').catch(() => undefined);
    setSession(null);
    queryClient.clear();
    return { success: true };
  },
  check: async () => ({ authenticated: getSession() !== null }),
  onError: async () => ({}),
  getIdentity: async () => getSession()?.staff ?? null,
};
