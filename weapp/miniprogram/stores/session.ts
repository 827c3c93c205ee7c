/** Who is logged in on this phone. Survives restarts of the app. */

import type { LearnerProfile, LearnerSession } from '../typings/contracts';
import type { Storage } from './ports';

const KEY = 'session';

export interface SessionStore {
  token(): string | undefined;
  learner(): LearnerProfile | undefined;
  signIn(session: LearnerSession): void;
  update(learner: LearnerProfile): void;
  signOut(): void;
}

export function createSession(storage: Storage): SessionStore {
  let session = readSession(storage.read(KEY));
  const keep = (next: LearnerSession | undefined) => {
    session = next;
    if (next) storage.write(KEY, next);
    else storage.remove(KEY);
  };
  return {
    token: () => session?.token,
    learner: () => session?.learner,
    signIn: keep,
    update: (learner) => {
      if (session) keep({ ...session, learner });
    },
    signOut: () => keep(undefined),
  };
}

/** A stored value that is no session counts as logged out; the learner just logs in again. */
export function readSession(stored: unknown): LearnerSession | undefined {
  const session = stored as Partial<LearnerSession> | undefined;
  const complete = typeof session?.token === 'string' && typeof session.learner?.id === 'number';
  return complete ? (session as LearnerSession) : undefined;
}
