/** SQL of broadcasts and their templates. */
import type { Knex } from 'knex';
import type { Actor } from '../../actor.ts';
import type { Choice } from './audience.ts';
import { type BroadcastState, MOVES, UNFINISHED } from './states.ts';

export interface Text {
  title: string;
  text: string;
  jumpKind: 'none' | 'page' | 'notice' | 'web';
  jumpTarget: string;
}

export interface Broadcast extends Text, Choice {
  id: number;
  state: BroadcastState;
  sendAt: Date | null;
  /** Of whoever sent it off. */
  rights: Actor | null;
  audienceAt: Date | null;
  recipients: number | null;
  delivered: number;
  reachedId: number;
  updatedAt: Date;
}

const TEXT = { title: 'title', text: 'text', jumpKind: 'jump_kind', jumpTarget: 'jump_target' };
const ROW = {
  ...TEXT,
  id: 'id',
  occupationId: 'occupation_id',
  levelId: 'level_id',
  examPlanId: 'exam_plan_id',
  organisationId: 'organisation_id',
  membership: 'membership',
  state: 'state',
  sendAt: 'send_at',
  rights: 'rights',
  audienceAt: 'audience_at',
  recipients: 'recipients',
  delivered: 'delivered',
  reachedId: 'reached_id',
  updatedAt: 'updated_at',
};

/** @param seen those that the role may see */
export const find = (seen: Knex.QueryBuilder, id: number): Promise<Broadcast | undefined> =>
  seen.where({ id }).first(ROW);

/** The same, and nobody else changes it until the transaction ends. */
export const lock = (seen: Knex.QueryBuilder, id: number): Promise<Broadcast | undefined> =>
  find(seen.forUpdate(), id);

/** Ids of those whose time has come, and of those that a process has left half sent. */
export const findDue = (db: Knex, now: Date): Promise<number[]> =>
  db('broadcasts')
    .whereIn('state', UNFINISHED)
    .whereRaw('coalesce(send_at <= ?, true)', [now])
    .orderBy('id')
    .pluck('id');

/** Only whoever has locked the row. */
export const move = (
  trx: Knex,
  id: number,
  by: keyof typeof MOVES,
  row: Record<string, unknown> = {},
): Promise<unknown> =>
  trx('broadcasts')
    .where({ id })
    .update({ ...row, state: MOVES[by].to, updated_at: trx.fn.now() });

export const noteProgress = (
  trx: Knex,
  id: number,
  { told, reachedId }: { told: number; reachedId: number },
): Promise<unknown> =>
  trx('broadcasts')
    .where({ id })
    .update({ delivered: trx.raw('delivered + ?', [told]), reached_id: reachedId });

/** Undefined when there is nobody left. */
export async function lastOfPortion(
  trx: Knex,
  audience: Knex.QueryBuilder,
  { after, limit }: { after: number; limit: number },
): Promise<number | undefined> {
  const portion = audience.clone().where('id', '>', after).orderBy('id').limit(limit).select('id');
  const last = await trx.from(portion.as('portion')).max({ id: 'id' }).first<{ id: number | null }>();
  return last.id ?? undefined;
}

export const count = async (audience: Knex.QueryBuilder): Promise<number> =>
  Number((await audience.clone().count({ count: '*' }).first())?.count);

/** What its messages are known by: a learner gets one of them. */
export const onceOf = (id: number): string => `broadcast:${id}`;

export const countReaders = async (db: Knex, id: number): Promise<number> =>
  count(
    db('learner_messages')
      .where({ kind: 'broadcast', once: onceOf(id) })
      .whereNotNull('read_at'),
  );

export const findTemplate = (seen: Knex.QueryBuilder, id: number): Promise<Text | undefined> =>
  seen.where({ id }).first(TEXT);

export async function insertDraft(
  trx: Knex,
  { title, text, jumpKind, jumpTarget }: Text,
  row: { created_by: number; organisation_id: number | null },
): Promise<number> {
  const draft = { title, text, jump_kind: jumpKind, jump_target: jumpTarget, ...row };
  const [{ id }] = await trx('broadcasts').insert(draft).returning('id');
  return id;
}
