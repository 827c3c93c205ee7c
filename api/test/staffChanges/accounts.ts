/** Accounts, roles, sessions, and what is written to learners. */
import { createCanvas } from '@napi-rs/canvas';
import { Secret, TOTP } from 'otpauth';
import { accepted } from '../client.ts';
import { makeLearner, makeStaff, PASSWORD } from '../factories.ts';
import { type Changes, type Own, tools, type World } from './change.ts';

export function ofAccounts(world: World): Changes {
  const { app, make } = world;
  const { insert, at, ask } = tools(world);
  const own = async (): Promise<Own> => {
    const { id } = await makeStaff(app.deps);
    return { id, client: await app.as({ staffId: id }) };
  };
  const proved = async () => ({ by: await own(), body: { password: PASSWORD } });
  const sessionOf = (staff_id: number) =>
    insert('sessions', { staff_id, token_hash: `of ${staff_id}`, expires_at: '2099-01-01T00:00:00Z' });
  /** Of a time to come: else every learner here would have to accept it. */
  const agreement = () => at('agreements', undefined, { effectiveAt: '2099-01-01T00:00:00.000Z' });
  const broadcast = () =>
    make('broadcasts', {
      membership: null,
      occupationId: null,
      levelId: null,
      examPlanId: null,
      organisationId: null,
    });
  return {
    'patch /session/password': async () => ({
      by: await own(),
      body: { current: PASSWORD, next: 'battery-staple-8' },
    }),
    'delete /my-sessions/:id': async () => {
      const by = await own();
      return { by, at: [await sessionOf(by.id)] };
    },
    'post /sessions/:id/end': async () => ({ at: [await sessionOf((await own()).id)] }),
    'post /session/totp': proved,
    'post /session/totp/confirm': async () => {
      const by = await own();
      const begun = accepted(await by.client.post('/api/staff/session/totp', { password: PASSWORD }));
      const totp = new TOTP({ secret: Secret.fromBase32(begun.body.data.secret) });
      return { by, body: { code: totp.generate() } };
    },
    'post /session/totp/end': proved,
    'patch /roles/:id/grants': () =>
      at('roles', { grants: { resources: { notices: { actions: ['list'] } }, routes: [] } }),
    'post /roles/:id/copy': () => at('roles'),
    'post /roles/:id/preview': () => at('roles', {}),
    'post /jobs/:id/run': () => at('jobs'),
    'post /data-exports/:id/cancel': () => at('data-exports'),
    'post /agreements/:id/publish': agreement,
    'post /agreements/:id/withdraw': async () => {
      const draft = await agreement();
      await ask(`/agreements/${draft.at}/publish`);
      return draft;
    },
    'post /agreements/:id/copy': () => at('agreements'),
    'post /broadcasts/:id/send': async () => {
      await makeLearner(app.deps);
      const id = await broadcast();
      const { updatedAt } = accepted(await world.root.get(`/api/staff/broadcasts/${id}`)).body.data;
      return { at: [id], body: { updatedAt } };
    },
    'post /broadcasts/:id/cancel': async () => ({ at: [await broadcast()] }),
    'post /broadcast-templates/:id/write': () => at('broadcast-templates'),
    'post /files': async () => ({
      file: { name: '图.png', content: createCanvas(8, 8).toBuffer('image/png') },
    }),
  };
}
