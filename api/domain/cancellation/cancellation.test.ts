import assert from 'node:assert/strict';
import { jobsOf } from '../../jobs.ts';
import { type TestApp, testApp } from '../../test/app.ts';
import { type Client, client } from '../../test/client.ts';
import { corrector } from '../../test/corrections.ts';
import { makeLearner, makeOrganisation, makePhone } from '../../test/factories.ts';
import { answerAll, makeTraining, open, WRONG } from '../../test/training.ts';
import { addDays } from '../../timeZone.ts';
import { closeOverdue } from '../attempts/close.ts';
import type { AttemptView } from '../attempts/contract.ts';
import { countPractice } from '../attempts/countPractice.ts';
import { engineOf } from '../attempts/engine.ts';
import { tell, tellEach } from '../messages/tell.ts';
import { cancelDue } from './commands.ts';
import { ERASED, KEPT, lockDue } from './store.ts';

const PATH = '/api/learner/me/cancellation';

describe('cancelling an account', () => {
  let app: TestApp;
  let now: Date;
  beforeEach(async () => {
    now = new Date();
    app = await testApp({ deps: { clock: () => now } });
  });
  afterEach(() => app.close());

  const codes = (phone: string) => app.wechat.weixin.login({ phone });
  const logIn = async (phone: string) => {
    const { loginCode, phoneCode } = codes(phone);
    const { body } = await client(app.url).post('/api/learner/session/wechat', { loginCode, phoneCode });
    return { learner: body.data.learner, who: client(app.url, body.data.token) };
  };
  const ask = (who: Client, phone: string) => who.post(PATH, { phoneCode: codes(phone).phoneCode });
  const questionOf = async ({ bank }: { bank: { id: number } }) =>
    (await app.deps.db('questions').where({ bank_id: bank.id }).first('id')).id;
  const row = (id: number) => app.deps.db('learners').where({ id }).first();

  it('is asked for with his own phone, ends every session, and is taken back after logging in', async () => {
    const phone = makePhone();
    const { learner, who } = await logIn(phone);
    const { who: tablet } = await logIn(phone);
    assert.equal((await who.get(PATH)).body.data.days, 15);
    assert.equal((await ask(who, makePhone())).body.error.code, 'cancellation.otherPhone');
    const { status, body } = await ask(who, phone);
    assert.equal(status, 200);
    assert.equal(body.data.cancelAt, addDays(now, 15).toISOString());
    for (const gone of [who, tablet]) assert.equal((await gone.get('/api/learner/me')).status, 401);

    const again = await logIn(phone);
    assert.equal(again.learner.id, learner.id);
    assert.equal(again.learner.cancelAt, body.data.cancelAt);
    assert.equal((await again.who.delete(PATH)).status, 204);
    assert.equal((await again.who.get('/api/learner/me')).body.data.cancelAt, null);
    now = addDays(now, 16);
    assert.equal(await cancelDue(app.deps), '注销 0 个账号');
    const actions = await app.deps
      .db('audit_log')
      .where({ row_id: String(learner.id) })
      .pluck('action');
    assert.deepEqual(actions, ['learners.askCancel', 'learners.keepAccount']);
  });

  it('is asked for with the password by who logs in without WeChat', async () => {
    const phone = makePhone();
    const { who } = await logIn(phone);
    const ask = (password: string) => who.post(`${PATH}/password`, { password });
    assert.equal((await ask('my-first-1')).body.error.code, 'auth.wrongPassword', 'none is set');
    const { phoneCode } = codes(phone);
    assert.equal(
      (await who.post('/api/learner/password-reset', { phoneCode, next: 'my-first-1' })).status,
      204,
    );
    const wrong = (await ask('my-second-2')).body.error;
    assert.deepEqual([wrong.code, wrong.details[0].field], ['auth.wrongPassword', 'password']);
    assert.equal((await ask('my-first-1')).body.data.cancelAt, addDays(now, 15).toISOString());
    assert.equal((await who.get('/api/learner/me')).status, 401);
  });

  it('names what ends, and waits for orders that are not settled', async () => {
    const phone = makePhone();
    const { learner, who } = await logIn(phone);
    const { db } = app.deps;
    const [product] = await db('products')
      .insert({ kind: 'membership', name: '年度会员', price_fen: 100, months: 12 })
      .returning('id');
    const [order] = await db('orders')
      .insert({
        out_trade_no: 'T1',
        learner_id: learner.id,
        product_id: product.id,
        product_name: '年度会员',
        kind: 'membership',
        amount_fen: 100,
        opens_past: false,
        opens_mock: true,
        provider: 'xpay',
        platform: 'android',
        openid: 'o',
        expires_at: now,
      })
      .returning('id');
    const until = addDays(now, 100);
    await db('entitlements').insert({ learner_id: learner.id, product_id: product.id, ends_at: until });
    const view = (await who.get(PATH)).body.data;
    assert.deepEqual(view.openMatters, [{ name: '年度会员', state: 'pending' }]);
    assert.deepEqual(view.losses, [{ name: '年度会员', until: until.toISOString() }]);
    const refused = await ask(who, phone);
    assert.equal(refused.status, 409);
    assert.match(refused.body.error.message, /“年度会员”还没有结清/);

    await db('orders').where({ id: order.id }).update({ state: 'paid' });
    assert.equal((await ask(who, phone)).status, 200);
    await db('orders').where({ id: order.id }).update({ state: 'refunding' });
    now = addDays(now, 15);
    assert.equal(await cancelDue(app.deps), '注销 0 个账号');
    await db('orders').where({ id: order.id }).update({ state: 'refunded' });
    assert.equal(await cancelDue(app.deps), '注销 1 个账号');
    const kept = await db('orders').where({ id: order.id }).first();
    // WeChat knows virtual payments by the payer alone.
    assert.deepEqual([kept.learner_id, kept.openid], [learner.id, 'o']);
    assert.equal((await db('entitlements').where({ learner_id: learner.id }).first()).state, 'ended');
  });

  it('waits for an order that is placed after he was found, and gives way to who is at a row of his', async () => {
    const { db } = app.deps;
    const { id: learner_id } = await makeLearner(app.deps);
    const product = { kind: 'membership', name: '月度会员', price_fen: 100, months: 1 };
    const [{ id: product_id }] = await db('products').insert(product).returning('id');
    await db('entitlements').insert({ learner_id, product_id, ends_at: addDays(now, 9) });
    await db('learners').where({ id: learner_id }).update({ cancel_at: now });
    const [order] = await db('orders')
      .insert({
        ...{ out_trade_no: 'T2', learner_id, product_id, product_name: '月度会员', kind: 'membership' },
        ...{
          amount_fen: 100,
          opens_past: false,
          opens_mock: true,
          provider: 'wxpay_v3',
          platform: 'android',
        },
        ...{ openid: 'o', expires_at: now },
      })
      .returning('id');
    const lock = () => db.transaction((trx) => lockDue(trx, learner_id, now));
    assert.equal(await lock(), false);
    await db('orders').where({ id: order.id }).update({ state: 'closed' });
    assert.equal(await lock(), true);

    // As staff who revoke a membership, and then tell the learner of it.
    const revoking = await db.transaction();
    await revoking('entitlements').where({ learner_id }).forUpdate().select('id');
    assert.equal(await cancelDue(app.deps), '注销 0 个账号，1 个正有业务在办理，下次再注销');
    await tell(revoking, learner_id, { kind: 'accessRevoked', params: { what: '会员' } });
    await revoking.commit();
    assert.equal(await cancelDue(app.deps), '注销 1 个账号');
    assert.equal((await db('orders').where({ id: order.id }).first()).openid, '');
  });

  it('leaves nobody behind the figures, and the phone free for a new account', async () => {
    const phone = makePhone();
    const { db, secrets } = app.deps;
    const { id: organisationId } = await makeOrganisation(app.deps);
    const training = await makeTraining(app);
    // Before he has an account.
    await client(app.url).post('/api/learner/session/password', { phone, password: 'wrong-1' });
    await training.learner({ phone, name: '张三', organisation_id: organisationId, category: '企业职工' });
    const { learner, who } = await logIn(phone);
    const claim = await makeLearner(app.deps, { name: '张三', claimed_learner_id: learner.id });
    const attempt = await open(app, learner.id, { source: 'training', blueprintId: training.blueprint.id });
    await db('question_notes').insert({
      learner_id: learner.id,
      question_id: await questionOf(training),
      text: '我的电话',
    });
    await ask(who, phone);
    now = addDays(now, 15);
    assert.equal(await cancelDue(app.deps), '注销 1 个账号');

    const left = await row(learner.id);
    assert.match(secrets.decrypt(left.phone), /^已注销[0-9a-f]{12}$/);
    assert.deepEqual(
      [left.name, left.openid, left.session_key, left.class_id, left.category, left.cancel_at],
      [null, null, null, null, null, null],
    );
    assert.equal(left.organisation_id, organisationId);
    assert.equal((await row(claim.id)).name, null);
    assert.equal((await db('attempts').where({ id: attempt.id }).first()).learner_id, learner.id);
    assert.equal((await db('question_notes')).length, 0);
    assert.equal((await db('sessions').where({ learner_id: learner.id })).length, 0);
    assert.deepEqual(await db('learner_logins').whereIn('phone_index', secrets.blindIndexes(phone)), []);

    const fresh = await logIn(phone);
    assert.notEqual(fresh.learner.id, learner.id);
    const root = await app.as('super');
    assert.equal(
      (await root.get(`/api/staff/learners/${learner.id}`)).body.data.cancelledAt,
      now.toISOString(),
    );
    const changed = await root.patch(`/api/staff/learners/${learner.id}`, { enabled: true });
    assert.equal(changed.status, 409);
    assert.equal(changed.body.error.code, 'learner.cancelled');
  });

  it('stays gone, whatever of his was still to be counted, closed, corrected or told', async function () {
    this.timeout(60_000);
    const { db } = app.deps;
    const training = await makeTraining(app);
    const bank = await app.as('bank');
    // The second one stays, and shows that there was something to come.
    const [gone, stays] = [await training.learner(), await training.learner()];
    const itemIds: number[] = [];
    for (const { id: learnerId } of [gone, stays]) {
      const who = await app.as({ learnerId });
      const blueprint = { source: 'training', blueprintId: training.blueprint.id };
      const answers = (view: AttemptView, explained: boolean) => ({
        responses: answerAll(view, WRONG).map((one) => ({ ...one, explained })),
      });
      const handedIn = await open(app, learnerId, blueprint);
      await who.post(`/api/learner/attempts/${handedIn.id}/submit`, answers(handedIn, false));
      itemIds.push(handedIn.items.find(({ type }) => type === 'single')!.id);
      for (const wish of [blueprint, { source: 'sequence', bankId: training.bank.id }]) {
        const practice = await open(app, learnerId, wish);
        await who.post(`/api/learner/attempts/${practice.id}/responses`, answers(practice, true));
      }
      const exam = await open(app, learnerId, { ...blueprint, mode: 'exam' });
      await who.post(`/api/learner/attempts/${exam.id}/responses`, answers(exam, false));
    }
    const counted = async ({ id }: { id: number }) =>
      (await db('learner_days').where({ learner_id: id }).sum({ sum: 'answered' }).first())!.sum;
    const [before, others] = [await counted(gone), await counted(stays)];
    await db('learners').where({ id: gone.id }).update({ cancel_at: now });
    assert.equal(await cancelDue(app.deps), '注销 1 个账号');

    const { correct, regradeAll } = corrector(app, bank);
    assert.equal((await correct(itemIds[0]!, 'key', [{ keys: ['A'] }])).status, 200);
    await regradeAll();
    await engineOf(app.deps).versions.follow();
    await countPractice(app.deps);
    now = addDays(now, 1);
    assert.ok((await closeOverdue(app.deps)) > 0);
    for (const job of jobsOf(app.deps)) if (job.name !== 'reconcile') await job.run();
    await db.transaction((trx) => {
      const everybody = trx('learners').select('id');
      return tellEach(trx, everybody, { kind: 'orderClosed', params: { product: '年度会员' } });
    });

    for (const table of ERASED)
      assert.deepEqual(await db(table).where({ learner_id: gone.id }), [], `${table} of whoever is gone`);
    for (const table of ['wrong_questions', 'sequence_answers', 'learner_messages'])
      assert.notDeepEqual(await db(table).where({ learner_id: stays.id }), [], table);
    // The figures, which are nobody's, have grown by all the same.
    assert.equal((await counted(gone))! - before!, (await counted(stays))! - others!);
    assert.ok((await counted(gone))! > before!);
  });

  it('says of every table that knows learners what becomes of it', async () => {
    const tables: string[] = await app.deps
      .db('information_schema.columns')
      .join('information_schema.tables as t', (on) =>
        on.on('t.table_name', 'columns.table_name').on('t.table_schema', 'columns.table_schema'),
      )
      .join('pg_class', 'relname', 'columns.table_name')
      .where({ 'columns.table_schema': 'public', column_name: 'learner_id', table_type: 'BASE TABLE' })
      .where({ relispartition: false })
      .pluck('columns.table_name');
    assert.deepEqual(tables.sort(), [...ERASED, ...Object.keys(KEPT)].sort());
  });
});
