/** Bounds that leave nothing out, for stores that are tested without a request. */
import { FAMILY, type Seen } from '../family.ts';
import { ownCatalogue } from '../ownCatalogue.ts';
import { boundsOf } from '../rest/bounds.ts';
import type { TestApp } from './app.ts';

export async function seesAll({ deps: { db } }: Pick<TestApp, 'deps'>): Promise<Seen> {
  const actor = {
    kind: 'staff',
    id: 0,
    name: '',
    role: 'super',
    organisationId: null,
    sessionId: 0,
  } as const;
  return boundsOf(FAMILY, { db, actor, catalogue: await ownCatalogue(), now: new Date() });
}
