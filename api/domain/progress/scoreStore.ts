/** SQL of the score query. */
import type { Knex } from 'knex';
import { FULL_SCORE } from '../practical/score.ts';
import {
  MOST_POINTS,
  SCORE_KINDS,
  type ScoreFilter,
  type ScoreKind,
  type ScoreRow,
  type ScoresQuery,
  type Trend,
} from './scoresContract.ts';

/** Attempts and practical runs side by side; both are few per learner. */
const DONE = `(
  select a.id, a.source, coalesce(papers.kind, a.source) as kind, a.rules->>'title' as title, a.score, a.max_score,
    (a.rules->>'passScore')::numeric as pass_score, a.passed, a.grading, a.news, a.correct_count,
    cardinality(a.item_ids) as item_count, null::int as used_seconds, a.submitted_at, banks.occupation_id
  from attempts a left join papers on papers.id = a.paper_id
    left join bank_versions on bank_versions.id = a.version_id left join banks on banks.id = bank_versions.bank_id
  where a.learner_id = :learnerId and a.state = 'submitted'
  union all
  select r.id, 'practical', 'practical', v.title, r.score, :fullScore, (v.content->>'passScore')::numeric, r.passed,
    null, null, null, null, r.used_seconds, r.finished_at, p.occupation_id
  from practical_runs r join practical_versions v on v.id = r.version_id join practical_papers p on p.id = r.paper_id
  where r.learner_id = :learnerId and r.finished_at is not null) as done`;

const doneBy = (db: Knex, learnerId: number, { kind, title, occupationId }: ScoreFilter = {}) =>
  db(db.raw(DONE, { learnerId, fullScore: FULL_SCORE })).modify((query) => {
    if (kind) query.where({ kind });
    if (title) query.where({ title });
    if (occupationId) query.where('done.occupation_id', occupationId);
  });

const newestFirst = [
  { column: 'submitted_at', order: 'desc' as const },
  { column: 'done.id', order: 'desc' as const },
];

export async function findScores(
  db: Knex,
  learnerId: number,
  { page, pageSize, ...filter }: ScoresQuery,
): Promise<{ data: ScoreRow[]; total: number }> {
  const own = doneBy(db, learnerId, filter);
  const [counted, rows] = await Promise.all([
    own.clone().count({ total: '*' }).first<{ total: number }>(),
    own
      .orderBy(newestFirst)
      .limit(pageSize)
      .offset((page - 1) * pageSize)
      .select<(Omit<ScoreRow, 'submittedAt'> & { submittedAt: Date })[]>({
        id: 'done.id',
        title: 'title',
        source: 'source',
        score: 'score',
        maxScore: 'max_score',
        passScore: 'pass_score',
        passed: 'passed',
        grading: 'grading',
        news: 'news',
        correctCount: 'correct_count',
        itemCount: 'item_count',
        usedSeconds: 'used_seconds',
        submittedAt: 'submitted_at',
      }),
  ]);
  const data = rows.map((row) => ({ ...row, submittedAt: row.submittedAt.toISOString() }));
  return { data, total: counted.total };
}

export async function findTrend(db: Knex, learnerId: number, filter: ScoreFilter): Promise<Trend> {
  const own = doneBy(db, learnerId, filter);
  const [counted, rows, groups] = await Promise.all([
    own.clone().count({ total: '*' }).first<{ total: number }>(),
    own
      .where('max_score', '>', 0)
      .orderBy(newestFirst)
      .limit(MOST_POINTS)
      .select<(Omit<Trend['points'][number], 'at'> & { at: Date })[]>(
        { at: 'submitted_at', passed: 'passed' },
        db.raw('round(score / max_score, 4) as share'),
        db.raw('round(pass_score / max_score, 4) as "passShare"'),
      ),
    findGroups(db, learnerId),
  ]);
  const points = rows.reverse().map((row) => ({ ...row, at: row.at.toISOString() }));
  return { points, total: counted.total, groups };
}

interface GroupRow {
  kind: ScoreKind;
  title: string;
  occupationId: number | null;
  occupationName: string | null;
  count: number;
}

async function findGroups(db: Knex, learnerId: number): Promise<Trend['groups']> {
  const rows: GroupRow[] = await doneBy(db, learnerId)
    .leftJoin('occupations', 'occupations.id', 'done.occupation_id')
    .groupByRaw('1, 2, 3')
    .select(
      'kind',
      'title',
      { occupationId: 'occupations.id' },
      db.raw('max(occupations.name) as "occupationName"'),
      db.raw('count(*)::int as count'),
    )
    .orderByRaw('count(*) desc, 2');
  return rows.map(({ kind, title, occupationId: id, occupationName: name, count }) => ({
    kind,
    kindLabel: SCORE_KINDS[kind],
    title,
    occupation: id !== null && name !== null ? { id, name } : null,
    count,
  }));
}
