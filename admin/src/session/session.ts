/** Who is logged in on this browser. A plain store, so that the HTTP client can end the session. */
import { useSyncExternalStore } from 'react';
import type { StaffSession } from '../../../api/domain/accounts/contract.ts';

const KEY = 'ekaotong.session';
const BEFORE_PREVIEW = 'ekaotong.session-before-preview';
const listeners = new Set<() => void>();
let current: StaffSession | null = read();

function read(): StaffSession | null {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? 'null') as StaffSession | null;
  } catch {
    return null;
  }
}

export const getSession = (): StaffSession | null => current;

export function setSession(session: StaffSession | null): void {
  current = session;
  localStorage.removeItem(BEFORE_PREVIEW);
  if (session) localStorage.setItem(KEY, JSON.stringify(session));
  else localStorage.removeItem(KEY);
  for (const listener of listeners) listener();
}

// Logging out in one tab logs out in all of them.
window.addEventListener('storage', (event) => {
  if (event.key !== KEY) return;
  current = read();
  for (const listener of listeners) listener();
});

/** The own session waits, for this browser, until the preview is left. */
export function enterPreview(preview: StaffSession): void {
  const own = JSON.stringify(current);
  setSession(preview);
  localStorage.setItem(BEFORE_PREVIEW, own);
}

/** Back to the own session, or to nobody when there was no preview. */
export const leavePreview = (): void =>
  setSession(JSON.parse(localStorage.getItem(BEFORE_PREVIEW) ?? 'null') as StaffSession | null);

export function useSession(): StaffSession | null {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, getSession);
}
