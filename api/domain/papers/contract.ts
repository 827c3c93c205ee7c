/** Requests and replies of blueprints and papers beyond the generic layer. */
import { z } from 'zod';
import { answerSchema, optionSchema, partsSchema, questionType } from '../bank/question.ts';
import { paging } from '../paging.ts';
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

const id = z.int().positive();
const score = z.number().min(0).max(1000).multipleOf(0.01);

/** A question as staff choose it: with its key. */
export const candidate = z.object({
  id,
  questionId: id,
  type: questionType,
  stem: z.string(),
  options: z.array(optionSchema),
  answer: answerSchema,
  explanation: z.string(),
  parts: partsSchema,
  difficulty: z.int().nullable(),
  knowledgePointId: id.nullable(),
  knowledgePoint: z.string().nullable(),
});
export type Candidate = z.infer<typeof candidate>;

/** GET /api/staff/papers/:id/questions */
export const paperQuestions = z.object({
  id,
  name: z.string(),
  kind: z.enum(['past', 'mock']),
  bankId: id,
  bankName: z.string(),
  versionNumber: z.int(),
  blueprintId: id.nullable(),
  minutes: z.int().nullable(),
  passScore: z.number().nullable(),
  published: z.boolean(),
  /** Was published once: its questions can no longer change. */
  frozen: z.boolean(),
  /** False: these are what the blueprint draws; nothing is saved yet. */
  composed: z.boolean(),
  /** What the version lacks for the blueprint, when nothing could be drawn. */
  shortage: z.string().nullable(),
  questions: z.array(candidate.extend({ score })),
});
export type PaperQuestionsView = z.infer<typeof paperQuestions>;
export const paperQuestionsReply = z.object({ data: paperQuestions });

/** POST /api/staff/papers/:id/questions: all questions in order. */
export const composition = z.object({
  questions: z.array(z.object({ itemId: id, score })).max(1000),
});
export type Composition = z.infer<typeof composition>;

/** GET /api/staff/papers/:id/candidates */
export const candidateQuery = z.object({
  q: z.string().trim().max(200).optional(),
  type: questionType.optional(),
  pointId: z.coerce.number().int().positive().optional(),
  difficulty: z.coerce.number().int().min(1).max(5).optional(),
  /** Only what this import brought, in the order of its file. */
  importId: z.coerce.number().int().positive().optional(),
  ...paging(500),
});
export type CandidateQuery = z.infer<typeof candidateQuery>;
export const candidatesReply = z.object({ data: z.array(candidate), total: z.int() });

/** POST /api/staff/papers/:id/similar: one to put in the place of another. */
export const similarWish = z.object({ itemId: id, besides: z.array(id).max(1000) });
export const similarReply = z.object({ data: candidate });

/** GET /api/staff/papers/:id/print.docx and print.pdf */
export const printQuery = z.object({ key: z.enum(['true', 'false']).default('false') });

/** POST /api/staff/papers/:id/copy */
export const copyReply = z.object({ data: z.object({ id }) });
