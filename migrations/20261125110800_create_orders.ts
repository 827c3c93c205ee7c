import type { Knex } from 'knex';

const PROVIDERS = ['wxpay_v3', 'xpay'];
const KINDS = ['membership', 'material', 'gift_pack'];
/** Until the centre has opened virtual payment with Apple, iPhones and Macs are sold nothing. */
const CHANNELS = {
  ios: 'none',
  android: 'xpay',
  ohos: 'xpay',
  windows: 'xpay',
  mac: 'none',
  devtools: 'xpay',
};

const oneOf = (column: string, values: readonly string[]) =>
  `${column} in (${values.map((value) => `'${value}'`).join(', ')})`;

/** What is sold, and what money has moved for it. Amounts are integer fen. */
export async function up(knex: Knex): Promise<void> {
  await createProducts(knex);
  await createOrders(knex);
  await createMoney(knex);
  await createBooks(knex);
}

async function createProducts(knex: Knex): Promise<void> {
  await knex.schema.createTable('products', (t) => {
    t.bigIncrements('id');
    t.text('kind').notNullable();
    t.text('name').notNullable().unique();
    t.text('introduction').notNullable().defaultTo('');
    t.integer('price_fen').notNullable();
    t.integer('months').comment('how long a membership lasts');
    t.boolean('opens_past').notNullable().defaultTo(false).comment('past papers');
    t.boolean('opens_mock').notNullable().defaultTo(false).comment('mock exams');
    t.text('xpay_product_id').comment("the item's id in WeChat's console for virtual payment");
    t.boolean('published').notNullable().defaultTo(false);
    t.timestamp('starts_at');
    t.timestamp('ends_at');
    t.integer('position').notNullable().defaultTo(0);
    t.timestamps(true, true);
    t.check(oneOf('kind', KINDS), {}, 'products_kind');
    t.check('price_fen > 0', {}, 'products_price');
    t.check("(kind = 'membership') = (months is not null)", {}, 'products_months');
  });
  await knex.schema.createTable('payment_channels', (t) => {
    t.bigIncrements('id');
    t.text('kind').notNullable();
    t.text('platform').notNullable();
    t.text('provider').notNullable();
    t.timestamps(true, true);
    t.unique(['kind', 'platform']);
    t.check(oneOf('provider', [...PROVIDERS, 'none']), {}, 'payment_channels_provider');
  });
  await knex('payment_channels').insert(
    KINDS.flatMap((kind) =>
      Object.entries(CHANNELS).map(([platform, provider]) => ({ kind, platform, provider })),
    ),
  );
}

async function createOrders(knex: Knex): Promise<void> {
  await knex.schema.createTable('orders', (t) => {
    t.bigIncrements('id');
    t.text('out_trade_no').notNullable().unique();
    t.bigInteger('learner_id').notNullable().references('learners.id').index();
    t.bigInteger('product_id').notNullable().references('products.id').index();
    t.text('product_name').notNullable().comment('this and the next five as they were when it was ordered');
    t.text('kind').notNullable();
    t.integer('amount_fen').notNullable();
    t.integer('months');
    t.boolean('opens_past').notNullable();
    t.boolean('opens_mock').notNullable();
    t.text('provider').notNullable();
    t.text('platform').notNullable();
    t.text('openid').notNullable().comment('who alone may pay');
    t.text('state').notNullable().defaultTo('pending');
    t.timestamp('expires_at').notNullable();
    t.timestamp('prepared_at').comment('set before WeChat is told: from then on money may come');
    t.timestamp('queried_at').comment('when WeChat was last asked whether it is paid');
    t.timestamp('paid_at');
    t.timestamp('closed_at');
    t.timestamps(true, true);
    t.check(oneOf('provider', PROVIDERS), {}, 'orders_provider');
    t.check(oneOf('state', ['pending', 'paid', 'closed', 'refunding', 'refunded']), {}, 'orders_state');
    t.check('amount_fen > 0', {}, 'orders_amount');
  });
  await knex.raw(
    "create unique index orders_one_open on orders (learner_id, product_id) where state = 'pending'",
  );
  await knex.raw(
    "create index orders_to_ask on orders (expires_at) where state = 'pending' or (state = 'closed' and prepared_at is not null)",
  );
}

async function createMoney(knex: Knex): Promise<void> {
  await knex.schema.createTable('payments', (t) => {
    t.bigIncrements('id');
    t.bigInteger('order_id').notNullable().references('orders.id').index();
    t.text('provider').notNullable();
    t.text('transaction_id').notNullable();
    t.integer('amount_fen').notNullable();
    t.timestamp('paid_at').notNullable().index();
    t.text('source').notNullable().comment('notice | query | bill: who told of it first');
    t.text('outcome').notNullable().comment('honoured | refunded | undecided');
    t.timestamp('created_at').notNullable().defaultTo(knex.fn.now());
    t.unique(['provider', 'transaction_id']);
    t.check(oneOf('outcome', ['honoured', 'refunded', 'undecided']), {}, 'payments_outcome');
  });
  await knex.schema.createTable('refunds', (t) => {
    t.bigIncrements('id');
    t.text('out_refund_no').notNullable().unique();
    t.bigInteger('order_id').notNullable().references('orders.id').index();
    t.bigInteger('payment_id').notNullable().unique().references('payments.id');
    t.integer('amount_fen').notNullable();
    t.text('reason').notNullable();
    t.text('state').notNullable().defaultTo('requested');
    t.bigInteger('staff_id').references('staff.id').index().comment('null: by rule');
    t.timestamp('settled_at');
    t.timestamps(true, true);
    t.check(
      oneOf('state', ['requested', 'processing', 'succeeded', 'abnormal', 'failed']),
      {},
      'refunds_state',
    );
  });
  await knex.schema.createTable('entitlements', (t) => {
    t.bigIncrements('id');
    t.bigInteger('learner_id').notNullable().references('learners.id').index();
    t.bigInteger('product_id').references('products.id').index();
    t.bigInteger('order_id').references('orders.id').unique().comment('null: given by staff');
    t.boolean('opens_past').notNullable().defaultTo(false);
    t.boolean('opens_mock').notNullable().defaultTo(false);
    t.timestamp('starts_at').notNullable().defaultTo(knex.fn.now());
    t.timestamp('ends_at').comment('null: for good');
    t.text('state').notNullable().defaultTo('active');
    t.text('reason').comment('why staff gave it');
    t.timestamps(true, true);
    t.check(oneOf('state', ['active', 'ended', 'revoked']), {}, 'entitlements_state');
  });
}

async function createBooks(knex: Knex): Promise<void> {
  await knex.schema.createTable('payment_differences', (t) => {
    t.bigIncrements('id');
    t.text('kind').notNullable();
    t.text('provider').notNullable();
    t.text('reference').notNullable().comment('transaction id or refund number: one row per matter');
    t.bigInteger('order_id').references('orders.id').index();
    t.integer('amount_fen').notNullable().comment('money that nothing in the books explains');
    t.date('day').notNullable();
    t.text('detail').notNullable();
    t.text('state').notNullable().defaultTo('open');
    t.bigInteger('owner_id').references('staff.id').index();
    t.text('note').notNullable().defaultTo('');
    t.timestamps(true, true);
    t.unique(['kind', 'provider', 'reference']);
    t.check(oneOf('state', ['open', 'solved']), {}, 'payment_differences_state');
  });
  await knex.schema.createTable('reconciliations', (t) => {
    t.bigIncrements('id');
    t.date('day').notNullable();
    t.text('provider').notNullable();
    for (const side of ['their', 'our'])
      for (const what of ['payments', 'paid_fen', 'refunds', 'refunded_fen'])
        t.bigInteger(`${side}_${what}`).notNullable();
    t.integer('differences').notNullable();
    t.timestamps(true, true);
    t.unique(['day', 'provider']);
  });
  await knex.schema.createTable('jobs', (t) => {
    t.bigIncrements('id');
    t.text('name').notNullable().unique();
    t.text('label').notNullable();
    t.text('cron').notNullable();
    t.text('state').notNullable().defaultTo('waiting');
    t.timestamp('started_at');
    t.timestamp('finished_at');
    t.timestamp('next_at');
    t.text('result').notNullable().defaultTo('');
    t.integer('failures').notNullable().defaultTo(0).comment('in a row, until a run succeeds');
    t.timestamps(true, true);
  });
}

export async function down(knex: Knex): Promise<void> {
  for (const table of [
    'jobs',
    'reconciliations',
    'payment_differences',
    'entitlements',
    'refunds',
    'payments',
    'orders',
    'payment_channels',
    'products',
  ])
    await knex.schema.dropTable(table);
}
