/**
 * SQL of 成绩统计, of the classes and organisations that learners are in now. It reads what `foldStore.ts` has added up
 * and neither attempts nor answers: what it costs follows the learners looked at, and the months of a span.
 */
import type { Knex } from 'knex';
import type { Seen } from '../../../family.ts';
import type { ScoreFigures, ScoresFilter, ScoresSort } from './contract.ts';
import type { PaperKind, ScoresBy } from './kinds.ts';
import { type Piece, piecesOf } from './pieces.ts';

/** Names as they are stored: those of learners sealed. */
export interface ScoreRecord extends Omit<ScoreFigures, 'lastAt'> {
  id: number | null;
  name: string | null;
  phone: string | null;
  className: string | null;
  organisationName: string | null;
  lastAt: Date | null;
}

export interface ScoresFound {
  data: ScoreRecord[];
  all: Omit<ScoreRecord, 'id' | 'name' | 'phone' | 'className' | 'organisationName'>;
  total: number;
}

export async function findScores(
  db: Knex,
  filter: ScoresFilter,
  bounds: Seen,
  page: Page,
): Promise<ScoresFound> {
  const { text, bindings } = scoresStatement(filter, bounds, page);
  const { rows } = await db.raw(text, bindings);
  const [{ all, total }] = rows;
  // One row of nothing carries the sums of a page beyond the last.
  const data = rows
    .filter((row: { learners: number | null }) => row.learners !== null)
    .map(({ all: _all, total: _total, ...row }: ScoreRecord & { all: unknown; total: number }) => row);
  return { data, total, all: { ...all, lastAt: all.lastAt && new Date(all.lastAt) } };
}

export interface Page {
  limit: number;
  offset: number;
}

/** One statement: the figures of each learner, once, are what rows, groups and sums are made from. */
export function scoresStatement(filter: ScoresFilter, bounds: Seen, page: Page): Part {
  const learners = learnersOf(filter, bounds);
  // Whose they are is asked only where that narrows it down: else all are read anyway.
  const whose = learners.text === 'true' ? 'true' : 'learner_id in (select id from chosen)';
  const pieces = piecesOf(filter.from, filter.to);
  const span = spanOf(pieces);
  const trained = trainedOf(filter);
  return {
    text: `with chosen as materialized (select id, class_id, organisation_id from learners where ${learners.text}),
    scored as (
      select learner_id, sum(attempts)::int as attempts, sum(questions)::int as questions, sum(correct)::int as correct,
        sum(points)::bigint as points, sum(scores)::int as scores, max(best) as best,
        (array_agg(last order by last_at desc nulls last))[1] as last, sum(passed)::int as passed,
        sum(judged)::int as judged, max(last_at) as last_at
      from learner_scores where ${whose} and ${trained.text} and ${span.text}
      group by learner_id having sum(attempts) > 0
    ), active as (
      select learner_id, sum(days)::int as days from (${daysOf(pieces)}) own where ${whose} group by learner_id
    ), each as materialized (
      select chosen.*, scored.*, coalesce(active.days, 0) as days
      from chosen left join scored on scored.learner_id = chosen.id
        left join active on active.learner_id = chosen.id
    ), grouped as materialized (select ${GROUPS[filter.by]} as id, ${FIGURES} from each group by 1)
    select (select to_jsonb(summed) from (select ${FIGURES} from each) summed) as "all",
      (select count(*)::int from grouped) as total, page.*
    from (select 1) one left join (
      select grouped.*, ${NAMES[filter.by]}
      order by ${orderOf(filter.sort)} limit :limit offset :offset) page on true`,
    bindings: { ...learners.bindings, ...trained.bindings, ...span.bindings, ...page },
  };
}

const FIGURES = `count(*)::int as learners, count(attempts)::int as trained,
  coalesce(sum(attempts), 0)::int as attempts, coalesce(sum(questions), 0)::int as questions,
  coalesce(sum(correct), 0)::int as correct,
  round(sum(points) / nullif(sum(scores), 0) / 1000000, 1)::float as mean,
  round(max(best) / 1000000.0, 1)::float as best,
  case when count(*) = 1 then round(max(last) / 1000000.0, 1)::float end as last,
  round(sum(passed)::numeric / nullif(sum(judged), 0), 4)::float as "passRate",
  coalesce(round(avg(days), 1), 0)::float as days, max(last_at) as "lastAt"`;

const GROUPS: Record<ScoresBy, string> = {
  learner: 'id',
  class: 'class_id',
  organisation: 'organisation_id',
};

const NAMES: Record<ScoresBy, string> = {
  learner: `l.name, l.phone, c.name as "className", o.name as "organisationName"
    from grouped join learners l on l.id = grouped.id left join classes c on c.id = l.class_id
      left join organisations o on o.id = l.organisation_id`,
  class: `c.name, null as phone, null as "className", o.name as "organisationName"
    from grouped left join classes c on c.id = grouped.id left join organisations o on o.id = c.organisation_id`,
  organisation: `o.name, null as phone, null as "className", null as "organisationName"
    from grouped left join organisations o on o.id = grouped.id`,
};

/** Those without the figure come last; the id keeps rows with equal figures from wandering between pages. */
function orderOf(sort: ScoresFilter['sort']): string {
  const descending = sort.startsWith('-');
  const figure = sort.replace('-', '') as ScoresSort;
  return `grouped."${figure}" ${descending ? 'desc' : 'asc'} nulls last, grouped.id`;
}

interface Part {
  text: string;
  bindings: Record<string, Knex.Value>;
}

function learnersOf(filter: ScoresFilter, bounds: Seen): Part {
  const columns = {
    occupation_id: filter.occupationId,
    level_id: filter.levelId,
    exam_plan_id: filter.examPlanId,
    class_id: filter.classId,
    organisation_id: filter.organisationId,
  };
  const wanted = Object.entries(columns).filter(([, value]) => value !== undefined);
  const conditions = wanted.map(([column, value]) =>
    value === 0 ? `${column} is null` : `${column} = :${column}`,
  );
  const seen = bounds.of('learners');
  if (bounds.limit('learners')) conditions.push(':seen');
  return {
    text: conditions.join(' and ') || 'true',
    bindings: {
      ...Object.fromEntries(wanted),
      seen,
    } as Part['bindings'],
  };
}

/** Folded rows of what was trained. */
function trainedOf({ paperId, kinds }: ScoresFilter): Part {
  if (!paperId && !kinds) return { text: `source = 'any'`, bindings: {} };
  const conditions = [`source <> 'any'`];
  if (paperId) conditions.push('paper_id = :paperId');
  if (kinds)
    conditions.push(
      `(source = any(:kinds) or (source = 'paper' and paper_id in (select id from papers where kind = any(:kinds))))`,
    );
  return {
    text: conditions.join(' and '),
    bindings: {
      paperId: paperId ?? null,
      kinds: (kinds ?? []) as PaperKind[],
    } as unknown as Part['bindings'],
  };
}

/** Folded rows of these pieces; what is bound serves `daysOf` as well. */
function spanOf(pieces: readonly Piece[]): Part {
  return {
    text: `(${pieces.map((piece, n) => `(grain = '${piece.grain}' and ${within('start', piece, n)})`).join(' or ')})`,
    bindings: Object.fromEntries(
      pieces.flatMap(({ from, until }, n) => [
        [`from${n}`, from],
        [`until${n}`, until],
      ]),
    ),
  };
}

function within(column: string, { from, until }: Piece, n: number): string {
  const ends = [from && `${column} >= :from${n}::date`, until && `${column} < :until${n}::date`];
  return ends.filter(Boolean).join(' and ') || 'true';
}

/** Of single days there is a row for each, of longer pieces their number. */
const daysOf = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece, n) =>
      piece.grain === 'day'
        ? `select learner_id, 1 as days from learner_days where ${within('day', piece, n)}`
        : `select learner_id, days from learner_scores
           where grain = '${piece.grain}' and source = 'any' and ${within('start', piece, n)}`,
    )
    .join(' union all ');
