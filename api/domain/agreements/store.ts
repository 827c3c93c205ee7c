/** All SQL of agreements. */
import type { Knex } from 'knex';
import type { Kind, State } from './kinds.ts';

/** Published, without its text; of an instant as JSON. */
export interface Version {
  id: number;
  kind: Kind;
  title: string;
  version: number;
  summary: string;
  effectiveAt: string;
}
type HeadRow = Omit<Version, 'effectiveAt'> & { effectiveAt: Date };

const HEAD = {
  id: 'id',
  kind: 'kind',
  title: 'title',
  version: 'version',
  summary: 'summary',
  effectiveAt: 'effective_at',
};

/** What may be in force, now or later. */
export async function findPublished(db: Knex): Promise<Version[]> {
  const rows: HeadRow[] = await db('agreements').where({ state: 'published' }).orderBy('id').select(HEAD);
  return rows.map((row) => ({ ...row, effectiveAt: row.effectiveAt.toISOString() }));
}

export const acceptedIds = (db: Knex, learnerId: number): Promise<number[]> =>
  db('agreement_acceptances').where({ learner_id: learnerId }).pluck('agreement_id');

export interface AcceptedRow {
  id: number;
  kind: Kind;
  version: number;
  at: Date;
}

/** The latest version of each kind that he has accepted. */
export const findAccepted = (db: Knex, learnerId: number): Promise<AcceptedRow[]> =>
  db('agreement_acceptances')
    .join('agreements', 'agreements.id', 'agreement_id')
    .where({ learner_id: learnerId })
    .distinctOn('kind')
    .orderBy(['kind', { column: 'version', order: 'desc' }])
    .select({ id: 'agreements.id', kind: 'kind', version: 'version', at: 'accepted_at' });

/** A version that is published, or that he has accepted before it was withdrawn. */
export const findText = async (
  db: Knex,
  id: number,
  learnerId: number | null,
): Promise<(Version & { body: string; acceptedAt: Date | null }) | undefined> => {
  const row = await db('agreements')
    .leftJoin('agreement_acceptances', (join) => {
      join.on('agreement_id', 'agreements.id').andOnVal('learner_id', learnerId as number);
    })
    .where('agreements.id', id)
    .where((either) => either.where({ state: 'published' }).orWhereNotNull('accepted_at'))
    .first({ ...HEAD, id: 'agreements.id', body: 'body', acceptedAt: 'accepted_at' });
  return row && { ...row, effectiveAt: row.effectiveAt.toISOString() };
};

/** The first time counts. */
export const insertAcceptances = async (
  db: Knex,
  learnerId: number,
  ids: readonly number[],
  { at, terminal }: { at: Date; terminal: string },
): Promise<void> => {
  const rows = ids.map((id) => ({ learner_id: learnerId, agreement_id: id, accepted_at: at, terminal }));
  if (rows.length > 0)
    await db('agreement_acceptances').insert(rows).onConflict(['learner_id', 'agreement_id']).ignore();
};

export interface VersionRow {
  id: number;
  kind: Kind;
  state: State;
  version: number | null;
  effectiveAt: Date | null;
}

/** Publishing and withdrawing go one after another, so that versions are counted and one stays in force. */
export async function lockVersion(trx: Knex, id: number): Promise<VersionRow | undefined> {
  await trx.raw('lock table agreements in share row exclusive mode');
  return trx('agreements')
    .where({ id })
    .first({ id: 'id', kind: 'kind', state: 'state', version: 'version', effectiveAt: 'effective_at' });
}

export const lastVersion = async (trx: Knex, kind: Kind): Promise<number> =>
  (await trx('agreements').where({ kind }).max<{ last: number | null }[]>({ last: 'version' }))[0]?.last ?? 0;

export const setPublished = (
  trx: Knex,
  id: number,
  row: { version: number; effectiveAt: Date; by: number | null; at: Date },
) =>
  trx('agreements').where({ id }).update({
    state: 'published',
    version: row.version,
    effective_at: row.effectiveAt,
    published_by: row.by,
    published_at: row.at,
    updated_at: row.at,
  });

export const setWithdrawn = (trx: Knex, id: number, at: Date) =>
  trx('agreements').where({ id }).update({ state: 'withdrawn', withdrawn_at: at, updated_at: at });

/** Whether a version of this kind would still be in force. */
export const staysInForce = async (trx: Knex, { kind, id }: VersionRow, now: Date): Promise<boolean> =>
  (await trx('agreements')
    .where({ kind, state: 'published' })
    .whereNot({ id })
    .where('effective_at', '<=', now)
    .first('id')) !== undefined;

/** @returns the number of a draft with the same text */
export async function insertCopy(trx: Knex, id: number): Promise<number | undefined> {
  const { rows } = await trx.raw<{ rows: { id: number }[] }>(
    'insert into agreements (kind, title, body) select kind, title, body from agreements where id = ? returning id',
    [id],
  );
  return rows[0]?.id;
}
