/** SQL of previews: what was asked, how far it is, and which attempts would get another score. */
import type { Knex } from 'knex';
import type { Answer } from '../bank/question.ts';
import type { CorrectionBody } from './contract.ts';
import type { Keyed, Ruling } from './ruling.ts';
import type { Figures } from './summary.ts';

export interface Scope {
  itemIds: number[];
  versionIds: number[];
  after: Keyed;
  /** Of the question, or of its part. */
  ruling: Ruling;
  answers: Answer[];
}

export interface PreviewRow {
  id: number;
  staffId: number;
  itemId: number;
  asked: CorrectionBody;
  scope: Scope;
  known: number;
  state: 'running' | 'done';
  afterId: number;
  total: number;
  done: number;
  figures: Figures;
  learners: number | null;
  begunAt: Date;
}

const COLUMNS = {
  id: 'id',
  staffId: 'staff_id',
  itemId: 'item_id',
  asked: 'asked',
  scope: 'scope',
  known: 'known',
  state: 'state',
  afterId: 'after_id',
  total: 'total',
  done: 'done',
  figures: 'figures',
  learners: 'learners',
  begunAt: 'begun_at',
};

type NewPreview = Omit<PreviewRow, 'id' | 'state' | 'afterId' | 'done' | 'learners'>;

export async function insertPreview(db: Knex, row: NewPreview): Promise<number> {
  const [{ id }] = await db('regrade_previews')
    .insert({
      staff_id: row.staffId,
      item_id: row.itemId,
      asked: JSON.stringify(row.asked),
      scope: JSON.stringify(row.scope),
      known: row.known,
      total: row.total,
      figures: JSON.stringify(row.figures),
      begun_at: row.begunAt,
    })
    .returning('id');
  return id;
}

export const findPreview = (db: Knex, id: number): Promise<PreviewRow | undefined> =>
  db('regrade_previews').where({ id }).first<PreviewRow | undefined>(COLUMNS);

/** The newest that these staff have asked for of this item. */
export const findLatest = (db: Knex, itemId: number, staffId: number): Promise<PreviewRow | undefined> =>
  db('regrade_previews')
    .where({ item_id: itemId, staff_id: staffId })
    .orderBy('id', 'desc')
    .first<PreviewRow | undefined>(COLUMNS);

/** Held until the transaction ends; one that another process is at is passed over. @param id only this one */
export const lockRunning = (trx: Knex.Transaction, id?: number): Promise<PreviewRow | undefined> =>
  trx('regrade_previews')
    .where({ state: 'running' })
    .modify((query) => id !== undefined && query.where({ id }))
    .orderBy('id')
    .forUpdate()
    .skipLocked()
    .first<PreviewRow | undefined>(COLUMNS);

export const notePortion = (
  trx: Knex.Transaction,
  { id, afterId, done, figures }: Pick<PreviewRow, 'id' | 'afterId' | 'done' | 'figures'>,
) =>
  trx('regrade_previews')
    .where({ id })
    .update({
      after_id: afterId,
      done,
      total: trx.raw('greatest(total, ?)', [done]),
      figures: JSON.stringify(figures),
    });

export const finishPreview = (trx: Knex.Transaction, id: number, learners: number, at: Date) =>
  trx('regrade_previews')
    .where({ id })
    .update({ state: 'done', total: trx.ref('done'), learners, finished_at: at });

export const deletePreviews = (db: Knex, before: Date): Promise<number> =>
  db('regrade_previews').where('begun_at', '<', before).delete();

/** Of its item: a newer one takes its place, as it does on the screen. */
export const deleteEarlier = (trx: Knex, { itemId, staffId }: Pick<PreviewRow, 'itemId' | 'staffId'>) =>
  trx('regrade_previews').where({ item_id: itemId, staff_id: staffId }).delete();

export interface ChangedAttempt {
  attemptId: number;
  scoreBefore: number;
  scoreAfter: number;
  maxScore: number;
  passedBefore: boolean | null;
  passedAfter: boolean | null;
  turned: boolean;
}

export const insertChanged = (trx: Knex.Transaction, previewId: number, rows: readonly ChangedAttempt[]) =>
  trx.raw(
    `insert into regrade_preview_attempts
       (preview_id, attempt_id, score_before, score_after, max_score, passed_before, passed_after, turned)
     select ?, * from jsonb_to_recordset(?::jsonb) as t("attemptId" bigint, "scoreBefore" numeric, "scoreAfter" numeric,
       "maxScore" numeric, "passedBefore" boolean, "passedAfter" boolean, turned boolean)`,
    [previewId, JSON.stringify(rows)],
  );

export interface ListedAttempt extends Omit<ChangedAttempt, 'turned'> {
  learnerId: number;
  /** Sealed. */
  phone: string;
  title: string;
  submittedAt: Date;
}

/** The newest first. @param turned only those who pass now, or no longer */
export const findChanged = (
  db: Knex,
  previewId: number,
  { turned, limit }: { turned: boolean; limit: number },
): Promise<ListedAttempt[]> =>
  db('regrade_preview_attempts as p')
    .join('attempts as a', 'a.id', 'p.attempt_id')
    .join('learners as l', 'l.id', 'a.learner_id')
    .where('p.preview_id', previewId)
    .modify((query) => turned && query.where('p.turned', true))
    .orderBy('p.attempt_id', 'desc')
    .limit(limit)
    .select<ListedAttempt[]>({
      attemptId: 'p.attempt_id',
      learnerId: 'a.learner_id',
      phone: 'l.phone',
      title: db.raw(`a.rules->>'title'`) as unknown as string,
      submittedAt: 'a.submitted_at',
      scoreBefore: 'p.score_before',
      scoreAfter: 'p.score_after',
      maxScore: 'p.max_score',
      passedBefore: 'p.passed_before',
      passedAfter: 'p.passed_after',
    });

export const findVersions = (db: Knex, ids: readonly number[]): Promise<{ id: number; name: string }[]> =>
  db('bank_versions')
    .whereRaw('id = any(?)', [[...ids]])
    .orderBy('id', 'desc')
    .select('id', 'name');
