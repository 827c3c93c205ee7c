import type { Knex } from 'knex';

const PROVIDERS = ['wxpay_v3', 'xpay'];
const providers = (values: readonly string[]) =>
  `provider in (${values.map((value) => `'${value}'`).join(', ')})`;

/** Who has opened what; orders that nobody pays; materials that were never sold may be deleted. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('entitlements', (t) => {
    t.bigInteger('staff_id').references('staff.id').index().comment('who opened it; null: it was bought');
  });
  await knex.schema.alterTable('orders', (t) => t.dropChecks('orders_provider'));
  await knex('orders').where({ amount_fen: 0 }).update({ provider: 'free' });
  await knex.schema.alterTable('orders', (t) => {
    t.check(providers([...PROVIDERS, 'free']), {}, 'orders_provider');
    t.check("(provider = 'free') = (amount_fen = 0)", {}, 'orders_free');
  });
  await keepSold(knex);
}

/** Products and orders name what they hold in a list, which no foreign key watches. */
async function keepSold(knex: Knex): Promise<void> {
  await knex.raw(`
    create function refuse_sold_material() returns trigger language plpgsql as $$
    begin
      if exists (select from orders where material_ids @> to_jsonb(old.id)) then
        raise exception 'material was sold' using errcode = 'check_violation', constraint = 'materials_sold';
      end if;
      if exists (select from products where material_ids @> to_jsonb(old.id)) then
        raise exception 'material is for sale' using errcode = 'check_violation', constraint = 'materials_for_sale';
      end if;
      return old;
    end $$`);
  await knex.raw(
    'create trigger materials_keep_sold before delete on materials for each row execute function refuse_sold_material()',
  );
  // Looks into pages that all may see are no reason to keep it.
  await knex.raw('alter table readings drop constraint readings_material_id_foreign');
  await knex.schema.alterTable('readings', (t) => {
    t.foreign('material_id').references('materials.id').onDelete('CASCADE');
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('alter table readings drop constraint readings_material_id_foreign');
  await knex.schema.alterTable('readings', (t) => {
    t.foreign('material_id').references('materials.id');
  });
  await knex.raw('drop trigger materials_keep_sold on materials');
  await knex.raw('drop function refuse_sold_material');
  await knex.schema.alterTable('orders', (t) => t.dropChecks(['orders_provider', 'orders_free']));
  await knex('orders').where({ provider: 'free' }).update({ provider: 'xpay' });
  await knex.schema.alterTable('orders', (t) => t.check(providers(PROVIDERS), {}, 'orders_provider'));
  await knex.schema.alterTable('entitlements', (t) => t.dropColumn('staff_id'));
}
