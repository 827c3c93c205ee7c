/** What a learner does with his registrations. */
import { readFile } from 'node:fs/promises';
import type { Knex } from 'knex';
import type { Deps } from '../../deps.ts';
import { AppError } from '../../errors.ts';
import { adoptIndexes } from '../../infra/adoptIndexes.ts';
import type { IncomingFile } from '../../infra/files.ts';
import { dayOf, momentText } from '../../timeZone.ts';
import { type Answers, checkAnswers, type Fault, summaryOf } from './answers.ts';
import type { RegistrationBody, RegistrationHead, RegistrationView } from './contract.ts';
import type { FormField } from './form.ts';
import { readPicture } from './picture.ts';
import { type Move, moved, STATES, type State } from './states.ts';
import * as store from './store.ts';

export const PHOTO_BYTES = 2 * 1024 * 1024;
/** Pixels: less is no portrait, more costs whoever opens it too much memory. */
const PHOTO_LEAST = 100;
const PHOTO_MOST = 8000;
const UNUSED_PHOTOS = 5;

type Needs = Pick<Deps, 'db' | 'secrets' | 'clock'>;

export async function registrationHeads(
  learnerId: number,
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
): Promise<RegistrationHead[]> {
  const now = clock();
  const [forms, own] = await Promise.all([
    store.formsFor(db, learnerId, now),
    store.ownRegistrations(db, learnerId),
  ]);
  return forms.map((form) =>
    headOf(
      form,
      own.find(({ examPlanId }) => examPlanId === form.examPlanId),
      now,
    ),
  );
}

/** @throws AppError request.notFound */
export async function viewRegistration(
  learnerId: number,
  examPlanId: number,
  { db, secrets, clock }: Needs,
): Promise<RegistrationView> {
  const now = clock();
  const form = await store.formOf(db, examPlanId);
  const own = (await store.ownRegistrations(db, learnerId)).find((row) => row.examPlanId === examPlanId);
  if (!form || (!form.enabled && !own)) throw new AppError('request.notFound');
  const { note, version, fields } = form;
  const account = await store.accountOf(db, learnerId);
  const person = own ?? account;
  return {
    ...headOf(form, own, now),
    note,
    version,
    fields,
    name: person?.name ? secrets.decrypt(person.name) : '',
    phone: person ? secrets.decrypt(person.phone) : '',
    values: own ? valuesOf(own, await store.fieldsOf(db, own.formId, own.version), secrets.decrypt) : {},
  };
}

/**
 * Registers, or sends in anew what was rejected, cancelled or not yet looked at.
 * @throws AppError request.notFound, registration.notOpen, registration.formChanged, registration.move,
 *   registration.faults with a sentence for each field
 */
export function submitRegistration(
  learnerId: number,
  examPlanId: number,
  body: RegistrationBody,
  { db, secrets, clock }: Needs,
): Promise<RegistrationHead> {
  return db.transaction(async (trx) => {
    const now = clock();
    await store.oneByOne(trx, examPlanId);
    const form = await openForm(trx, examPlanId, now);
    const before = await store.lockOwn(trx, learnerId, examPlanId);
    if (before) moveOf(before.state, 'submit');
    if (body.version !== form.version) throw new AppError('registration.formChanged');
    const { answers, faults } = checkAnswers(form.fields, body, dayOf(now));
    faults.push(...(await photoFaults(trx, learnerId, form.fields, answers)));
    refuse(faults);
    const row = {
      exam_plan_id: examPlanId,
      learner_id: learnerId,
      form_id: form.id,
      version: form.version,
      state: 'submitted',
      reason: null,
      decided_at: null,
      submitted_at: now,
      ...sealed(answers, form.fields, secrets),
      answers: JSON.stringify(answers.plain),
      summary: summaryOf(form.fields, answers.plain),
    };
    if (answers.idNumber)
      await adoptIndexes(trx, 'registrations', 'id_number_index', secrets.blindIndexes(answers.idNumber));
    await store.putRegistration(trx, row);
    await store.markSameIds(trx, examPlanId);
    return headOf(form, { state: 'submitted', reason: null, submittedAt: now }, now);
  });
}

/** @throws AppError request.notFound, registration.notOpen, registration.move */
export function cancelRegistration(
  learnerId: number,
  examPlanId: number,
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
): Promise<RegistrationHead> {
  return db.transaction(async (trx) => {
    const now = clock();
    await store.oneByOne(trx, examPlanId);
    const own = await store.lockOwn(trx, learnerId, examPlanId);
    if (!own) throw new AppError('request.notFound');
    const form = await openForm(trx, examPlanId, now);
    const state = moveOf(own.state, 'cancel');
    await store.setStates(trx, [own.id], { state });
    await store.markSameIds(trx, examPlanId);
    return headOf(form, { ...own, state }, now);
  });
}

/**
 * Kept encrypted. What he uploads and does not send in goes when he uploads more.
 * @throws AppError registration.badPhoto, registration.smallPhoto, registration.hugePhoto
 */
export async function keepPhoto(
  learnerId: number,
  file: IncomingFile,
  { db, secrets }: Pick<Deps, 'db' | 'secrets'>,
): Promise<string> {
  const bytes = await readFile(file.path);
  const picture = readPicture(bytes);
  if (!picture) throw new AppError('registration.badPhoto');
  const { width, height, mime } = picture;
  if (Math.min(width, height) < PHOTO_LEAST)
    throw new AppError('registration.smallPhoto', { width, height, least: PHOTO_LEAST });
  if (Math.max(width, height) > PHOTO_MOST)
    throw new AppError('registration.hugePhoto', { width, height, most: PHOTO_MOST });
  await store.dropUnused(db, learnerId, UNUSED_PHOTOS - 1);
  return store.insertPhoto(db, learnerId, secrets.encrypt(bytes.toString('base64')), mime);
}

/** @throws AppError registration.move */
export function moveOf(state: State, move: Move): State {
  const next = moved(state, move);
  if (!next) throw new AppError('registration.move', { state: STATES[state], move: MOVE_TEXTS[move] });
  return next;
}

const MOVE_TEXTS: Record<Move, string> = {
  submit: '修改',
  cancel: '取消',
  review: '开始审核',
  approve: '通过',
  reject: '驳回',
};

async function openForm(trx: Knex.Transaction, examPlanId: number, now: Date): Promise<store.FormRow> {
  const form = await store.formOf(trx, examPlanId, true);
  if (!form?.enabled) throw new AppError('request.notFound');
  const { examPlan: exam, opensAt, closesAt } = form;
  if (!isOpen(form, now))
    throw new AppError('registration.notOpen', { exam, from: momentText(opensAt), to: momentText(closesAt) });
  return form;
}

const isOpen = ({ enabled, opensAt, closesAt }: store.FormRow, now: Date): boolean =>
  enabled && now >= opensAt && now < closesAt;

function headOf(
  form: store.FormRow,
  own: Pick<store.RegistrationRow, 'state' | 'reason' | 'submittedAt'> | undefined,
  now: Date,
): RegistrationHead {
  const { examPlanId, examPlan, examStartsAt, opensAt, closesAt } = form;
  return {
    examPlanId,
    examPlan,
    examStartsAt: examStartsAt.toISOString(),
    opensAt: opensAt.toISOString(),
    closesAt: closesAt.toISOString(),
    open: isOpen(form, now),
    registration: own
      ? {
          state: own.state,
          stateText: STATES[own.state],
          reason: own.reason,
          submittedAt: own.submittedAt.toISOString(),
        }
      : null,
  };
}

async function photoFaults(
  trx: Knex.Transaction,
  learnerId: number,
  fields: readonly FormField[],
  { photoId }: Answers,
): Promise<Fault[]> {
  if (photoId === null || (await store.hasPhoto(trx, learnerId, photoId))) return [];
  const { key, label } = fields.find(({ kind }) => kind === 'photo')!;
  return [{ field: key, message: `照片已失效，请重新上传${label}` }];
}

function refuse(faults: readonly Fault[]): void {
  if (faults.length === 0) return;
  const details = faults.map((fault) => ({ ...fault, code: 'registration.fault' }));
  throw new AppError('registration.faults', { count: faults.length }, details);
}

function sealed(answers: Answers, fields: readonly FormField[], { encrypt, blindIndex }: Deps['secrets']) {
  const { name, phone, idNumber, contacts, written, photoId } = answers;
  const some = (texts: Record<string, string>) => Object.keys(texts).length > 0;
  return {
    name: encrypt(name),
    phone: encrypt(phone),
    phone_index: blindIndex(phone),
    id_number: idNumber && encrypt(idNumber),
    id_number_index: idNumber && blindIndex(idNumber),
    contacts: some(contacts) ? encrypt(JSON.stringify(contacts)) : null,
    written: some(written) ? encrypt(JSON.stringify(written)) : null,
    remarks: some(written) ? encrypt(summaryOf(fields, written)) : null,
    photo_id: photoId,
  };
}

/** As the phone sent them, by key. */
export function valuesOf(
  { answers, written, contacts, idNumber, photoId }: store.RegistrationRow,
  fields: readonly FormField[],
  open: (sealed: string) => string,
): RegistrationBody['values'] {
  const opened = (sealed: string | null): Record<string, string> => (sealed ? JSON.parse(open(sealed)) : {});
  const values: RegistrationBody['values'] = { ...opened(contacts), ...opened(written) };
  for (const [key, answer] of Object.entries(answers))
    values[key] = typeof answer === 'number' ? String(answer) : answer;
  for (const { key, kind } of fields) {
    if (kind === 'idNumber' && idNumber) values[key] = open(idNumber);
    if (kind === 'photo' && photoId) values[key] = String(photoId);
  }
  return values;
}
