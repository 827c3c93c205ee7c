/** What staff change is logged: each command passes on who called it, which the audit log alone asks for. */
import assert from 'node:assert/strict';
import type { Route } from '../http/route.ts';
import { routes } from '../routes.ts';

/** The generic layer logs what it writes itself. These commands leave no row in the audit log, and why. */
const UNLOGGED: Readonly<Record<string, string>> = {
  'post /session': 'the login log tells it',
  'delete /session': 'the session itself tells when it ended',
  'post /grading/next': 'lends a copy to be marked; marks are logged',
  'post /grading/:id/release': 'gives back what was lent',
  'post /blueprints/feasibility': 'reads',
  'post /papers/:id/similar': 'reads',
  'post /practical-papers/sheet': 'reads the file that it is given, and keeps nothing',
  'post /regrade-previews': 'works out what would change; the correction itself is logged',
};

describe('commands of staff', () => {
  const commands = routes.filter(({ audience, method }) => audience === 'staff' && method !== 'get');
  const passesOrigin = ({ handle }: Route) => /\b(originOf|callOf)\b/.test(String(handle));
  const nameOf = ({ method, path }: Route) => `${method} ${path}`;

  it('are logged, or said why not', () => {
    assert.ok(commands.length > Object.keys(UNLOGGED).length);
    const unlogged = commands.filter((route) => !passesOrigin(route)).map(nameOf);
    assert.deepEqual(unlogged.toSorted(), Object.keys(UNLOGGED).toSorted());
  });
});
