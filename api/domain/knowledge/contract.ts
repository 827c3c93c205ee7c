/** Requests and replies of the tree of knowledge points beyond the generic layer. */
import { z } from 'zod';

const id = z.int().positive();

/** Of one occupation and level. */
export const treeQuery = z.object({
  occupationId: z.coerce.number().int().positive(),
  levelId: z.coerce.number().int().positive(),
});
export type TreeOf = z.infer<typeof treeQuery>;

/** GET /api/staff/knowledge-points/tree: parents before children, siblings in order. */
export const treePoint = z.object({
  id,
  parentId: id.nullable(),
  code: z.string(),
  name: z.string(),
  weight: z.number().nullable(),
  /** Questions in use of this point itself, and with those of all points below. */
  ownQuestions: z.int(),
  questions: z.int(),
});
export type TreePoint = z.infer<typeof treePoint>;
export const treeReply = z.object({
  data: z.object({
    points: z.array(treePoint),
    /** Siblings whose weights do not add up to 100. `parentId` null: those at the top. */
    weights: z.array(z.object({ parentId: id.nullable(), sum: z.number() })),
  }),
});
export type Tree = z.infer<typeof treeReply>['data'];

/** POST /api/staff/knowledge-points/:id/move: `place` among its new siblings, from 0. */
export const moveWish = z.object({ parentId: id.nullable(), place: z.int().min(0) });
export type MoveWish = z.infer<typeof moveWish>;

/** POST /api/staff/knowledge-points/import: the file again with `apply=true` does what was shown. */
export const importQuery = treeQuery.extend({ apply: z.enum(['true', 'false']).default('false') });
export const importedPoint = z.object({
  row: z.int(),
  code: z.string(),
  name: z.string(),
  weight: z.number().nullable(),
  parentCode: z.string().nullable(),
  change: z.enum(['create', 'update', 'none']),
  /** One sentence; rows with one are never imported, nor is any other of the file. */
  error: z.string().nullable(),
});
export type ImportedPoint = z.infer<typeof importedPoint>;
export const importReply = z.object({
  data: z.object({ points: z.array(importedPoint), applied: z.boolean() }),
});
