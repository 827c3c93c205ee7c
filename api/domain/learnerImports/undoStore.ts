/** SQL of taking an import of learners back. */
import type { Knex } from 'knex';
import { referringTo } from '../../infra/referring.ts';
import type { AuditOrigin } from '../../rest/audit.ts';
import { COLUMN_OF, senderOf } from './applyStore.ts';
import type { ListUndone } from './contract.ts';
import { CHANGED_FIELDS } from './recognise/compare.ts';

/** Of what an import itself has written about a learner. */
const OWN = ['learner_import_rows', 'entitlements', 'learners', 'learner_messages', 'wechat_deliveries'];

/** The import's rows with what decides on each. */
async function judged(db: Knex): Promise<string> {
  const used = await referringTo(db, 'learners', 'l', OWN);
  return `select r.position, r.learner_id, r.entitlement_id, r.result, r.before, r.after,
      (r.result = 'created' and l.last_login_at is null and l.openid is null and not (${used})
        and not exists (select from learners c where c.claimed_learner_id = l.id)
        and not exists (select from entitlements e where e.learner_id = l.id and e.id is distinct from r.entitlement_id)
      ) as removable,
      (r.result = 'updated' and (${CHANGED_FIELDS.map(isAsImported).join(' or ')})) as restorable
    from learner_import_rows r join learners l on l.id = r.learner_id where r.import_id = :importId`;
}

/** Nobody has changed the field since. */
const isAsImported = (field: (typeof CHANGED_FIELDS)[number]): string =>
  `(jsonb_exists(r.after, '${field}') and to_jsonb(l.${COLUMN_OF[field]}) is not distinct from nullif(r.after -> '${field}', 'null'))`;

export async function planUndo(db: Knex, importId: number): Promise<ListUndone> {
  const { rows } = await db.raw(
    `select count(*) filter (where removable)::int as removed,
       count(*) filter (where result = 'created' and not removable)::int as kept,
       count(*) filter (where restorable)::int as restored,
       count(e.id) filter (where e.state = 'active')::int as memberships
     from (${await judged(db)}) j left join entitlements e on e.id = j.entitlement_id`,
    { importId },
  );
  return rows[0];
}

/** Nobody logs in to one of them or changes one until the transaction ends. */
export const holdLearners = (trx: Knex.Transaction, importId: number) =>
  trx.raw(
    `select l.id from learners l join learner_import_rows r on r.learner_id = l.id
     where r.import_id = ? order by l.id for update of l`,
    [importId],
  );

/** Memberships first: removing a learner asks that nothing speaks of him. Each change has its entry in the log. */
export async function takeBack(trx: Knex.Transaction, importId: number, origin: AuditOrigin): Promise<void> {
  await trx.raw(
    `create temporary table undoing on commit drop as ${(await judged(trx)).replace(':importId', '?')}`,
    [importId],
  );
  await trx.raw('analyze undoing');
  const log = (select: string) =>
    trx.raw(
      `insert into audit_log (staff_id, address, request_id, action, resource, row_id, before, after)
       select :staffId, :address, :requestId, ${select}`,
      senderOf(origin),
    );
  await log(
    `'update', 'entitlements', e.id::text, '{"state": "active"}', '{"state": "revoked"}'
     from undoing u join entitlements e on e.id = u.entitlement_id where e.state = 'active' and not u.removable`,
  );
  await log(`'delete', 'learners', learner_id::text, null, null from undoing where removable`);
  await log(
    `'update', 'learners', learner_id::text, after - 'name', before - 'name' from undoing where restorable`,
  );
  await trx.raw(
    `update entitlements e set state = 'revoked', reason = e.reason || '，导入已撤销', updated_at = now()
     from undoing u where u.entitlement_id = e.id and e.state = 'active' and not u.removable`,
  );
  await trx.raw(`delete from entitlements e using undoing u where u.entitlement_id = e.id and u.removable`);
  await trx.raw(
    `update learners l set ${CHANGED_FIELDS.map(restored).join(', ')}, updated_at = now()
     from undoing r where r.learner_id = l.id and r.restorable`,
  );
  await trx.raw(`delete from learners l using undoing u where u.learner_id = l.id and u.removable`);
}

function restored(field: (typeof CHANGED_FIELDS)[number]): string {
  const column = COLUMN_OF[field];
  const was = `(r.before ->> '${field}')${column.endsWith('_id') ? '::bigint' : ''}`;
  return `${column} = case when ${isAsImported(field)} then ${was} else l.${column} end`;
}
