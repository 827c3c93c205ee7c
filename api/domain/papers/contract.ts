/** Requests and replies of blueprints beyond the generic layer. */
import { z } from 'zod';
import { blueprintSection } from './blueprint.ts';
import { distributionSchema } from './distribution.ts';

/** POST /api/staff/blueprints/feasibility: also of a blueprint that is not saved yet. */
export const feasibilityWish = z.object({
  bankId: z.int().positive(),
  sections: z.array(blueprintSection).min(1).max(10),
  distribution: distributionSchema,
});
export type FeasibilityWish = z.infer<typeof feasibilityWish>;

const stock = z.object({ wanted: z.int(), available: z.int() }).nullable();
export const feasibility = z.object({
  /** Null: nothing is published. */
  versionNumber: z.int().nullable(),
  notes: z.array(z.string()),
  cells: z.array(
    z.object({
      /** "单选题 · B 安全知识 · 中（3）" */
      label: z.string(),
      /** Null: nothing is wanted of this cell there. */
      bank: stock,
      version: stock,
    }),
  ),
});
export type Feasibility = z.infer<typeof feasibility>;
export const feasibilityReply = z.object({ data: feasibility });
