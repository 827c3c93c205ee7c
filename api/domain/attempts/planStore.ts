/** SQL of what a learner may open: blueprints and papers of his exam, many learners in one read. */
import type { Knex } from 'knex';
import {
  type Columns,
  columns,
  numberArray,
  rowsOf,
  runPrepared,
  type Statement,
  statement,
} from '../../infra/prepared.ts';
import { RecentMap } from '../../infra/recentMap.ts';
import { type MembersOnly, type MembersPaper, membersOnly } from '../orders/access.ts';
import type { BlueprintSection } from '../papers/blueprint.ts';
import type { Distribution } from '../papers/distribution.ts';
import type { MultipleRule } from './contract.ts';
import { BLUEPRINTS, EXAMS, PAPERS } from './planSql.ts';
import type { RunningExam } from './runningExam.ts';
import type { ExamTimes, Standing } from './trainingWindow.ts';

/** What a blueprint or paper says of the attempt to open: the same object as long as it says the same. */
export interface OpenedPaper {
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
}

export interface PaperPlan extends Standing {
  paper: OpenedPaper;
  /** Of `exam`. */
  examId: number | null;
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
 *
 * Thousands of learners open a handful of papers for a few exams: papers and exams are put into JSON once each, come
 * beside what is the learners' own, and are taken apart once, see `told`.
 */
const WISHES = `with wish as materialized (
    select t.id, t.place, t.learner_id, l.occupation_id, l.level_id, l.exam_plan_id
    from unnest($1::bigint[], $2::bigint[]) with ordinality as t(id, learner_id, place)
      join learners l on l.id = t.learner_id
  ), exam as materialized (${EXAMS} where id in (select exam_plan_id from wish))`;
/** The occupation is asked only of who has no exam. */
const examNeededBy = (learner: string): string => `${learner}.exam_plan_id is null and exists (
    select from occupations o where o.id = ${learner}.occupation_id and not o.trains_without_plan) as "examNeeded"`;
/**
 * Looked up by the index of what a learner has open, which is little: the planner would rather walk down the
 * deadlines of everybody's running exams until it meets one of his. It does not see through `offset 0`.
 */
const runningOf = (learner: string): string => `(select json_build_object('paperId', paper_id,
    'title', rules ->> 'title', 'deadlineAt', deadline_at)
  from (select * from attempts where learner_id = ${learner} and state = 'in_progress' offset 0) own
  where mode = 'exam' and deadline_at is not null
  order by deadline_at desc limit 1) as running`;
/** Of the plans found, those of the learner's occupation and level. */
const found = (members: string): string => `found as (
      select place, plan.id as "planId", exam_plan_id as "examId", ${examNeededBy('wish')},
        ${runningOf('wish.learner_id')}, ${members} as members
      from wish join plan on plan.id = wish.id
        and plan.occupation_id = wish.occupation_id and plan.level_id = wish.level_id
    ) select ${columns('place', 'planId', 'examId', 'examNeeded', 'running', 'members')},
      (select json_object_agg(id, told) from plan) as papers, (select json_object_agg(id, told) from exam) as exams
    from found`;

/** What is opened by one indexed read. */
export type PlanKind = 'training' | 'paper';

const STATEMENTS: Record<PlanKind, Statement> = {
  training: statement({
    name: 'attempts.findBlueprintPlans',
    text: `${WISHES}, plan as materialized (${BLUEPRINTS} and b.id in (select id from wish)), ${found('null')}`,
  }),
  paper: statement({
    name: 'attempts.findPaperPlans',
    text: `${WISHES}, plan as materialized (${PAPERS} and p.id in (select id from wish)),
      ${found(membersOnly('plan', 'wish.learner_id'))}`,
  }),
};

interface Wished extends Pick<PaperPlan, 'examNeeded' | 'members'> {
  /** From 1. */
  place: number;
  planId: number;
  examId: number | null;
  running: RunningJson | null;
}
interface Found extends Columns<Wished> {
  /** By id; null: there is none. */
  papers: Record<number, string> | null;
  exams: Record<number, string> | null;
}
interface RunningJson extends Omit<RunningExam, 'deadlineAt'> {
  deadlineAt: string;
}

/** One per wish; undefined also when it is of another occupation or level than the learner's exam. */
export async function findPlans(
  db: Knex,
  kind: PlanKind,
  wishes: readonly PlanWish[],
): Promise<(PaperPlan | undefined)[]> {
  const [found] = await runPrepared<Found>(db, STATEMENTS[kind], [
    numberArray(wishes.map(({ id }) => id)),
    numberArray(wishes.map(({ learnerId }) => learnerId)),
  ]);
  const plans: (PaperPlan | undefined)[] = wishes.map(() => undefined);
  const { papers, exams, ...wished } = found as Found;
  const paper = byId(papers, paperFrom);
  const exam = byId(exams, examFrom);
  for (const { place, planId, examId, examNeeded, running, members } of rowsOf<Wished>(wished))
    plans[place - 1] = {
      paper: paper.get(planId) as OpenedPaper,
      examId,
      exam: examId === null ? null : (exam.get(examId) as ExamTimes),
      examNeeded,
      running: runningFrom(running),
      members,
    };
  return plans;
}

const byId = <Value>(texts: Record<number, string> | null, from: (text: string) => Value) =>
  new Map(Object.entries(texts ?? {}).map(([id, text]) => [Number(id), from(text)]));

/** Some 1 kB each. */
const MOST_TOLD = 2_000;

/** What objects that `told` made were read from. */
const texts = new WeakMap<OpenedPaper | ExamTimes, string>();
export const saidOf = (told: OpenedPaper | ExamTimes): string => texts.get(told) as string;

/** Each text is read once, and what is told again is the same object: much is kept with it, see `perObject`. */
function told<Value extends OpenedPaper | ExamTimes>(read: (text: string) => Value): (text: string) => Value {
  const known = new RecentMap<string, Value>(MOST_TOLD);
  return (text) => {
    const kept = known.get(text);
    if (kept) return kept;
    const value = read(text);
    known.set(text, value);
    texts.set(value, text);
    return value;
  };
}

const paperFrom = told<OpenedPaper>((text) => JSON.parse(text));
const examFrom = told<ExamTimes>((text) => {
  const { startsAt, endsAt, ...exam } = JSON.parse(text);
  return { ...exam, startsAt: new Date(startsAt), endsAt: new Date(endsAt) };
});

const runningFrom = (exam: RunningJson | null): RunningExam | null =>
  exam && { ...exam, deadlineAt: new Date(exam.deadlineAt) };

interface StandingRow extends Omit<ExamTimes, 'name'> {
  examName: string | null;
  examNeeded: boolean;
  running: RunningJson | null;
}

/** The exam of a learner, which sets when he may train. */
export async function findStanding(db: Knex, learnerId: number): Promise<Standing> {
  const { rows } = await db.raw<{ rows: StandingRow[] }>(
    `select e.name as "examName", e.exam_starts_at as "startsAt", e.exam_ends_at as "endsAt",
       e.training_months as "trainingMonths", ${examNeededBy('l')}, ${runningOf('l.id')}
     from learners l left join exam_plans e on e.id = l.exam_plan_id where l.id = ?`,
    [learnerId],
  );
  const [row] = rows;
  if (!row) return { exam: null, examNeeded: false, running: null };
  const { examName: name, examNeeded, running, ...times } = row;
  return { exam: name === null ? null : { name, ...times }, examNeeded, running: runningFrom(running) };
}

/** The questions of a paper that holds them. */
export async function findPaperItems(db: Knex, paperId: number): Promise<number[]> {
  const paper = await db('papers').where({ id: paperId }).first('item_ids');
  return paper.item_ids;
}
