/** SQL of what a learner's phone shows of him at every start: for many learners in one read. */
import type { Knex } from 'knex';
import { grouped } from '../../infra/grouped.ts';
import { perDatabase } from '../../infra/perDatabase.ts';
import { numberArray, runPrepared, statement } from '../../infra/prepared.ts';
import { changesMade } from './examChangeStore.ts';

export interface ProfileRow {
  id: number;
  cancelAt: Date | null;
  hasPassword: boolean;
  /** Sealed, as the name is. */
  phone: string;
  name: string | null;
  examPlanId: number | null;
  examPlan: string | null;
  examStartsAt: Date | null;
  examEndsAt: Date | null;
  /** Of the exam plan: the rules for leaving it. */
  changeDays: number | null;
  changeLimit: number | null;
  changeReason: boolean | null;
  changesMade: number;
  occupationId: number | null;
  occupation: string | null;
  levelId: number | null;
  level: string | null;
  placeId: number | null;
  place: string | null;
  unreadMessages: number;
  /** Versions that he has accepted. */
  agreementIds: number[];
}

const profilesStatement = statement({
  name: 'accounts.findProfiles',
  text: `select l.id, l.cancel_at as "cancelAt", l.password_hash is not null as "hasPassword", l.phone, l.name,
      e.id as "examPlanId", e.name as "examPlan", e.exam_starts_at as "examStartsAt", e.exam_ends_at as "examEndsAt",
      e.change_days as "changeDays", e.change_limit as "changeLimit", e.change_reason as "changeReason",
      ${changesMade('l.id', '$2')} as "changesMade",
      o.id as "occupationId", o.name as occupation, v.id as "levelId", v.name as level,
      p.id as "placeId", p.name as place,
      (select count(*) from learner_messages where learner_id = l.id and read_at is null) as "unreadMessages",
      array(select agreement_id from agreement_acceptances where learner_id = l.id) as "agreementIds"
    from learners l
      left join exam_plans e on e.id = l.exam_plan_id
      left join occupations o on o.id = l.occupation_id
      left join levels v on v.id = l.level_id
      left join places p on p.id = l.place_id
    where l.id = any($1::bigint[])`,
});

const findTogether = perDatabase((db) =>
  grouped(async (asked: readonly { id: number; now: Date }[]): Promise<(ProfileRow | undefined)[]> => {
    const values = [numberArray(asked.map(({ id }) => id)), asked[0]?.now];
    const found = await runPrepared<ProfileRow>(db, profilesStatement, values);
    const rows = new Map(found.map((row) => [row.id, row]));
    return asked.map(({ id }) => rows.get(id));
  }),
);

/** Who ask together are answered by the clock of the first. */
export const findProfile = (db: Knex, id: number, now: Date): Promise<ProfileRow | undefined> =>
  findTogether(db)({ id, now });
