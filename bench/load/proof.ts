/** Counts in the database what the phones were told is there. */
import type { Knex } from 'knex';
import { LETTERS, type Outcome } from './plan.ts';

export interface Proof {
  acknowledged: number;
  /** Acknowledged but not stored as sent. */
  lost: number;
  /** Stored but never sent, or under a number that another answer of the attempt has. */
  doubled: number;
  /** Attempts of learners who tapped once and have several. */
  openedTwice: number;
  /** By how many the counts of a learner's day differ from the answers that he has handed in. */
  miscounted: number;
}

export function prove(
  db: Knex,
  itemIds: readonly number[],
  outcomes: readonly Pick<Outcome, 'attemptIds' | 'sent' | 'acknowledged'>[],
): Promise<Proof> {
  const attemptIds = outcomes.flatMap((outcome) => outcome.attemptIds);
  const sent = outcomes.flatMap((outcome) => outcome.sent);
  const acknowledged = outcomes.flatMap((outcome) => outcome.acknowledged);
  return db.transaction(async (trx) => {
    await trx.raw(
      'create temporary table phone (attempt_id bigint, sent int, acknowledged int) on commit drop',
    );
    await trx.raw('insert into phone select * from unnest(?::bigint[], ?::int[], ?::int[])', [
      ...[attemptIds, sent, acknowledged],
    ]);
    // A plan for what the tables hold by now.
    await trx.raw('analyze phone, attempts, responses, learner_days');
    const { rows } = await trx.raw(
      `with stored as (
      select phone.*, count(r.seq) filter (where r.seq <= acknowledged and r.item_id = (?::bigint[])[r.seq]
          and r.response = jsonb_build_object('keys', jsonb_build_array(substr(?, r.seq % ? + 1, 1)))) as kept,
        count(r.seq) - count(distinct r.seq) filter (where r.seq <= sent) as more
      from phone left join responses r using (attempt_id) where attempt_id > 0 group by 1, 2, 3
    ) select sum(acknowledged)::int as acknowledged, sum(acknowledged - kept)::int as lost, sum(more)::int as doubled,
      (select count(*) - count(distinct learner_id) from attempts)::int as "openedTwice",
      (select abs(coalesce(sum(answered), 0) - (select coalesce(sum(answered_count), 0) from attempts)) from learner_days)::int
        as miscounted
    from stored`,
      [[...itemIds], LETTERS, LETTERS.length],
    );
    return rows[0];
  });
}

export const holds = ({ lost, doubled, openedTwice, miscounted }: Proof): boolean =>
  lost + doubled + openedTwice + miscounted === 0;
