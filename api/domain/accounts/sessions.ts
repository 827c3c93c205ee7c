/**
 * Sessions: an opaque random token for the client, its SHA-256 in PostgreSQL. Every request asks. Of learners thousands
 * ask in one statement, and each so seldom that nothing is worth keeping. A page of staff asks for many things at once:
 * their answer is kept in the store for a few seconds; an account that is disabled is out after that at most.
 */
import { hash, randomBytes } from 'node:crypto';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { grouped } from '../../infra/grouped.ts';
import { perDatabase } from '../../infra/perDatabase.ts';
import { askedNow } from '../agreements/inForce.ts';
import * as sessions from './sessionStore.ts';

export type SignedIn = Exclude<Actor, { kind: 'guest' }>;

/** How long a revoked session of staff can live on where its key could not be dropped. */
const CACHE_SECONDS = 5;

export interface NewSession {
  owner: { staffId: number } | { learnerId: number };
  device?: string;
  address?: string;
  /** Looks as this role, and changes nothing. */
  preview?: { roleId: number; organisationId: number | null };
  /** Instead of what the policy says for the owner. */
  minutes?: number;
}

type Needs = Pick<Deps, 'db' | 'store' | 'clock'>;

/** Returns the bearer token; it cannot be read again later. */
export async function openSession(session: NewSession, { db, clock }: Needs): Promise<string> {
  const { token, tokenHash } = newToken();
  await sessions.insert(db, { ...session, tokenHash, now: clock() });
  return token;
}

/** For the client, and for the database. */
export function newToken(): { token: string; tokenHash: string } {
  const token = randomBytes(32).toString('base64url');
  return { token, tokenHash: hashOf(token) };
}

/** Requests that come together ask together, at one time and for what has to be accepted then. */
const lookUp = perDatabase((db) =>
  grouped<Asked, SignedIn | undefined>(
    async (asked) => {
      const [{ deps }] = asked as [Asked];
      const agreementIds = (await askedNow(deps)).map(({ id }) => id);
      const tokenHashes = asked.map(({ tokenHash }) => tokenHash);
      return sessions.findActors(db, tokenHashes, agreementIds, deps.clock());
    },
    { inFlight: 1 },
  ),
);

interface Asked {
  tokenHash: string;
  deps: Needs;
}

/**
 * Who the token belongs to; undefined when it is unknown, expired, revoked or of a disabled account.
 * @param kind of whom alone the caller would let in; it may be another who comes back
 */
export function findSession(
  token: string,
  kind: SignedIn['kind'],
  deps: Needs,
): Promise<SignedIn | undefined> {
  const tokenHash = hashOf(token);
  return kind === 'staff' ? staffSession(tokenHash, deps) : lookUp(deps.db)({ tokenHash, deps });
}

async function staffSession(tokenHash: string, deps: Needs): Promise<SignedIn | undefined> {
  const { db, store, clock } = deps;
  const cached = await store.get<SignedIn>(cacheKey(tokenHash));
  if (cached) return cached;
  const actor = await lookUp(db)({ tokenHash, deps });
  if (actor?.kind !== 'staff') return actor;
  await sessions.noteSeen(db, actor.sessionId, clock());
  await store.set(cacheKey(tokenHash), actor, CACHE_SECONDS);
  return actor;
}

export async function revokeSession(sessionId: number, { db, store, clock }: Needs): Promise<void> {
  await forgetSessions(await sessions.revoke(db, sessionId, clock()), { store });
}

/** Drops what the store knows of staff's sessions that have ended, so that they end at once everywhere. */
export async function forgetSessions(
  tokenHashes: readonly string[],
  { store }: Pick<Deps, 'store'>,
): Promise<void> {
  for (const tokenHash of tokenHashes) await store.delete(cacheKey(tokenHash));
}

/** What the database knows a token by. */
export const hashOf = (token: string): string => hash('sha256', token);
const cacheKey = (tokenHash: string) => `session:${tokenHash}`;
