/** A cancelled account stays as it is. A class of an organisation holds learners of that organisation; one of the centre holds anybody. */
import { AppError, sentence } from '../../errors.ts';
import type { RowRule } from '../../rest/call.ts';

/** @throws AppError learner.cancelled, request.invalid at `classId`. The organisation of a class never changes. */
export const learnerRule: RowRule = async (trx, id) => {
  if (await trx('learners').where({ id }).whereNotNull('cancelled_at').first('id'))
    throw new AppError('learner.cancelled');
  const other = await trx('learners')
    .join('classes', 'classes.id', 'learners.class_id')
    .where('learners.id', id)
    .whereRaw('classes.organisation_id is distinct from learners.organisation_id')
    .whereNotNull('classes.organisation_id')
    .first('classes.id');
  if (!other) return;
  const message = sentence('learner.otherClass');
  throw new AppError('request.invalid', { reason: message }, [
    { field: 'classId', code: 'learner.otherClass', message },
  ]);
};
