/** SQL of registrations and their forms; personal values are sealed before they come here. */
import type { Knex } from 'knex';
import type { Answer } from './answers.ts';
import type { FormField } from './form.ts';
import type { State } from './states.ts';

export interface FormRow {
  id: number;
  examPlanId: number;
  examPlan: string;
  examStartsAt: Date;
  examEndsAt: Date;
  enabled: boolean;
  opensAt: Date;
  closesAt: Date;
  note: string;
  version: number;
  fields: FormField[];
}

export interface RegistrationRow {
  id: number;
  examPlanId: number;
  learnerId: number;
  formId: number;
  version: number;
  state: State;
  reason: string | null;
  name: string;
  phone: string;
  idNumber: string | null;
  written: string | null;
  contacts: string | null;
  photoId: number | null;
  answers: Record<string, Answer>;
  sameId: boolean;
  submittedAt: Date;
}

const REGISTRATION = {
  id: 'r.id',
  examPlanId: 'r.exam_plan_id',
  learnerId: 'r.learner_id',
  formId: 'r.form_id',
  version: 'r.version',
  state: 'r.state',
  reason: 'r.reason',
  name: 'r.name',
  phone: 'r.phone',
  idNumber: 'r.id_number',
  written: 'r.written',
  contacts: 'r.contacts',
  photoId: 'r.photo_id',
  answers: 'r.answers',
  sameId: 'r.same_id',
  submittedAt: 'r.submitted_at',
};

const forms = (db: Knex) =>
  db('registration_forms as f')
    .join('exam_plans as p', 'p.id', 'f.exam_plan_id')
    .orderBy('p.exam_starts_at')
    .select({
      id: 'f.id',
      examPlanId: 'f.exam_plan_id',
      examPlan: 'p.name',
      examStartsAt: 'p.exam_starts_at',
      examEndsAt: 'p.exam_ends_at',
      enabled: db.raw('f.enabled and p.enabled'),
      opensAt: 'f.opens_at',
      closesAt: 'f.closes_at',
      note: 'f.note',
      version: 'f.version',
      fields: 'f.fields',
    });

/** Of exams to come, and those that he has registered for. */
export const formsFor = (db: Knex, learnerId: number, now: Date): Promise<FormRow[]> =>
  forms(db).where((either) =>
    either
      .where((open) => open.where({ 'f.enabled': true, 'p.enabled': true }).where('p.exam_ends_at', '>', now))
      .orWhereExists(
        db('registrations as r').whereRaw('r.form_id = f.id').where('r.learner_id', learnerId).select('r.id'),
      ),
  );

/** While a registration is written, nobody changes the form: its version is the one that was checked. */
export const formOf = (db: Knex, examPlanId: number, lock = false): Promise<FormRow | undefined> =>
  forms(db)
    .where('f.exam_plan_id', examPlanId)
    .modify((query) => lock && query.forShare('f'))
    .first();

export async function examsOf(
  db: Knex,
  examPlanIds: readonly number[],
): Promise<Map<number, { exam: string; startsAt: Date }>> {
  const rows: { id: number; exam: string; startsAt: Date }[] = await db('exam_plans')
    .whereIn('id', examPlanIds)
    .select({ id: 'id', exam: 'name', startsAt: 'exam_starts_at' });
  return new Map(rows.map((row) => [row.id, row]));
}

export const fieldsOf = (db: Knex, formId: number, version: number): Promise<FormField[]> =>
  db('registration_versions')
    .where({ form_id: formId, version })
    .first('fields')
    .then((row) => row.fields);

export const versionsOf = (db: Knex, formId: number): Promise<{ version: number; fields: FormField[] }[]> =>
  db('registration_versions')
    .where({ form_id: formId })
    .orderBy('version', 'desc')
    .select('version', 'fields');

const registrations = (db: Knex) => db('registrations as r').select(REGISTRATION);

export const ownRegistrations = (db: Knex, learnerId: number): Promise<RegistrationRow[]> =>
  registrations(db).where('r.learner_id', learnerId);

/** Locked until the transaction ends. */
export const lockOwn = (
  trx: Knex.Transaction,
  learnerId: number,
  examPlanId: number,
): Promise<RegistrationRow | undefined> =>
  registrations(trx).where({ 'r.learner_id': learnerId, 'r.exam_plan_id': examPlanId }).forUpdate().first();

export const findRegistration = (db: Knex, id: number): Promise<RegistrationRow | undefined> =>
  registrations(db).where('r.id', id).first();

/**
 * Locked until the transaction ends, in one order, so that two callers do not wait for each other.
 * @param seen see `Bounds.of`
 */
export const lockRegistrations = (
  trx: Knex,
  ids: readonly number[],
  seen: Knex.Raw,
): Promise<RegistrationRow[]> =>
  registrations(trx).whereIn('r.id', ids).where(seen).orderBy('r.id').forUpdate('r');

/** In the order in which they came. @param seen see `Bounds.of` */
export const registrationsOf = (
  db: Knex,
  formId: number,
  seen: Knex.Raw,
  most: number,
): Promise<RegistrationRow[]> =>
  registrations(db).where('r.form_id', formId).where(seen).orderBy('r.submitted_at').limit(most);

/** A first one or what he has mended: it takes the place of the one before. */
export async function putRegistration(trx: Knex.Transaction, row: Record<string, unknown>): Promise<number> {
  const [{ id }] = await trx('registrations')
    .insert(row)
    .onConflict(['learner_id', 'exam_plan_id'])
    .merge({ ...row, updated_at: trx.fn.now() })
    .returning('id');
  return id;
}

export const setStates = (trx: Knex.Transaction, ids: readonly number[], change: Record<string, unknown>) =>
  trx('registrations')
    .whereIn('id', ids)
    .update({ ...change, updated_at: trx.fn.now() });

/** Marks whose ID number stands in another registration of the plan that is not cancelled. */
export async function markSameIds(trx: Knex.Transaction, examPlanId: number): Promise<void> {
  await trx.raw(
    `update registrations r set same_id = not same_id
     where exam_plan_id = :examPlanId and same_id <> (state <> 'cancelled' and exists (
       select from registrations o where o.exam_plan_id = r.exam_plan_id and o.id <> r.id
         and o.id_number_index = r.id_number_index and o.state <> 'cancelled'))`,
    { examPlanId },
  );
}

/** One after another: whoever registers at the same time with the same ID must be seen. */
export const oneByOne = (trx: Knex.Transaction, examPlanId: number) =>
  trx.raw("select pg_advisory_xact_lock(hashtext('registrations'), ?)", [examPlanId]);

export const accountOf = (
  db: Knex,
  learnerId: number,
): Promise<{ name: string | null; phone: string } | undefined> =>
  db('learners').where({ id: learnerId }).first('name', 'phone');

export async function insertPhoto(
  db: Knex,
  learnerId: number,
  sealed: string,
  mime: string,
): Promise<string> {
  const [{ id }] = await db('registration_photos')
    .insert({ learner_id: learnerId, sealed, mime })
    .returning('id');
  return String(id);
}

export const hasPhoto = async (db: Knex, learnerId: number, id: string): Promise<boolean> =>
  (await db('registration_photos').where({ id, learner_id: learnerId }).first('id')) !== undefined;

export const findPhoto = (db: Knex, id: number): Promise<{ sealed: string; mime: string } | undefined> =>
  db('registration_photos').where({ id }).first('sealed', 'mime');

/** Of what he has uploaded and not sent in, all but the last ones. */
export const dropUnused = (db: Knex, learnerId: number, keep: number) =>
  db('registration_photos')
    .whereIn(
      'id',
      db('registration_photos as p')
        .where('p.learner_id', learnerId)
        .whereNotExists(db('registrations as r').whereRaw('r.photo_id = p.id').select('r.id'))
        .orderBy('p.created_at', 'desc')
        .offset(keep)
        .select('p.id'),
    )
    .delete();
