import type { Knex } from 'knex';

/** Coupons, their codes, and orders at less than the full price; amounts are integer fen. */
export async function up(knex: Knex): Promise<void> {
  await createCoupons(knex);
  await discountOrders(knex);
  await countUses(knex);
}

async function createCoupons(knex: Knex): Promise<void> {
  await knex.schema.createTable('coupons', (t) => {
    t.bigIncrements('id');
    t.text('name').notNullable().unique();
    t.text('kind').notNullable();
    t.integer('off_fen');
    t.integer('percent').comment('what is left to pay, in percent');
    t.integer('least_fen').notNullable().defaultTo(0).comment('the price from which on it may be used');
    t.jsonb('product_ids').notNullable().defaultTo('[]').comment('empty: all');
    t.text('given_by').notNullable();
    t.text('code').unique().comment('the one that all use');
    t.integer('total').comment('null: without limit');
    t.integer('per_learner').notNullable().defaultTo(1);
    t.integer('used').notNullable().defaultTo(0).comment('by orders that are not closed');
    t.timestamp('starts_at');
    t.timestamp('ends_at');
    t.boolean('published').notNullable().defaultTo(false);
    t.text('reason').notNullable();
    t.bigInteger('staff_id').references('staff.id').index().comment('who issued it');
    t.timestamps(true, true);
    t.check("kind in ('amount', 'percent', 'free')", {}, 'coupons_kind');
    t.check("given_by in ('list', 'code', 'codes')", {}, 'coupons_given_by');
    t.check("(kind = 'amount') = (off_fen is not null)", {}, 'coupons_off');
    t.check("(kind = 'percent') = (percent is not null)", {}, 'coupons_percent');
    t.check('off_fen > 0', {}, 'coupons_off_fen');
    t.check('percent between 1 and 99', {}, 'coupons_part');
    t.check("(given_by = 'code') = (code is not null)", {}, 'coupons_code');
    t.check('used >= 0 and (total is null or used <= total)', {}, 'coupons_used');
  });
  await knex.schema.createTable('coupon_codes', (t) => {
    t.bigIncrements('id');
    t.bigInteger('coupon_id').notNullable().references('coupons.id').onDelete('CASCADE').index();
    t.text('code').notNullable().unique();
    t.bigInteger('order_id').unique().comment('the order that holds it; null: free');
    t.timestamp('created_at').notNullable().defaultTo(knex.fn.now());
  });
}

async function discountOrders(knex: Knex): Promise<void> {
  await knex.schema.alterTable('orders', (t) => {
    t.integer('discount_fen').notNullable().defaultTo(0).comment('what the price was higher than the amount');
    t.bigInteger('coupon_id').references('coupons.id').index();
    t.bigInteger('coupon_code_id').references('coupon_codes.id').index();
    t.dropChecks('orders_amount');
  });
  await knex.schema.alterTable('orders', (t) => {
    t.check(
      'amount_fen >= 0 and discount_fen >= 0 and (amount_fen > 0 or coupon_id is not null)',
      {},
      'orders_amount',
    );
    t.check('(discount_fen > 0) = (coupon_id is not null)', {}, 'orders_discount');
  });
  await knex.schema.alterTable('coupon_codes', (t) => {
    t.foreign('order_id').references('orders.id');
  });
  // What was closed before there were discounts has none.
  await knex.raw(
    `update month_closings set figures = figures || '{"discounts": {"orders": 0, "fen": 0, "free": 0}}'`,
  );
}

/** Whichever way an order takes, it holds its coupon until it is closed: no more than there are, each code once. */
async function countUses(knex: Knex): Promise<void> {
  await knex.raw(`
    create function hold_coupon() returns trigger language plpgsql as $$
    declare
      held boolean := tg_op = 'UPDATE' and old.state <> 'closed';
    begin
      if held = (new.state <> 'closed') then
        return null;
      end if;
      update coupons set used = used + case when held then -1 else 1 end where id = new.coupon_id;
      if new.coupon_code_id is null then
        return null;
      end if;
      if held then
        update coupon_codes set order_id = null where order_id = new.id;
      else
        update coupon_codes set order_id = new.id where id = new.coupon_code_id and order_id is null;
        if not found then
          raise exception 'code of a coupon used twice' using errcode = 'check_violation', constraint = 'coupon_codes_once';
        end if;
      end if;
      return null;
    end $$`);
  await knex.raw(`create trigger orders_hold_coupon after insert or update of state on orders
    for each row when (new.coupon_id is not null) execute function hold_coupon()`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop trigger orders_hold_coupon on orders');
  await knex.raw('drop function hold_coupon');
  await knex.schema.alterTable('coupon_codes', (t) => t.dropForeign('order_id'));
  await knex.schema.alterTable('orders', (t) => {
    t.dropChecks(['orders_amount', 'orders_discount']);
    t.dropColumns('discount_fen', 'coupon_id', 'coupon_code_id');
  });
  await knex.schema.alterTable('orders', (t) => t.check('amount_fen > 0', {}, 'orders_amount'));
  for (const table of ['coupon_codes', 'coupons']) await knex.schema.dropTable(table);
}
