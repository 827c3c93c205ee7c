/** SQL of `learner_messages`. */
import type { Knex } from 'knex';
import { lockLiving } from '../cancellation/living.ts';
import type { Messages, MessagesQuery } from './contract.ts';

export interface NewMessage {
  kind: string;
  title: string;
  text: string;
  jumpKind: 'none' | 'page' | 'notice' | 'web';
  jumpTarget: string;
  params: object;
  once: string | null;
}

/** What is told goes through WeChat, too, to whoever has agreed and where staff have set up a template for it. */
const withDeliveries = (insert: string): string =>
  `with told as (${insert} on conflict (learner_id, once) do nothing returning id, learner_id, kind),
   leaving as (
     insert into wechat_deliveries (message_id, learner_id, template_id)
     select told.id, told.learner_id, t.id from told join wechat_templates t on t.kind = told.kind and t.enabled
     where exists (select from message_credits c
       where c.learner_id = told.learner_id and c.template_id = t.template_id and c.spent_at is null))
   select count(*)::int as count from told`;

/** Cancelled accounts are told nothing any more. */
export async function insertMessages(
  trx: Knex,
  messages: readonly (NewMessage & { learnerId: number })[],
): Promise<void> {
  const living = await lockLiving(
    trx,
    messages.map(({ learnerId }) => learnerId),
  );
  const own = messages.filter(({ learnerId }) => living.has(learnerId));
  if (own.length === 0) return;
  await trx.raw(
    withDeliveries(
      `insert into learner_messages (learner_id, kind, title, text, jump_kind, jump_target, params, once)
       select "learnerId", kind, title, text, "jumpKind", "jumpTarget", params, once
       from jsonb_to_recordset(?::jsonb) as t("learnerId" bigint, kind text, title text, text text,
         "jumpKind" text, "jumpTarget" text, params jsonb, once text)`,
    ),
    [JSON.stringify(own)],
  );
}

/** The same to many. @param learners a query for their ids, one column @returns how many were told */
export async function insertForEach(
  trx: Knex,
  learners: Knex.QueryBuilder,
  { kind, title, text, jumpKind, jumpTarget, params, once }: NewMessage,
): Promise<number> {
  const { rows } = await trx.raw(
    withDeliveries(
      `insert into learner_messages (learner_id, kind, title, text, jump_kind, jump_target, params, once)
       select l.id, ?, ?, ?, ?, ?, ?::jsonb, ? from (?) as l (id) join learners using (id)
       where cancelled_at is null for key share of learners`,
    ),
    [kind, title, text, jumpKind, jumpTarget, JSON.stringify(params), once, learners],
  );
  return rows[0].count;
}

const own = (db: Knex, learnerId: number) => db('learner_messages').where({ learner_id: learnerId });

export const countUnread = async (db: Knex, learnerId: number): Promise<number> => {
  const counted = await own(db, learnerId)
    .whereNull('read_at')
    .count({ unread: '*' })
    .first<{ unread: number }>();
  return counted.unread;
};

type MessageRow = Omit<Messages['data'][number], 'createdAt'> & { createdAt: Date };

/** The newest first. */
export async function findMessages(
  db: Knex,
  learnerId: number,
  { page, pageSize }: MessagesQuery,
): Promise<Messages> {
  const newest: Promise<MessageRow[]> = own(db, learnerId)
    .orderBy('id', 'desc')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .select({
      id: 'id',
      kind: 'kind',
      title: 'title',
      text: 'text',
      jumpKind: 'jump_kind',
      jumpTarget: 'jump_target',
      read: db.raw('read_at is not null'),
      createdAt: 'created_at',
    });
  const [counted, unread, rows] = await Promise.all([
    own(db, learnerId).count({ total: '*' }).first<{ total: number }>(),
    countUnread(db, learnerId),
    newest,
  ]);
  const data = rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
  return { data, total: counted.total, unread };
}

export const hasMessage = async (db: Knex, learnerId: number, id: number): Promise<boolean> =>
  (await own(db, learnerId).where({ id }).first('id')) !== undefined;

/** Those that he has not read before. */
export const setRead = (
  db: Knex,
  learnerId: number,
  which: { id: number } | { upTo: number } | { jumpTarget: string },
  at: Date,
) =>
  own(db, learnerId)
    .whereNull('read_at')
    .modify((query) => {
      if ('id' in which) query.where({ id: which.id });
      else if ('upTo' in which) query.where('id', '<=', which.upTo);
      else query.where({ jump_target: which.jumpTarget });
    })
    .update({ read_at: at });
