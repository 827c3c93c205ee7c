/** One request to one resource: who asks, what he may, and what the generic layer works with. */
import type { Knex } from 'knex';
import type { Actor } from '../actor.ts';
import type { Secrets } from '../infra/secrets.ts';
import { inheritedBy } from './bounds.ts';
import type { Catalogue } from './catalogue.ts';
import type { Access } from './permissions.ts';
import type { PlanContext } from './plan.ts';
import type { Row } from './sql.ts';

export interface RestDeps {
  db: Knex;
  secrets: Secrets;
  clock: () => Date;
  hashPassword(password: string): Promise<string>;
  /** By resource: what must hold between a row and others. */
  rules?: Readonly<Record<string, RowRule>>;
}

/** What a rule may ask besides the row itself. */
export interface RowChange {
  actor: Actor;
  catalogue: Catalogue;
  now: Date;
  /** What was asked to be written, passwords in clear. */
  written: Row;
  /** Absent: the row is new. */
  before: Row | undefined;
}

/** Runs on each row just written, in its transaction; throws AppError, and may fill in what follows from the row. */
export type RowRule = (trx: Knex, id: number, change: RowChange) => Promise<void>;

export interface Call {
  deps: RestDeps;
  catalogue: Catalogue;
  access: Access;
  actor: Actor;
  /** For the audit log. */
  origin: { address: string; requestId: string };
}

export const planContext = ({ actor, deps, catalogue }: Call): PlanContext => ({
  actor,
  now: deps.clock(),
  get: catalogue.get,
  blindIndexes: (text) => {
    const organisationId = actor.kind === 'staff' ? actor.organisationId : null;
    const { blindIndexes } = deps.secrets;
    return [...blindIndexes(text), ...(organisationId === null ? [] : blindIndexes(text, organisationId))];
  },
  inherited: inheritedBy({ actor, catalogue, now: deps.clock() }),
});
