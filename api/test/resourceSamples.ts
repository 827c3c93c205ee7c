/** Valid rows of every resource, made from its definition, for suites that run over all of them. */
import { randomUUID } from 'node:crypto';
import type { Deps } from '../deps.ts';
import { type Catalogue, tableOf } from '../rest/catalogue.ts';
import { crud, type Field, type Resource } from '../rest/define.ts';
import type { Client } from './client.ts';
import {
  makeBank,
  makeLearner,
  makePhone,
  makeQuestions,
  makeVersion,
  PASSWORD,
  PRACTICAL_TASKS,
  unique,
} from './factories.ts';

export type Body = Record<string, unknown>;

/** What the kind alone does not tell. */
const BY_WIDGET: Record<string, unknown> = {
  options: [
    { key: 'A', text: '验电' },
    { key: 'B', text: '放电' },
  ],
  answer: { keys: ['B'] },
  sections: [{ type: 'single', count: 10, score: 1 }],
  distribution: { byKnowledgePoint: false, byDifficulty: null },
  practicalTasks: PRACTICAL_TASKS,
  registrationFields: [],
  materials: [],
  products: [],
  templateFields: [{ key: 'thing1', param: 'exam', text: '' }],
};
const BY_FIELD: Record<string, () => unknown> = {
  'learners.phone': makePhone,
  'learners.name': () => '李四',
  'classes.endsOn': () => '2099-01-02',
  'staff.username': () => unique('user').replace('-', '.').slice(0, 30),
  'staff.password': () => PASSWORD,
  'blueprints.passScore': () => 6,
  // Nothing is in the sample version to publish.
  'papers.published': () => false,
  // Its document has still to be drawn.
  'materials.published': () => false,
  'registration-forms.closesAt': () => '2099-01-02T00:00:00.000Z',
  'coupons.percent': () => null,
  'coupons.code': () => null,
  'coupons.endsAt': () => '2099-01-02T00:00:00.000Z',
  'products.endsAt': () => '2099-01-02T00:00:00.000Z',
  'wechat-templates.templateId': () => unique('template-of-a-test').padEnd(43, '0'),
  'exam-plans.examEndsAt': () => '2099-01-02T00:00:00.000Z',
};

/** Numbers of versions, each once. */
let serial = 0;

/** Relations to a row that only one may have. */
const OF_ONE = new Set(['registration-forms.examPlanId']);

export interface Samples {
  /** A body that creating accepts. */
  body(resource: Resource): Promise<Body>;
  /** Id of a row that exists; the same for each call. */
  id(name: string): Promise<number>;
  /** Creates another row. */
  create(resource: Resource, change?: Body): Promise<number>;
}

export function createSamples(catalogue: Catalogue, superClient: Client, deps: Deps): Samples {
  const ids = new Map<string, Promise<number>>();
  let fileId: string | undefined;

  const value = async (resource: Resource, name: string, field: Field): Promise<unknown> => {
    const own = BY_FIELD[`${resource.name}.${name}`];
    if (own) return own();
    switch (field.kind) {
      case 'relation':
        if (OF_ONE.has(`${resource.name}.${name}`)) return samples.create(catalogue.get(field.resource!));
        // A parent of the same kind would be made without end.
        return field.resource === resource.name ? undefined : samples.id(field.resource!);
      case 'image':
        fileId ??= await makeFile(deps);
        return fileId;
      case 'structured':
        return BY_WIDGET[field.widget!];
      case 'choice':
        return Object.keys(field.choices!)[0];
      case 'boolean':
        return true;
      case 'integer':
      case 'decimal':
        return Math.max(field.min ?? 0, 1);
      case 'instant':
        return '2099-01-01T00:00:00.000Z';
      case 'date':
        return '2099-01-01';
      default:
        return unique('样例').slice(0, field.max ?? 200);
    }
  };

  const samples: Samples = {
    async body(resource) {
      const entries = await Promise.all(
        Object.entries(resource.fields)
          .filter(([, field]) => !field.readOnly && !(field.optional && field.kind === 'instant'))
          .map(async ([name, field]) => [name, await value(resource, name, field)] as const),
      );
      return Object.fromEntries(entries.filter(([, one]) => one !== undefined));
    },
    id(name) {
      let id = ids.get(name);
      if (!id) {
        id = samples.create(catalogue.get(name));
        ids.set(name, id);
      }
      return id;
    },
    async create(resource, change = {}) {
      if (!(resource.actions ?? crud).includes('create'))
        return insertRow(resource, samples, { ...deps, catalogue });
      const body = { ...(await samples.body(resource)), ...change };
      const reply = await superClient.post(`/api/staff/${resource.name}`, body);
      if (reply.status !== 201) throw new Error(`${resource.name}: ${JSON.stringify(reply.body)}`);
      return reply.body.data.id;
    },
  };
  return samples;
}

async function makeFile({ db }: Deps): Promise<string> {
  const id = unique('file-of-a-test').replaceAll('.', '');
  await db('files').insert({ id, name: 'x.png', mime: 'image/png', bytes: 1, sha256: '', public: true });
  return id;
}

/** Rows that only a domain makes. */
async function insertRow(
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
  if (!row) throw new Error(`say in insertRow how a row of ${resource.name} comes to be`);
  const [{ id }] = await deps
    .db(tableOf(resource))
    .insert(await row())
    .returning('id');
  return id;
}
