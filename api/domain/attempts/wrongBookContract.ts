import { z } from 'zod';
import { questionType } from '../bank/question.ts';
import { paging } from '../paging.ts';
import { askedItem, itemKey, responseValue } from './contract.ts';

const count = z.int().min(0);
const instant = z.iso.datetime();

/** GET /api/learner/wrong-book?type=&mastered=&page=&pageSize= */
export const wrongBookQuery = z.object({
  type: questionType.optional(),
  /** Only what is mastered, or only what is not. */
  mastered: z.stringbool().optional(),
  ...paging(),
});
export type WrongBookQuery = z.infer<typeof wrongBookQuery>;

export const wrongBookReply = z.object({
  /** How many the schedule brings back today. */
  due: count,
  counts: z.array(z.object({ type: questionType, label: z.string(), toTrain: count, mastered: count })),
  data: z.array(
    askedItem.extend({
      ...itemKey.shape,
      /** The latest wrong answer to it. */
      response: responseValue.nullable(),
      wrongCount: count,
      lastWrongAt: instant,
      masteredAt: instant.nullable(),
    }),
  ),
  total: count,
});
export type WrongBook = z.infer<typeof wrongBookReply>;
