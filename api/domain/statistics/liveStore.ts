/** SQL of who is there and who was. */
import type { Knex } from 'knex';
import type { Seen } from '../../family.ts';
import { dayOf } from '../../timeZone.ts';
import type { ActiveDay, Live } from './contract.ts';

const GROUPS = {
  occupation: { table: 'occupations', column: 'occupation_id' },
  place: { table: 'places', column: 'place_id' },
};

/** Those of them whom the reader may see. */
export async function learnersSeen(db: Knex, ids: readonly number[], bounds: Seen): Promise<number[]> {
  const seen = bounds.of('learners');
  if (!bounds.limit('learners')) return [...ids];
  return db('learners')
    .whereRaw('id = any(?)', [[...ids]])
    .where(seen)
    .pluck('id');
}

/** Of these learners, by what they have chosen. */
export async function countByGroup(
  db: Knex,
  group: keyof typeof GROUPS,
  online: readonly number[],
  training: readonly number[],
): Promise<Live['byOccupation']> {
  const { table, column } = GROUPS[group];
  const { rows } = await db.raw(
    `select coalesce(g.name, '未选择') as name, count(*)::int as online, count(t.id)::int as training
     from unnest(?::bigint[]) as o(id) join learners l on l.id = o.id
     left join ${table} g on g.id = l.${column}
     left join unnest(?::bigint[]) as t(id) on t.id = o.id
     group by g.id order by online desc, name`,
    [[...online], [...training]],
  );
  return rows;
}

/**
 * Learners who opened or handed in a paper, whose practice was counted for a day, or who marked themselves in a
 * practical run. Costs by what was done since then, not by all there ever was.
 * @param since the begin of a day
 */
export async function countActiveSince(db: Knex, since: Date, bounds: Seen): Promise<number> {
  const { rows } = await db.raw(
    `select count(*)::int as learners from (
       select learner_id from attempts where started_at >= :since and :attempts
       union select learner_id from attempts where submitted_at >= :since and :attempts
       union select learner_id from learner_days where day >= :day::date and :days
       union select learner_id from practical_runs where updated_at >= :since and :runs) as active`,
    {
      since,
      day: dayOf(since),
      attempts: bounds.of('attempts'),
      days: bounds.of('learner-days'),
      runs: bounds.of('practical-runs'),
    } as unknown as Record<string, Knex.Value>,
  );
  return rows[0].learners;
}

/** Costs by learners and days, however many answers there are. */
export async function findActiveDays(db: Knex, since: string, bounds: Seen): Promise<ActiveDay[]> {
  const { rows } = await db.raw(
    `select to_char(day, 'YYYY-MM-DD') as day, count(*)::int as learners,
       sum(answered)::int as answered, sum(right_count)::int as right
     from learner_days where day >= ?::date and ? group by day order by day`,
    [since, bounds.of('learner-days')],
  );
  return rows;
}
