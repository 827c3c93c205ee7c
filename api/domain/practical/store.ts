/** SQL of practical papers, their versions, and how learners mark themselves. */
import type { Knex } from 'knex';
import { type MembersOnly, membersOnly } from '../orders/access.ts';
import type { Runs, RunsQuery } from './contract.ts';
import type { Marks, PracticalContent } from './score.ts';

export interface PaperRow extends PracticalContent {
  id: number;
  name: string;
  publishedVersionId: number | null;
}

const PAPER = {
  id: 'id',
  name: 'name',
  preparation: 'preparation',
  tasks: 'tasks',
  passScore: 'pass_score',
  publishedVersionId: 'published_version_id',
};

export const findPaper = (db: Knex, id: number): Promise<PaperRow | undefined> =>
  db('practical_papers').where({ id }).first<PaperRow | undefined>(PAPER);

/** Until the transaction ends nobody else changes or publishes it. */
export const lockPaper = (trx: Knex.Transaction, id: number): Promise<PaperRow | undefined> =>
  trx('practical_papers').where({ id }).forUpdate().first<PaperRow | undefined>(PAPER);

/** jsonb compares values, however they were written. */
export async function isUnchanged(db: Knex, versionId: number, title: string, content: PracticalContent) {
  const same = await db('practical_versions')
    .where({ id: versionId, title })
    .whereRaw('content = ?::jsonb', [JSON.stringify(content)])
    .first('id');
  return same !== undefined;
}

export async function insertVersion(
  trx: Knex.Transaction,
  { id, name }: Pick<PaperRow, 'id' | 'name'>,
  content: PracticalContent,
  publishedBy: number | null,
  publishedAt: Date,
): Promise<number> {
  const [row] = await trx('practical_versions').where({ paper_id: id }).max({ last: 'number' });
  const number = (row?.last ?? 0) + 1;
  const [version] = await trx('practical_versions')
    .insert({
      paper_id: id,
      number,
      name: `${name} 第 ${number} 版`,
      title: name,
      content: JSON.stringify(content),
      published_by: publishedBy,
      published_at: publishedAt,
    })
    .returning('id');
  return version.id;
}

export const setPublished = (db: Knex, id: number, versionId: number | null) =>
  db('practical_papers').where({ id }).update({ published_version_id: versionId, updated_at: db.fn.now() });

export interface OfferRow extends Omit<PracticalContent, 'preparation'> {
  id: number;
  name: string;
  versionId: number;
  members: MembersOnly;
}

/** Published papers of the occupation and level that the learner has chosen. */
export const findOffers = (
  db: Knex,
  learnerId: number,
  only: { paperId?: number } = {},
): Promise<OfferRow[]> =>
  db('learners as l')
    .join('practical_papers as p', { 'p.occupation_id': 'l.occupation_id', 'p.level_id': 'l.level_id' })
    .join('practical_versions as v', 'v.id', 'p.published_version_id')
    // Opened by a membership as other mock exams are.
    .joinRaw("cross join (select 'mock' as kind) as mock")
    .where('l.id', learnerId)
    .modify((query) => only.paperId !== undefined && query.where('p.id', only.paperId))
    .orderBy('p.name')
    .select({
      id: 'p.id',
      name: 'v.title',
      versionId: 'v.id',
      tasks: db.raw("v.content -> 'tasks'"),
      passScore: db.raw("(v.content ->> 'passScore')::numeric"),
      members: db.raw(membersOnly('mock', 'l.id')),
    });

export interface Standing {
  paperId: number;
  openRunId: number | null;
  finished: number;
  best: number | null;
}

/** What the learner has done of each paper. */
export const findStandings = (db: Knex, learnerId: number): Promise<Standing[]> =>
  db('practical_runs')
    .where({ learner_id: learnerId })
    .groupBy('paper_id')
    .select({
      paperId: 'paper_id',
      openRunId: db.raw('max(id) filter (where finished_at is null)'),
      finished: db.raw('count(finished_at)'),
      best: db.raw('max(score)'),
    });

export interface RunRow {
  id: number;
  learnerId: number;
  paperId: number;
  title: string;
  content: PracticalContent;
  marks: Marks;
  usedSeconds: number;
  turn: number;
  startedAt: Date;
  finishedAt: Date | null;
}

const RUN = {
  id: 'r.id',
  learnerId: 'r.learner_id',
  paperId: 'r.paper_id',
  title: 'v.title',
  content: 'v.content',
  marks: 'r.marks',
  usedSeconds: 'r.used_seconds',
  turn: 'r.turn',
  startedAt: 'r.started_at',
  finishedAt: 'r.finished_at',
};

const runs = (db: Knex) => db('practical_runs as r').join('practical_versions as v', 'v.id', 'r.version_id');

/** Another's run is absent. */
export const findRun = (db: Knex, learnerId: number, id: number): Promise<RunRow | undefined> =>
  runs(db).where({ 'r.id': id, 'r.learner_id': learnerId }).first<RunRow | undefined>(RUN);

/** The one that this tap opened, or else the one of this paper that is still open. */
export const findOpened = (
  db: Knex,
  learnerId: number,
  { paperId, clientKey }: { paperId: number; clientKey: string },
): Promise<RunRow | undefined> =>
  runs(db)
    .where('r.learner_id', learnerId)
    .where((either) =>
      either
        .where('r.client_key', clientKey)
        .orWhere((open) => open.where('r.paper_id', paperId).whereNull('r.finished_at')),
    )
    .orderByRaw('r.client_key = ? desc', [clientKey])
    .first<RunRow | undefined>(RUN);

/** Of two at once one does nothing. */
export const insertRun = (
  db: Knex,
  run: { learnerId: number; paperId: number; versionId: number; clientKey: string; marks: Marks; now: Date },
) =>
  db('practical_runs')
    .insert({
      learner_id: run.learnerId,
      paper_id: run.paperId,
      version_id: run.versionId,
      client_key: run.clientKey,
      marks: JSON.stringify(run.marks),
      started_at: run.now,
      updated_at: run.now,
    })
    .onConflict()
    .ignore();

/** Of one that is open; of one that is finished nobody has a turn. */
export const raiseTurn = (db: Knex, learnerId: number, id: number) =>
  db('practical_runs')
    .where({ id, learner_id: learnerId })
    .whereNull('finished_at')
    .update({ turn: db.raw('turn + 1') });

export interface SavedRun {
  marks: Marks;
  usedSeconds: number;
  turn: number | undefined;
  now: Date;
  finished: { at: Date; score: number; passed: boolean } | null;
}

/** How many: none when it is finished, which stays as it is, or when another phone has taken it over since. */
export const updateRun = (
  db: Knex,
  id: number,
  { marks, usedSeconds, turn, now, finished }: SavedRun,
): Promise<number> =>
  db('practical_runs')
    .where({ id })
    .whereNull('finished_at')
    .modify((run) => turn !== undefined && run.where('turn', '<=', turn))
    .update({
      marks: JSON.stringify(marks),
      used_seconds: usedSeconds,
      updated_at: now,
      ...(finished && { finished_at: finished.at, score: finished.score, passed: finished.passed }),
    });

export const deleteOpenRun = (db: Knex, learnerId: number, id: number) =>
  db('practical_runs').where({ id, learner_id: learnerId }).whereNull('finished_at').delete();

type FinishedRow = Omit<Runs['data'][number], 'finishedAt'> & { finishedAt: Date };

export async function findFinished(
  db: Knex,
  learnerId: number,
  { paperId, page, pageSize }: RunsQuery,
): Promise<Runs> {
  const finished = runs(db)
    .where('r.learner_id', learnerId)
    .whereNotNull('r.finished_at')
    .modify((query) => paperId !== undefined && query.where('r.paper_id', paperId));
  const [rows, { total }] = await Promise.all([
    finished
      .clone()
      .orderBy([
        { column: 'r.finished_at', order: 'desc' },
        { column: 'r.id', order: 'desc' },
      ])
      .limit(pageSize)
      .offset((page - 1) * pageSize)
      .select({
        id: 'r.id',
        paperId: 'r.paper_id',
        title: 'v.title',
        score: 'r.score',
        passed: 'r.passed',
        usedSeconds: 'r.used_seconds',
        finishedAt: 'r.finished_at',
      }),
    finished.clone().count({ total: '*' }).first<{ total: number }>(),
  ]);
  const data = rows.map((row: FinishedRow) => ({ ...row, finishedAt: row.finishedAt.toISOString() }));
  return { data, total };
}
