/**
 * SQL of folding attempts into `learner_scores`. Rows are told again from what is below them (days from the learner's
 * attempts of the day, months from days, the whole from months), so folding twice changes nothing, and what has
 * changed or could only be taken back by knowing the rest, as the best score, needs no rule of its own.
 */
import type { Knex } from 'knex';
import { TIME_ZONE } from '../../../timeZone.ts';

/** Learners and days, pairwise. */
export interface Touched {
  learnerIds: number[];
  days: string[];
}

interface TouchedRow {
  learnerId: number;
  day: string;
}

const touchedOf = (rows: readonly TouchedRow[]): Touched => ({
  learnerIds: rows.map(({ learnerId }) => learnerId),
  days: rows.map(({ day }) => day),
});

/** Folding must be locked. @returns days whose marks have changed since they were folded, or which have come */
export async function takeChanged(trx: Knex.Transaction, limit: number): Promise<Touched> {
  const { rows } = await trx.raw<{ rows: TouchedRow[] }>(
    `with taken as (
       delete from changed_scores where id in (select id from changed_scores order by id limit ?)
       returning learner_id, day
     ) select distinct learner_id as "learnerId", day from taken`,
    [limit],
  );
  return touchedOf(rows);
}

/** The days on which they were handed in. */
export async function daysOf(trx: Knex.Transaction, attemptIds: readonly number[]): Promise<Touched> {
  const { rows } = await trx.raw<{ rows: TouchedRow[] }>(
    `select distinct learner_id as "learnerId", (submitted_at at time zone ?)::date as day
     from attempts where id = any(?)`,
    [TIME_ZONE, [...attemptIds]],
  );
  return touchedOf(rows);
}

export async function foldTouched(trx: Knex.Transaction, { learnerIds, days }: Touched): Promise<void> {
  const bindings = { learnerIds, days, zone: TIME_ZONE } as unknown as Record<string, Knex.Value>;
  for (const statement of STATEMENTS) await trx.raw(statement, bindings);
}

const KEY = 'learner_id, grain, start, source, paper_id';
const FIGURES = [
  'attempts',
  'questions',
  'correct',
  'points',
  'scores',
  'best',
  'last',
  'passed',
  'judged',
  'last_at',
];
const INTO = `insert into learner_scores (${KEY}, ${FIGURES.join(', ')})`;
const REPLACE = `on conflict (${KEY}) do update set ${FIGURES.map((name) => `${name} = excluded.${name}`).join(', ')}`;

const TOUCHED = `touched as (select * from unnest(:learnerIds::bigint[], :days::date[]) as t(learner_id, day)),
  months as (select distinct learner_id, date_trunc('month', day)::date as month from touched),
  whole as (select distinct learner_id from touched)`;

/** Of 100, in millionths; null until people have given their marks. */
const SHARE = `case when grading is distinct from 'waiting' then round(score * 100000000 / nullif(max_score, 0))::int end`;

const ADDED = `sum(attempts), sum(questions), sum(correct), sum(points), sum(scores), max(best),
  (array_agg(last order by last_at desc nulls last))[1], sum(passed), sum(judged), max(last_at)`;

const STATEMENTS = [
  `with ${TOUCHED} ${INTO}
   select learner_id, 'day', day, coalesce(source, 'any'), coalesce(paper_id, 0), count(*), sum(answered_count),
     sum(correct_count), coalesce(sum(share), 0), count(share), max(share),
     (array_agg(share order by submitted_at desc, share desc nulls last))[1], count(*) filter (where passed),
     count(passed), max(submitted_at)
   from touched cross join lateral
     (select source, coalesce(paper_id, 0) as paper_id, submitted_at, answered_count, correct_count, passed, ${SHARE} as share
      from attempts where learner_id = touched.learner_id and state = 'submitted'
        and submitted_at >= day::timestamp at time zone :zone
        and submitted_at < (day + 1)::timestamp at time zone :zone) own
   group by grouping sets ((learner_id, day), (learner_id, day, source, paper_id)) ${REPLACE}`,
  `with ${TOUCHED} ${INTO}
   select learner_id, 'month', month, source, paper_id, ${ADDED}
   from months join learner_scores s using (learner_id)
   where s.grain = 'day' and s.start >= month and s.start < month + interval '1 month'
   group by learner_id, month, source, paper_id ${REPLACE}`,
  `with ${TOUCHED} ${INTO}
   select learner_id, 'all', date '1970-01-01', source, paper_id, ${ADDED}
   from whole join learner_scores s using (learner_id) where s.grain = 'month'
   group by learner_id, source, paper_id ${REPLACE}`,
  // Days with training of any kind, handed in that day or not.
  `with ${TOUCHED} insert into learner_scores (${KEY}, days)
   select learner_id, 'month', month, 'any', 0, count(*)
     from months join learner_days d using (learner_id)
     where d.day >= month and d.day < month + interval '1 month' group by learner_id, month
   union all select learner_id, 'all', date '1970-01-01', 'any', 0, count(*)
     from whole join learner_days using (learner_id) group by learner_id
   on conflict (${KEY}) do update set days = excluded.days`,
];
