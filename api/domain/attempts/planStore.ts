/** SQL of what a learner may open: blueprints and papers of his exam, many learners in one read. */
import type { Knex } from 'knex';
import { numberArray, runPrepared, type Statement } from '../../infra/prepared.ts';
import { type MembersOnly, type MembersPaper, membersOnly } from '../orders/access.ts';
import type { BlueprintSection } from '../papers/blueprint.ts';
import type { Distribution } from '../papers/distribution.ts';
import type { MultipleRule } from './contract.ts';
import type { ExamTimes, Standing } from './trainingWindow.ts';

/** What a blueprint or paper says of the attempt to open. */
export interface PaperPlan extends Standing {
  blueprintId: number | null;
  paperId: number | null;
  title: string;
  sections: BlueprintSection[];
  /** Null: the questions were put together before, or the paper is not a blueprint's. */
  distribution: Distribution | null;
  multipleRule: MultipleRule;
  minutes: number;
  passScore: number;
  grading: 'none' | 'one' | 'two';
  raterGap: number;
  /** Null: the bank has nothing published. */
  versionId: number | null;
  /** Null: draw a new one. */
  seed: number | null;
  /** Null: no fixed paper. */
  kind: MembersPaper | null;
  members: MembersOnly;
}

/** Of a blueprint or a paper, for a learner. */
export interface PlanWish {
  id: number;
  learnerId: number;
}

/**
 * Materialised, so that a learner is always found by his id: while the statistics of a growing table are old,
 * the planner would rather go by occupation and level, and read everybody who has chosen them.
 */
const WISHES = `with wish as materialized (
    select t.id, t.place, t.learner_id, l.occupation_id, l.level_id, l.exam_plan_id
    from unnest($1::bigint[], $2::bigint[]) with ordinality as t(id, learner_id, place)
      join learners l on l.id = t.learner_id)`;
/** Goes on with the condition of an inner join: of a left join it would keep nothing out. */
const OF_THE_LEARNERS_EXAM = `and banks.occupation_id = wish.occupation_id and banks.level_id = wish.level_id
    left join exam_plans e on e.id = wish.exam_plan_id`;
/** The occupation is asked only of who has no exam. */
const examOfThe = (learner: string): string => `e.name as "examName", e.exam_starts_at as "startsAt",
  e.exam_ends_at as "endsAt", e.training_months as "trainingMonths", e.id is null and exists (
    select from occupations o where o.id = ${learner}.occupation_id and not o.trains_without_plan) as "examNeeded"`;
const EXAM = examOfThe('wish');

const blueprintStatement: Statement = {
  name: 'attempts.findBlueprintPlans',
  text: `${WISHES} select place, ${EXAM}, b.id as "blueprintId", b.sections, b.distribution, b.multiple_rule as "multipleRule",
      b.minutes, b.pass_score as "passScore", b.grading, b.rater_gap as "raterGap", null as "paperId", b.name as title,
      banks.published_version_id as "versionId", null as seed, null as kind, null as members
    from wish join blueprints b on b.id = wish.id and b.enabled
      join banks on banks.id = b.bank_id ${OF_THE_LEARNERS_EXAM}`,
};

const paperStatement: Statement = {
  name: 'attempts.findPaperPlans',
  text: `${WISHES} select place, ${EXAM}, b.id as "blueprintId", coalesce(p.sections, b.sections) as sections,
      case when p.item_ids is null then b.distribution end as distribution,
      coalesce(p.multiple_rule, b.multiple_rule, 'all') as "multipleRule",
      coalesce(p.minutes, b.minutes) as minutes, coalesce(p.pass_score, b.pass_score) as "passScore",
      coalesce(p.grading, b.grading, 'none') as grading, coalesce(p.rater_gap, b.rater_gap, 0) as "raterGap",
      p.id as "paperId", p.name as title, p.version_id as "versionId", p.seed,
      p.kind, ${membersOnly('p', 'wish.learner_id')} as members
    from wish join papers p on p.id = wish.id and p.published
      join bank_versions v on v.id = p.version_id and v.withdrawn_at is null
      left join blueprints b on b.id = p.blueprint_id
      join banks on banks.id = p.bank_id ${OF_THE_LEARNERS_EXAM}`,
};

interface ExamRow extends Omit<ExamTimes, 'name'> {
  examName: string | null;
}
type Found = Omit<PaperPlan, 'exam'> & ExamRow & { place: number };

const examOf = ({ examName: name, startsAt, endsAt, trainingMonths }: ExamRow): ExamTimes | null =>
  name === null ? null : { name, startsAt, endsAt, trainingMonths };

const findPlans =
  (statement: Statement) =>
  async (db: Knex, wishes: readonly PlanWish[]): Promise<(PaperPlan | undefined)[]> => {
    const found = await runPrepared<Found>(db, statement, [
      numberArray(wishes.map(({ id }) => id)),
      numberArray(wishes.map(({ learnerId }) => learnerId)),
    ]);
    const plans = new Map(found.map((row) => [row.place, planOf(row)]));
    return wishes.map((_, index) => plans.get(index + 1));
  };

function planOf({ place: _, examName, startsAt, endsAt, trainingMonths, ...plan }: Found): PaperPlan {
  return { ...plan, exam: examOf({ examName, startsAt, endsAt, trainingMonths }) };
}

/** The exam of a learner, which sets when he may train. */
export async function findStanding(db: Knex, learnerId: number): Promise<Standing> {
  const { rows } = await db.raw<{ rows: (ExamRow & { examNeeded: boolean })[] }>(
    `select ${examOfThe('l')} from learners l left join exam_plans e on e.id = l.exam_plan_id where l.id = ?`,
    [learnerId],
  );
  return rows[0]
    ? { exam: examOf(rows[0]), examNeeded: rows[0].examNeeded }
    : { exam: null, examNeeded: false };
}

/** The questions of a paper that holds them. */
export async function findPaperItems(db: Knex, paperId: number): Promise<number[]> {
  const paper = await db('papers').where({ id: paperId }).first('item_ids');
  return paper.item_ids;
}

/** One per wish; undefined also when it is of another occupation or level than the learner's exam. */
export const findBlueprintPlans = findPlans(blueprintStatement);
export const findPaperPlans = findPlans(paperStatement);
