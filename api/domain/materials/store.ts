/** All SQL of materials as learners meet them. */
import type { Knex } from 'knex';

export interface ShelfRow {
  id: number;
  title: string;
  coverId: string | null;
  occupation: string | null;
  level: string | null;
  introduction: string;
  documentId: number;
  pageCount: number;
  samplePages: number;
  published: boolean;
  open: boolean;
  /** When it ends, or when the last of it ended; null: never, or it never was open. */
  until: Date | null;
}

/** That something is open to a learner: his id, then twice this moment. */
const OPEN = `exists (select from entitlements where entitlements.material_id = materials.id
  and entitlements.learner_id = ? and entitlements.state = 'active' and entitlements.starts_at <= ?
  and (entitlements.ends_at is null or entitlements.ends_at > ?))`;

/** His id, then this moment. What has been taken back was never his. */
const UNTIL = `(select case when bool_or(ends_at is null) then null else max(ends_at) end from entitlements
  where entitlements.material_id = materials.id and entitlements.learner_id = ?
  and entitlements.state <> 'revoked' and entitlements.starts_at <= ?)`;

const readable = (db: Knex, learnerId: number, now: Date) =>
  db('materials')
    .join('material_files', 'material_files.id', 'materials.document_id')
    .leftJoin('occupations', 'occupations.id', 'materials.occupation_id')
    .leftJoin('levels', 'levels.id', 'materials.level_id')
    .where('material_files.state', 'ready')
    .where((seen) => seen.where('materials.published', true).orWhereRaw(OPEN, [learnerId, now, now]))
    .select({
      id: 'materials.id',
      title: 'materials.title',
      coverId: 'cover_id',
      occupation: 'occupations.name',
      level: 'levels.name',
      introduction: 'materials.introduction',
      documentId: 'material_files.id',
      pageCount: 'page_count',
      samplePages: db.raw('least(sample_pages, page_count)'),
      published: 'materials.published',
      open: db.raw(OPEN, [learnerId, now, now]),
      until: db.raw(UNTIL, [learnerId, now]),
    });

/** For his occupation and level, and what is his; pinned ones first. */
export const findShelf = (db: Knex, learnerId: number, now: Date): Promise<ShelfRow[]> =>
  readable(db, learnerId, now)
    .join('learners', 'learners.id', db.raw('?', [learnerId]))
    .whereRaw(
      `(${OPEN} or ((materials.occupation_id is null or materials.occupation_id = learners.occupation_id)
        and (materials.level_id is null or materials.level_id = learners.level_id)))`,
      [learnerId, now, now],
    )
    .orderBy([{ column: 'pinned', order: 'desc' }, 'materials.position', 'materials.id']);

/** Undefined when there is none that this learner may know of. */
export const findMaterial = (
  db: Knex,
  id: number,
  learnerId: number,
  now: Date,
): Promise<ShelfRow | undefined> => readable(db, learnerId, now).where('materials.id', id).first();

export const findInside = (
  db: Knex,
  ids: readonly number[],
): Promise<{ id: number; title: string; pageCount: number | null; published: boolean }[]> =>
  db('materials')
    .leftJoin('material_files', 'material_files.id', 'document_id')
    .whereIn('materials.id', [...ids])
    .select({ id: 'materials.id', title: 'title', pageCount: 'page_count', published: 'published' });

export interface PageRow {
  number: number;
  width: number;
  height: number;
  fileId: string;
}

export const findPages = (db: Knex, documentId: number, numbers?: readonly number[]): Promise<PageRow[]> =>
  db('material_pages')
    .where({ material_file_id: documentId })
    .modify((query) => void (numbers && query.whereIn('number', [...numbers])))
    .orderBy('number')
    .select({ number: 'number', width: 'width', height: 'height', fileId: 'file_id' });

export const phoneOf = async (db: Knex, learnerId: number): Promise<string> =>
  (await db('learners').where({ id: learnerId }).first('phone')).phone;

export interface ReadingRules {
  transfers: number;
  transferDays: number;
  pagesPerMinute: number;
  pagesPerDay: number;
  addressMinutes: number;
}

export const findRules = (db: Knex): Promise<ReadingRules> =>
  db('reading_rules').first({
    transfers: 'transfers',
    transferDays: 'transfer_days',
    pagesPerMinute: 'pages_per_minute',
    pagesPerDay: 'pages_per_day',
    addressMinutes: 'address_minutes',
  }) as Promise<ReadingRules>;

interface WhichReading {
  learnerId: number;
  materialId: number;
}

export interface LatestReading {
  id: number;
  lastPage: number;
  lastAt: Date;
  device: string;
}

export const latestReading = (
  db: Knex,
  { learnerId, materialId }: WhichReading,
): Promise<LatestReading | undefined> =>
  db('readings')
    .where({ learner_id: learnerId, material_id: materialId })
    .orderBy('id', 'desc')
    .first({ id: 'id', lastPage: 'last_page', lastAt: 'last_at', device: 'device' });

export const insertReading = (
  db: Knex,
  reading: WhichReading & { device: string; address: string; lastPage: number; now: Date },
) =>
  db('readings').insert({
    learner_id: reading.learnerId,
    material_id: reading.materialId,
    device: reading.device,
    address: reading.address,
    last_page: reading.lastPage,
    last_at: reading.now,
  });

/** Of the latest reading. Pages of samples belong to none. */
export const noteReading = (
  db: Knex,
  { learnerId, materialId }: WhichReading,
  change: { sent?: number; lastPage?: number; now: Date },
) =>
  db('readings')
    .where({
      id: db('readings').where({ learner_id: learnerId, material_id: materialId }).max('id'),
    })
    .update({
      last_at: change.now,
      updated_at: change.now,
      ...(change.sent && { pages: db.raw('pages + ?', [change.sent]) }),
      ...(change.lastPage && { last_page: change.lastPage }),
    });
