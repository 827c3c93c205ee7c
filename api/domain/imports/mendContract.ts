/** Requests and replies of mending what an import could not take, and of undoing an import. */
import { z } from 'zod';
import { answerSchema, partsSchema } from '../bank/question.ts';
import { paging } from '../paging.ts';
import { importReply, questionDraft, questionType } from './contract.ts';

/** Of a failed row: open, mended, dismissed. Of a remark: what becomes of the row that it is about. */
const outcome = z.enum(['open', 'mended', 'dismissed', 'imported', 'duplicate', 'skipped', 'note']);
export type Outcome = z.infer<typeof outcome>;

/** A question that may still lack anything; an option without text keeps the letters of those after it. */
export const mendDraft = z.object({
  type: questionType.nullable(),
  stem: z.string().max(20_000),
  options: z.array(z.object({ key: z.string().regex(/^[A-Z]$/), text: z.string().max(5000) })).max(26),
  answer: answerSchema.nullable(),
  explanation: z.string().max(20_000),
  parts: partsSchema.optional(),
  difficulty: questionDraft.shape.difficulty,
  knowledgePointCode: z.string().max(100).nullable(),
});
export type MendDraft = z.infer<typeof mendDraft>;

export const problemRow = z.object({
  position: z.int(),
  sheet: z.string(),
  row: z.int().nullable(),
  severity: z.enum(['error', 'warning']),
  message: z.string(),
  outcome,
  /** As they stand in the file; null for a warning. */
  cells: z.array(z.string()).nullable(),
  /** What heads the cells, in their order. */
  columns: z.array(z.string()),
  /** As far as it was understood, or as it was mended; null for a warning. */
  question: mendDraft.nullable(),
});

/** GET /api/staff/imports/:id/problems */
export const problemsQuery = z.object({
  ...paging(),
  sheet: z.string().max(200).optional(),
  reason: z.string().max(500).optional(),
  severity: z.enum(['error', 'warning']).optional(),
  outcome: outcome.optional(),
});
export type ProblemsQuery = z.infer<typeof problemsQuery>;
export const problemsReply = z.object({ data: z.array(problemRow), total: z.int() });

/** GET /api/staff/imports/:id/problem-groups */
export const problemGroupsReply = z.object({
  data: z.object({
    sheets: z.array(z.object({ sheet: z.string(), count: z.int() })),
    reasons: z.array(
      z.object({ reason: z.string(), severity: z.enum(['error', 'warning']), count: z.int() }),
    ),
    /** Failed rows that nobody has decided on. */
    open: z.int(),
  }),
});

/** POST /api/staff/imports/:id/problems/:position/mend */
export const mendBody = mendDraft;
export const problemReply = z.object({ data: problemRow });

/** GET /api/staff/imports/:id/undo: what undoing would do now, or has done. */
export const undoPlan = z.object({
  /** Never published, used or edited. */
  deletes: z.int(),
  /** Published or used: taken out of the bank, kept for what refers to them. */
  retires: z.int(),
  /** Changed by hand since; the decision is asked for. */
  edited: z.int(),
  /** Of the edited ones, the first few by name. */
  editedNames: z.array(z.object({ questionId: z.int(), stem: z.string(), updatedAt: z.string() })),
});
export type UndoPlan = z.infer<typeof undoPlan>;
export const undoResult = z.object({ deleted: z.int(), retired: z.int(), kept: z.int() });
export type UndoResult = z.infer<typeof undoResult>;
export const undoPlanReply = z.object({
  data: z.object({ plan: undoPlan.nullable(), undone: undoResult.nullable() }),
});

/** POST /api/staff/imports/:id/undo */
export const undoBody = z.object({
  /** What staff was told; undoing is refused when something else would happen by now. */
  told: undoPlan.pick({ deletes: true, retires: true, edited: true }),
  /** Required when some were edited. */
  edited: z.enum(['keep', 'remove']).optional(),
});
export type UndoRequest = z.infer<typeof undoBody>;
export const undoReply = importReply;
