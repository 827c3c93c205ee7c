/** SQL of the score query. */
import type { Knex } from 'knex';
import { PAPER_KINDS, type PaperKind } from '../statistics/scores/kinds.ts';
import {
  MOST_POINTS,
  type ScoreFilter,
  type ScoreRow,
  type ScoresQuery,
  type Trend,
} from './scoresContract.ts';

const KIND = 'coalesce(papers.kind, attempts.source)';
const TITLE = "attempts.rules->>'title'";
const PASS_SCORE = "(attempts.rules->>'passScore')::numeric";

const handedIn = (db: Knex, learnerId: number, { kind, title, occupationId }: ScoreFilter = {}) =>
  db('attempts')
    .leftJoin('papers', 'papers.id', 'attempts.paper_id')
    .leftJoin('bank_versions', 'bank_versions.id', 'attempts.version_id')
    .leftJoin('banks', 'banks.id', 'bank_versions.bank_id')
    .where({ 'attempts.learner_id': learnerId, 'attempts.state': 'submitted' })
    .modify((query) => {
      if (kind) query.whereRaw(`${KIND} = ?`, [kind]);
      if (title) query.whereRaw(`${TITLE} = ?`, [title]);
      if (occupationId) query.where('banks.occupation_id', occupationId);
    });

const newestFirst = [
  { column: 'attempts.submitted_at', order: 'desc' as const },
  { column: 'attempts.id', order: 'desc' as const },
];

export async function findScores(
  db: Knex,
  learnerId: number,
  { page, pageSize, ...filter }: ScoresQuery,
): Promise<{ data: ScoreRow[]; total: number }> {
  const own = handedIn(db, learnerId, filter);
  const [counted, rows] = await Promise.all([
    own.clone().count({ total: '*' }).first<{ total: number }>(),
    own
      .orderBy(newestFirst)
      .limit(pageSize)
      .offset((page - 1) * pageSize)
      .select<(Omit<ScoreRow, 'submittedAt'> & { submittedAt: Date })[]>(
        {
          id: 'attempts.id',
          source: 'attempts.source',
          score: 'attempts.score',
          passed: 'attempts.passed',
          grading: 'attempts.grading',
          news: 'attempts.news',
          maxScore: 'attempts.max_score',
          correctCount: 'attempts.correct_count',
          submittedAt: 'attempts.submitted_at',
        },
        db.raw(`${TITLE} as title`),
        db.raw(`${PASS_SCORE} as "passScore"`),
        db.raw('cardinality(attempts.item_ids) as "itemCount"'),
      ),
  ]);
  const data = rows.map((row) => ({ ...row, submittedAt: row.submittedAt.toISOString() }));
  return { data, total: counted.total };
}

export async function findTrend(db: Knex, learnerId: number, filter: ScoreFilter): Promise<Trend> {
  const own = handedIn(db, learnerId, filter);
  const [counted, rows, groups] = await Promise.all([
    own.clone().count({ total: '*' }).first<{ total: number }>(),
    own
      .where('attempts.max_score', '>', 0)
      .orderBy(newestFirst)
      .limit(MOST_POINTS)
      .select<(Omit<Trend['points'][number], 'at'> & { at: Date })[]>(
        { at: 'attempts.submitted_at', passed: 'attempts.passed' },
        db.raw('round(attempts.score / attempts.max_score, 4) as share'),
        db.raw(`round(${PASS_SCORE} / attempts.max_score, 4) as "passShare"`),
      ),
    findGroups(db, learnerId),
  ]);
  const points = rows.reverse().map((row) => ({ ...row, at: row.at.toISOString() }));
  return { points, total: counted.total, groups };
}

interface GroupRow {
  kind: PaperKind;
  title: string;
  occupationId: number | null;
  occupationName: string | null;
  count: number;
}

async function findGroups(db: Knex, learnerId: number): Promise<Trend['groups']> {
  const rows: GroupRow[] = await handedIn(db, learnerId)
    .leftJoin('occupations', 'occupations.id', 'banks.occupation_id')
    .groupByRaw('1, 2, 3')
    .select(
      db.raw(`${KIND} as kind`),
      db.raw(`${TITLE} as title`),
      { occupationId: 'occupations.id' },
      db.raw('max(occupations.name) as "occupationName"'),
      db.raw('count(*)::int as count'),
    )
    .orderByRaw('count(*) desc, 2');
  return rows.map(({ kind, title, occupationId: id, occupationName: name, count }) => ({
    kind,
    kindLabel: PAPER_KINDS[kind],
    title,
    occupation: id !== null && name !== null ? { id, name } : null,
    count,
  }));
}
