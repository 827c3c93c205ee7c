/** Who is asking. Set by `http/auth` on `ctx.state.actor` for every request. */
import type { Role, StaffRole } from './rest/define.ts';

export type Actor =
  | { kind: 'guest' }
  | { kind: 'learner'; id: number; sessionId: number }
  | {
      kind: 'staff';
      id: number;
      name: string;
      role: StaffRole;
      organisationId: number | null;
      sessionId: number;
    };

export const roleOf = (actor: Actor): Role => (actor.kind === 'staff' ? actor.role : actor.kind);
