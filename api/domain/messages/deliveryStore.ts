/** SQL of messages on their way through WeChat. */
import type { Knex } from 'knex';
import type { DeliveryState } from './deliveryStates.ts';
import type { Kind } from './kinds.ts';
import type { TemplateField } from './templateFields.ts';

export interface Delivery {
  id: number;
  learnerId: number;
  openid: string | null;
  attempts: number;
  /** Of our registry. */
  templateRow: number;
  /** WeChat's. */
  templateId: string;
  fields: TemplateField[];
  kind: Kind;
  params: Record<string, unknown>;
}

export const findDue = (db: Knex, now: Date, limit: number): Promise<Delivery[]> =>
  db('wechat_deliveries as d')
    .join('learner_messages as m', 'm.id', 'd.message_id')
    .join('wechat_templates as t', 't.id', 'd.template_id')
    .join('learners as l', 'l.id', 'd.learner_id')
    .where('d.state', 'waiting')
    .where('d.next_at', '<=', now)
    .orderBy(['d.next_at', 'd.id'])
    .limit(limit)
    .select({
      id: 'd.id',
      learnerId: 'd.learner_id',
      openid: 'l.openid',
      attempts: 'd.attempts',
      templateRow: 't.id',
      templateId: 't.template_id',
      fields: 't.fields',
      kind: 'm.kind',
      params: 'm.params',
    });

export const putOff = (db: Knex, id: number, attempts: number, nextAt: Date, reason: string) =>
  db('wechat_deliveries')
    .where({ id })
    .update({ attempts, next_at: nextAt, reason, updated_at: db.fn.now() });

/** With the counts that staff see of its template. */
export async function finish(
  trx: Knex.Transaction,
  { id, templateRow, attempts }: Pick<Delivery, 'id' | 'templateRow' | 'attempts'>,
  state: Exclude<DeliveryState, 'waiting'>,
  reason: string | null,
  at: Date,
): Promise<void> {
  await trx('wechat_deliveries')
    .where({ id })
    .update({ state, attempts: attempts + 1, reason, updated_at: trx.fn.now() });
  const count = `${state}_count`;
  await trx('wechat_templates')
    .where({ id: templateRow })
    .update({
      [count]: trx.raw('?? + 1', [count]),
      ...(state === 'failed' && { last_error: reason, last_failed_at: at }),
    });
}

const unspent = (db: Knex, learnerId: number, templateId: string) =>
  db('message_credits').where({ learner_id: learnerId, template_id: templateId }).whereNull('spent_at');

export const hasCredit = async (db: Knex, learnerId: number, templateId: string): Promise<boolean> =>
  (await unspent(db, learnerId, templateId).first('id')) !== undefined;

/** The oldest one, or all of them. */
export const spend = (db: Knex, learnerId: number, templateId: string, which: 'one' | 'all', at: Date) =>
  db('message_credits')
    .whereIn(
      'id',
      unspent(db, learnerId, templateId)
        .orderBy('id')
        .modify((query) => which === 'one' && query.limit(1))
        .select('id'),
    )
    .update({ spent_at: at });

/** Of templates that staff have switched on. */
export const insertCredits = (
  db: Knex,
  learnerId: number,
  clientKey: string,
  templateIds: readonly string[],
) =>
  db.raw(
    `insert into message_credits (learner_id, template_id, client_key)
     select distinct ?::bigint, template_id, ?::uuid from wechat_templates where enabled and template_id = any(?)
     on conflict do nothing`,
    [learnerId, clientKey, [...templateIds]],
  );

export const enabledTemplates = (db: Knex): Promise<{ kind: string; templateId: string }[]> =>
  db('wechat_templates')
    .where({ enabled: true })
    .orderBy('id')
    .select({ kind: 'kind', templateId: 'template_id' });
