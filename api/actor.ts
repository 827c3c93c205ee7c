/** Who is asking. Set by `http/auth` on `ctx.state.actor` for every request. */
import type { StaffRole } from './rest/define.ts';
import { type Grants, type Holder, isOfOrganisation } from './rest/grants.ts';

export type Actor =
  | { kind: 'guest' }
  | {
      kind: 'learner';
      id: number;
      sessionId: number;
      /** A version of an agreement is in force that he has not accepted. */
      agreementDue?: boolean;
    }
  | {
      kind: 'staff';
      id: number;
      /** Code of a built-in role, or of one that the centre has made. */
      role: string;
      /** Of a role that the centre has made. */
      grants?: Grants | null;
      organisationId: number | null;
      sessionId: number;
      /** Somebody else has set his password: first of all he sets his own. */
      mustChangePassword?: boolean;
      /** Looks at what another role would see, and changes nothing. */
      previewing?: boolean;
    };

export const holderOf = (actor: Actor): Holder =>
  actor.kind === 'staff' ? (actor.grants ?? (actor.role as StaffRole)) : actor.kind;

/** What decides what somebody may see: kept with work that is done for him later, without his session. */
export const rightsOf = ({
  id,
  role,
  grants,
  organisationId,
}: Actor & { kind: 'staff' }): Actor & { kind: 'staff' } => ({
  kind: 'staff',
  id,
  role,
  grants,
  organisationId,
  sessionId: 0,
});

/**
 * Staff of a partner organisation see its learners only: its id, or null for nobody's.
 * Undefined: everybody's.
 */
export function organisationLimit(actor: Actor): number | null | undefined {
  if (actor.kind !== 'staff') return undefined;
  const isLimited = actor.organisationId !== null || isOfOrganisation(holderOf(actor));
  return isLimited ? actor.organisationId : undefined;
}
