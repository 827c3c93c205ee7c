/** A cancelled account stays as it is. Whose exam staff change is told. A class of an organisation holds learners of that organisation; one of the centre holds anybody. */
import type { Knex } from 'knex';
import { AppError, sentence } from '../../errors.ts';
import type { RowRule } from '../../rest/call.ts';
import { tell } from '../messages/tell.ts';
import { findPlan } from './examChangeStore.ts';

/** @throws AppError learner.cancelled, request.invalid at `classId`. The organisation of a class never changes. */
export const learnerRule: RowRule = async (trx, id, { before }) => {
  if (await trx('learners').where({ id }).whereNotNull('cancelled_at').first('id'))
    throw new AppError('learner.cancelled');
  const other = await trx('learners')
    .join('classes', 'classes.id', 'learners.class_id')
    .where('learners.id', id)
    .whereRaw('classes.organisation_id is distinct from learners.organisation_id')
    .whereNotNull('classes.organisation_id')
    .first('classes.id');
  if (!other) return before && tellOfExam(trx, id, before.examPlanId);
  const message = sentence('learner.otherClass');
  throw new AppError('request.invalid', { reason: message }, [
    { field: 'classId', code: 'learner.otherClass', message },
  ]);
};

async function tellOfExam(trx: Knex, id: number, before: unknown): Promise<void> {
  const { plan } = await trx('learners').where({ id }).first({ plan: 'exam_plan_id' });
  if (plan === null || plan === before) return;
  const { name: exam, startsAt } = await findPlan(trx, plan);
  await tell(trx, id, { kind: 'examAssigned', params: { exam, startsAt } });
}
