/** Publishing and withdrawing a bank, and what differs between its versions. */
import { z } from 'zod';
import { answerSchema, optionSchema, partsSchema, questionType } from './question.ts';

/** POST /api/staff/banks/:id/publish; without a body as well. */
export const publishBody = z.strictObject({ note: z.string().trim().max(2000).default('') }).optional();

export const publishReply = z.object({
  data: z.object({ versionId: z.int(), number: z.int(), itemCount: z.int() }),
});
export type Published = z.infer<typeof publishReply>['data'];

/** POST /api/staff/banks/:id/withdraw */
export const withdrawReply = z.object({
  data: z.object({ bankId: z.int(), publishedVersionId: z.null() }),
});

const kind = z.enum(['added', 'changed', 'removed']);
export type DifferenceKind = z.infer<typeof kind>;

/** GET /api/staff/banks/:id/difference: without `from` since the last version, without `to` up to now. */
export const differenceQuery = z.object({
  from: z.coerce.number().int().positive().optional(),
  to: z.coerce.number().int().positive().optional(),
  kind: kind.default('changed'),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
});

export const DIFFERENCE_PAGE = 10;

/** A question as a version holds it, or would. */
const frozenQuestion = z.object({
  type: questionType,
  stem: z.string(),
  options: z.array(optionSchema),
  answer: answerSchema,
  explanation: z.string(),
  parts: partsSchema,
  difficulty: z.int().nullable(),
  knowledgePoint: z.string().nullable(),
});
export type FrozenQuestion = z.infer<typeof frozenQuestion>;

const version = z.object({ versionId: z.int(), number: z.int() }).nullable();

export const differenceReply = z.object({
  data: z.object({
    /** Null: nothing was published before. */
    from: version,
    /** Null: the bank as it is now. */
    to: version,
    counts: z.object({
      added: z.int(),
      changed: z.int(),
      removed: z.int(),
      /** Of those removed, because they are retired now. */
      retired: z.int(),
      same: z.int(),
    }),
    /** One page of the kind that was asked for. */
    items: z.array(
      z.object({
        questionId: z.int(),
        retired: z.boolean(),
        before: frozenQuestion.nullable(),
        after: frozenQuestion.nullable(),
      }),
    ),
  }),
});
export type Difference = z.infer<typeof differenceReply>['data'];
