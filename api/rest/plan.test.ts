import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Actor, holderOf } from '../actor.ts';
import { createCatalogue } from './catalogue.ts';
import { crud, defineResource, instant, type Permission, relation, type Scope, text } from './define.ts';
import { parseListQuery } from './parse.ts';
import { planList, planRows } from './plan.ts';
import { pageStatement } from './sql.ts';

const NOW = new Date('2026-11-24T00:00:00Z');
const partner = (organisationId: number | null): Actor => ({
  kind: 'staff',
  id: 7,
  role: 'partner',
  organisationId,
  sessionId: 1,
});

function planFor(where: Scope, actor: Actor, query = '') {
  const permission: Permission = { actions: crud, where };
  const owners = defineResource({
    name: 'owners',
    label: '主人',
    menu: '测试',
    title: 'name',
    defaultSort: ['id', 'asc'],
    fields: { name: text('名称'), organisationId: relation('机构', 'owners') },
    permissions: {},
  });
  const things = defineResource({
    name: 'own-things',
    label: '物品',
    menu: '测试',
    title: 'name',
    defaultSort: ['name', 'desc'],
    fields: {
      name: text('名称', { sort: true, filter: true, search: true }),
      phone: text('电话', { encrypted: 'phone', filter: true, search: true }),
      ownerId: relation('主人', 'owners'),
      startsAt: instant('开始', { optional: true }),
    },
    permissions: { partner: permission, learner: permission, guest: permission },
  });
  const catalogue = createCatalogue([owners, things]);
  const access = catalogue.access(things, holderOf(actor))!;
  const context = {
    actor,
    now: NOW,
    get: catalogue.get,
    blindIndexes: (phone: string) => [`index of ${phone}`],
    inherited: () => [],
  };
  return {
    list: planList(parseListQuery(query, access), access, context),
    rows: planRows([5], access, context),
  };
}

describe('plan', () => {
  it('puts the scope into lists and into the look-up of one row alike', () => {
    const { list, rows } = planFor({ 'ownerId.organisationId': '$actor.organisationId' }, partner(3));
    const scope = {
      kind: 'related',
      column: 'owner_id',
      table: 'owners',
      conditions: [{ kind: 'compare', column: 'organisation_id', operator: '=', value: 3 }],
    };
    assert.deepEqual(list.where, [scope]);
    assert.deepEqual(rows.where, [{ kind: 'in', column: 'id', values: [5] }, scope]);
  });

  it('shows nothing to staff without an organisation, rather than the rows of no organisation', () => {
    assert.deepEqual(planFor({ ownerId: '$actor.organisationId' }, partner(null)).list.where, [
      { kind: 'never' },
    ]);
    assert.deepEqual(planFor({ ownerId: '$actor.id' }, { kind: 'guest' }).list.where, [{ kind: 'never' }]);
  });

  it('compares with the moment that was injected', () => {
    assert.deepEqual(planFor({ startsAt: { lteOrNull: '$now' } }, { kind: 'guest' }).list.where, [
      {
        kind: 'either',
        conditions: [
          { kind: 'null', column: 'starts_at', is: true },
          { kind: 'compare', column: 'starts_at', operator: '<=', value: NOW },
        ],
      },
    ]);
  });

  it('finds an encrypted phone by its blind index only', () => {
    const { list } = planFor({}, partner(1), 'filter[phone][eq]=13800000001&q=13800000001');
    assert.deepEqual(list.where[0], {
      kind: 'in',
      column: 'phone_index',
      values: ['index of 13800000001'],
    });
    assert.ok(!JSON.stringify(list.where).includes('"column":"phone"'));
  });

  it('orders by the id last, so that equal rows never wander between pages', () => {
    assert.deepEqual(planFor({}, partner(1)).list.order, [
      { column: 'name', descending: true },
      { column: 'id', descending: true },
    ]);
  });

  it('never puts what somebody typed into the SQL text', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 50 }), (typed) => {
        const query = new URLSearchParams({
          q: `§${typed}`.replaceAll('\0', ''),
          'filter[name][eq]': `§${typed}`.replaceAll('\0', ''),
        });
        const plan = planFor({ ownerId: '$actor.id' }, partner(1), query.toString()).list;
        const { text, bindings } = pageStatement(plan, true);
        assert.ok(!text.includes('§'));
        assert.equal(text.match(/\?/g)?.length, bindings.length);
      }),
    );
  });
});
