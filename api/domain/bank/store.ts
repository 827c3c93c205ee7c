/** All SQL of banks beyond the generic layer: publishing and withdrawing. */
import type { Knex } from 'knex';

export interface BankRow {
  id: number;
  name: string;
  publishedVersionId: number | null;
}

const COLUMNS = { id: 'id', name: 'name', publishedVersionId: 'published_version_id' };

export const findBank = (db: Knex, id: number): Promise<BankRow | undefined> =>
  db('banks').where({ id }).first<BankRow>(COLUMNS);

/** Holds the bank until the transaction ends: one publishes at a time. */
export const lockBank = (trx: Knex.Transaction, id: number): Promise<BankRow | undefined> =>
  trx('banks').where({ id }).forUpdate().first<BankRow>(COLUMNS);

export interface VersionRow {
  versionId: number;
  number: number;
  itemCount: number;
}

export const findVersion = (db: Knex, id: number): Promise<VersionRow> =>
  db('bank_versions').where({ id }).first({ versionId: 'id', number: 'number', itemCount: 'item_count' });

/** What learners see of a question; a change of anything else makes no new version. */
export const FROZEN = 'type, stem, options, answer, explanation, parts, difficulty, knowledge_point_id';

/** Whether the version holds exactly the questions that the bank has now. */
export async function isUnchanged(db: Knex, bankId: number, versionId: number): Promise<boolean> {
  const { rows } = await db.raw(
    `with now as (select id as question_id, ${FROZEN} from questions where bank_id = :bankId and not retired),
          frozen as (select question_id, ${FROZEN} from items where version_id = :versionId)
     select not exists (table now except table frozen) and not exists (table frozen except table now) as same`,
    { bankId, versionId },
  );
  return rows[0].same;
}

export const versionName = (bank: string, number: number): string => `${bank} 第 ${number} 版`;

/** A new version of all questions that are not retired, in the order they came. Undefined when there are none. */
export async function freezeVersion(
  trx: Knex.Transaction,
  bankId: number,
  publishedBy: number | null,
  note: string,
): Promise<VersionRow | undefined> {
  const counts = await trx('questions')
    .where({ bank_id: bankId, retired: false })
    .groupBy('type')
    .select('type', trx.raw('count(*) as count'));
  const itemCount = counts.reduce((sum: number, { count }: { count: number }) => sum + count, 0);
  if (itemCount === 0) return undefined;
  const { name, number } = await trx('banks')
    .where({ id: bankId })
    .first(
      'name',
      trx.raw('(select coalesce(max(number), 0) + 1 from bank_versions where bank_id = banks.id) as number'),
    );
  const [version] = await trx('bank_versions')
    .insert({
      bank_id: bankId,
      number,
      name: versionName(name, number),
      item_count: itemCount,
      counts_by_type: JSON.stringify(Object.fromEntries(counts.map(({ type, count }) => [type, count]))),
      published_by: publishedBy,
      note,
    })
    .returning(['id', 'number']);
  await trx.raw(
    `insert into items (version_id, question_id, position, ${FROZEN})
     select ?, id, row_number() over (order by id), ${FROZEN}
     from questions where bank_id = ? and not retired`,
    [version.id, bankId],
  );
  return { versionId: version.id, number: version.number, itemCount };
}

export const setPublished = (trx: Knex.Transaction, bankId: number, versionId: number | null) =>
  trx('banks').where({ id: bankId }).update({ published_version_id: versionId, updated_at: trx.fn.now() });

export const markWithdrawn = (trx: Knex.Transaction, versionId: number) =>
  trx('bank_versions').where({ id: versionId }).update({ withdrawn_at: trx.fn.now() });
