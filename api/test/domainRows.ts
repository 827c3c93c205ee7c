/** A row of each resource that no request makes: only what happens in a domain. */
import { randomUUID } from 'node:crypto';
import type { Deps } from '../deps.ts';
import { type Catalogue, tableOf } from '../rest/catalogue.ts';
import type { Resource } from '../rest/define.ts';
import {
  makeBank,
  makeFile,
  makeLearner,
  makePhone,
  makeQuestions,
  makeVersion,
  PRACTICAL_TASKS,
  unique,
} from './factories.ts';
import type { Body, Samples } from './resourceSamples.ts';

/** Numbers of versions, each once. */
let serial = 0;

/** Its id. */
export async function insertRow(
  resource: Resource,
  samples: Samples,
  { catalogue, ...deps }: Deps & { catalogue: Catalogue },
): Promise<number> {
  const rows: Record<string, () => Promise<Body>> = {
    roles: async () => ({
      code: unique('role'),
      name: unique('角色'),
      grants: JSON.stringify({ resources: {}, routes: [] }),
    }),
    'bank-versions': async () => ({
      bank_id: await samples.id('banks'),
      number: ++serial,
      name: `题库 第 ${Date.now()} 版`,
      item_count: 0,
      counts_by_type: '{}',
    }),
    attempts: async () => ({
      learner_id: (await makeLearner(deps, { organisation_id: await samples.id('organisations') })).id,
      client_key: unique('tap'),
      mode: 'practice',
      source: 'training',
      version_id: await samples.id('bank-versions'),
      seed: 1,
      item_ids: [],
      rules: '{}',
      state: 'submitted',
      max_score: 100,
    }),
    'question-reports': async () => {
      // A bank of its own: publishing that of the samples would change what may be done with it.
      const { id: bankId } = await makeBank(deps);
      const [questionId] = await makeQuestions(deps, bankId, 1);
      const { itemIds } = await makeVersion(deps, bankId);
      return {
        learner_id: (await makeLearner(deps)).id,
        client_key: randomUUID(),
        question_id: questionId,
        item_id: itemIds[0],
        kind: 'answer',
        text: '答案应为 B',
      };
    },
    regradings: async () => ({
      question_id: await samples.id('questions'),
      ruling: 'key',
      reason: '教材核对',
      staff_id: await samples.id('staff'),
      bank_mended: false,
      state: 'done',
      total: 1,
    }),
    registrations: async () => ({
      learner_id: (await makeLearner(deps, { organisation_id: await samples.id('organisations') })).id,
      exam_plan_id: await samples.id('exam-plans'),
      form_id: await samples.id('registration-forms'),
      version: 1,
      state: 'submitted',
      name: deps.secrets.encrypt('李四'),
      phone: deps.secrets.encrypt(makePhone()),
      phone_index: unique('index'),
      answers: '{}',
      summary: '',
      submitted_at: new Date(),
    }),
    'agreement-acceptances': async () => ({
      learner_id: (await makeLearner(deps)).id,
      agreement_id: await samples.create(catalogue.get('agreements')),
      accepted_at: new Date(),
    }),
    'practical-versions': async () => ({
      paper_id: await samples.id('practical-papers'),
      number: ++serial,
      name: unique('实操 第 1 版'),
      title: '实操',
      content: JSON.stringify({ preparation: '', tasks: PRACTICAL_TASKS, passScore: 60 }),
    }),
    'practical-runs': async () => ({
      learner_id: (await makeLearner(deps, { organisation_id: await samples.id('organisations') })).id,
      paper_id: await samples.id('practical-papers'),
      version_id: await samples.id('practical-versions'),
      client_key: randomUUID(),
      marks: '[[40, 50, false]]',
      started_at: new Date(),
      finished_at: new Date(),
      score: 90,
      passed: true,
      updated_at: new Date(),
    }),
    'import-files': async () => ({
      bank_id: await samples.id('banks'),
      file_id: await makeFile(deps),
      file_name: unique('题库.xlsx'),
      state: 'done',
    }),
    'import-layouts': async () => ({
      fingerprint: unique('layout'),
      sheet: 'Sheet1',
      headers: '题干 | 答案',
      mapping: '{}',
    }),
    'payment-channels': async () => ({ kind: unique('kind'), platform: 'ios', provider: 'none' }),
    orders: async () => ({
      out_trade_no: unique('E'),
      learner_id: (await makeLearner(deps)).id,
      product_id: await samples.id('products'),
      product_name: '会员',
      kind: 'membership',
      amount_fen: 100,
      opens_past: true,
      opens_mock: true,
      provider: 'xpay',
      platform: 'android',
      openid: 'o-sample',
      expires_at: new Date(),
    }),
    'coupon-codes': async () => ({ coupon_id: await samples.id('coupons'), code: unique('CODE') }),
    payments: async () => ({
      order_id: await samples.id('orders'),
      provider: 'xpay',
      transaction_id: unique('42000'),
      amount_fen: 100,
      paid_at: new Date(),
      source: 'bill',
      outcome: 'honoured',
    }),
    refunds: async () => ({
      out_refund_no: unique('R'),
      order_id: await samples.id('orders'),
      payment_id: await samples.create(catalogue.get('payments')),
      amount_fen: 100,
      reason: '重复付款',
    }),
    'refund-vouchers': async () => ({
      refund_id: await samples.create(catalogue.get('refunds')),
      file_id: await makeFile(deps),
      kind: 'pdf',
    }),
    'payment-differences': async () => ({
      kind: 'unknown_order',
      provider: 'xpay',
      reference: unique('42000'),
      amount_fen: 100,
      day: '2026-12-01',
      detail: '查无订单',
    }),
    reconciliations: async () => ({
      day: '2026-12-01',
      provider: unique('xpay'),
      ...Object.fromEntries(
        ['payments', 'paid_fen', 'refunds', 'refunded_fen'].flatMap((what) => [
          [`their_${what}`, 1],
          [`our_${what}`, 1],
        ]),
      ),
      differences: 0,
    }),
    'product-reviews': async () => ({
      order_id: await samples.create(catalogue.get('orders')),
      product_id: await samples.id('products'),
      stars: 5,
    }),
    'month-closings': async () => ({
      month: unique('2020-01'),
      figures: '{}',
      paid_fen: 1,
      refunded_fen: 0,
      open_differences: 0,
      staff_id: await samples.id('staff'),
    }),
    invoices: async () => ({
      order_id: await samples.create(catalogue.get('orders')),
      learner_id: (await makeLearner(deps)).id,
      amount_fen: 100,
      kind: 'company',
      company_name: '某某机电有限公司',
    }),
    'material-files': async () => ({ file_id: await makeFile(deps), name: '讲义.pdf', page_count: 9 }),
    readings: async () => ({
      learner_id: (await makeLearner(deps)).id,
      material_id: await samples.id('materials'),
      last_at: new Date(),
    }),
    'reading-terminals': async () => ({
      learner_id: (await makeLearner(deps)).id,
      key_hash: unique('key'),
      bound_at: new Date(),
    }),
    'terminal-changes': async () => ({ learner_id: (await makeLearner(deps)).id, kind: 'bound' }),
    'wechat-deliveries': async () => {
      const { id: learner_id } = await makeLearner(deps);
      const [{ id: message_id }] = await deps
        .db('learner_messages')
        .insert({ learner_id, kind: 'orderPaid', title: '付款成功', text: '您已购买“月度会员”' })
        .returning('id');
      return { learner_id, message_id, template_id: await samples.id('wechat-templates') };
    },
    jobs: async () => ({ name: unique('job'), label: '对账', cron: '* * * * *' }),
    sessions: async () => ({
      token_hash: unique('hash'),
      staff_id: await samples.id('staff'),
      expires_at: '2000-01-01T00:00:00Z',
    }),
    'exam-changes': async () => ({
      learner_id: await samples.id('learners'),
      from_plan_id: await samples.id('exam-plans'),
      before: '第三批 / 电工 / 五级',
      after: '第四批 / 电工 / 五级',
    }),
    'learner-logins': async () => ({
      at: new Date(),
      phone: deps.secrets.encrypt('13900000001'),
      phone_index: deps.secrets.blindIndex('13900000001'),
      ...{ way: 'password', outcome: 'password', address: '', device: '' },
    }),
    'login-log': async () => ({ username: unique('name'), outcome: 'password' }),
    'audit-log': async () => ({ action: 'create', resource: 'banks', row_id: '1' }),
  };
  // There is one of each, and one only.
  if (['security-policy', 'reading-rules', 'data-export-rules', 'customer-service'].includes(resource.name))
    return 1;
  const row = rows[resource.name];
  if (!row) throw new Error(`say here how a row of ${resource.name} comes to be`);
  const [{ id }] = await deps
    .db(tableOf(resource))
    .insert(await row())
    .returning('id');
  return id;
}
