/** SQL of what a learner may open: blueprints and papers of his exam, many learners in one read. */
import type { Knex } from 'knex';
import { numberArray, runPrepared, type Statement } from '../../infra/prepared.ts';
import type { BlueprintSection } from '../papers/blueprint.ts';
import type { MultipleRule } from './contract.ts';

/** What a blueprint or paper says of the attempt to open. */
export interface PaperPlan {
  blueprintId: number;
  paperId: number | null;
  title: string;
  sections: BlueprintSection[];
  multipleRule: MultipleRule;
  minutes: number;
  passScore: number;
  /** Null: the bank has nothing published. */
  versionId: number | null;
  /** Null: draw a new one. */
  seed: number | null;
}

/** Of a blueprint or a paper, for a learner. */
export interface PlanWish {
  id: number;
  learnerId: number;
}

const WISHES = 'unnest($1::bigint[], $2::bigint[]) with ordinality as wish(id, learner_id, place)';
const RULES = `b.id as "blueprintId", b.sections, b.multiple_rule as "multipleRule", b.minutes,
  b.pass_score as "passScore"`;
const OF_THE_LEARNERS_EXAM = `join banks on banks.id = b.bank_id
  join learners l on l.id = wish.learner_id
    and l.occupation_id = banks.occupation_id and l.level_id = banks.level_id`;

const blueprintStatement: Statement = {
  name: 'attempts.findBlueprintPlans',
  text: `select place, ${RULES}, null as "paperId", b.name as title,
      banks.published_version_id as "versionId", null as seed
    from ${WISHES} join blueprints b on b.id = wish.id and b.enabled ${OF_THE_LEARNERS_EXAM}`,
};

const paperStatement: Statement = {
  name: 'attempts.findPaperPlans',
  text: `select place, ${RULES}, p.id as "paperId", p.name as title, p.version_id as "versionId", p.seed
    from ${WISHES} join papers p on p.id = wish.id and p.published
      join bank_versions v on v.id = p.version_id and v.withdrawn_at is null
      join blueprints b on b.id = p.blueprint_id ${OF_THE_LEARNERS_EXAM}`,
};

type Found = PaperPlan & { place: number };

const findPlans =
  (statement: Statement) =>
  async (db: Knex, wishes: readonly PlanWish[]): Promise<(PaperPlan | undefined)[]> => {
    const found = await runPrepared<Found>(db, statement, [
      numberArray(wishes.map(({ id }) => id)),
      numberArray(wishes.map(({ learnerId }) => learnerId)),
    ]);
    const plans = new Map(found.map(({ place, ...plan }) => [place, plan]));
    return wishes.map((_, index) => plans.get(index + 1));
  };

/** One per wish; undefined also when it is of another occupation or level than the learner's exam. */
export const findBlueprintPlans = findPlans(blueprintStatement);
export const findPaperPlans = findPlans(paperStatement);
