/** What the mini program sends and gets while training. Request schemas are Zod; replies are types. */
import { z } from 'zod';
import type { Answer, Option, QuestionType } from '../bank/question.ts';

export const responseValue = z.union([
  z.object({ keys: z.array(z.string().regex(/^[A-Z]$/)).max(26) }),
  z.object({ value: z.boolean() }),
  z.object({ blanks: z.array(z.string().max(500)).max(50) }),
  z.object({ text: z.string().max(10_000) }),
]);
export type ResponseValue = z.infer<typeof responseValue>;

/** POST /api/learner/attempts. `clientKey` is made once per tap, so a repeat opens nothing new. */
export const openAttempt = z.discriminatedUnion('source', [
  z.object({ source: z.literal('training'), clientKey: z.uuid(), blueprintId: z.int().positive() }),
  z.object({ source: z.literal('paper'), clientKey: z.uuid(), paperId: z.int().positive() }),
  z.object({
    source: z.literal('wrong'),
    clientKey: z.uuid(),
    types: z.array(z.string()).max(7).optional(),
    limit: z.int().min(1).max(200).optional(),
  }),
]);
export type OpenAttempt = z.infer<typeof openAttempt>;

/** One answer as the phone queued it. `seq` grows per attempt; only a higher one replaces. */
export const queuedResponse = z.object({
  itemId: z.int().positive(),
  seq: z.int().min(1).max(2_147_483_647),
  response: responseValue,
  answeredAt: z.iso.datetime({ offset: true }),
});
export type QueuedResponse = z.infer<typeof queuedResponse>;

/** POST /api/learner/attempts/:id/responses */
export const recordResponses = z.object({ responses: z.array(queuedResponse).min(1).max(500) });
/** Sent after commit only. Every seq of the batch that is now durable (or was before). */
export interface RecordReply {
  acknowledged: number[];
  refused: { seq: number; code: string; message: string }[];
  serverTime: string;
}

/** POST /api/learner/attempts/:id/submit: whatever is still queued travels along. */
export const submitAttempt = z.object({ responses: z.array(queuedResponse).max(500).optional() });

export type AttemptMode = 'practice' | 'exam';
export type AttemptState = 'in_progress' | 'overdue' | 'submitted' | 'abandoned';
export type MultipleRule = 'all' | 'half' | 'option';

/** Frozen when the attempt is opened, so that a changed blueprint changes no running paper. */
export interface AttemptRules {
  title: string;
  sections: { type: QuestionType; count: number; score: number }[];
  multipleRule: MultipleRule;
  minutes: number | null;
  passScore: number | null;
}

export interface PaperItem {
  id: number;
  type: QuestionType;
  stem: string;
  options: Option[];
  score: number;
  /** fill only: how many blanks to show. */
  blanks?: number;
}

/** GET /api/learner/attempts/:id and the reply to opening one. Holds no key while in progress. */
export interface AttemptView {
  id: number;
  mode: AttemptMode;
  source: 'training' | 'paper' | 'wrong';
  state: AttemptState;
  rules: AttemptRules;
  startedAt: string;
  deadlineAt: string | null;
  submittedAt: string | null;
  serverTime: string;
  items: PaperItem[];
  responses: { itemId: number; seq: number; response: ResponseValue }[];
}

export interface ResultItem extends PaperItem {
  response: ResponseValue | null;
  /** null = not judged, or left blank. */
  correct: boolean | null;
  earned: number | null;
  answer: Answer;
  explanation: string;
}

/** GET /api/learner/attempts/:id/result and the reply to submitting. */
export interface AttemptResult {
  id: number;
  title: string;
  score: number;
  maxScore: number;
  passScore: number | null;
  passed: boolean | null;
  answeredCount: number;
  correctCount: number;
  itemCount: number;
  startedAt: string;
  submittedAt: string;
  sections: {
    type: QuestionType;
    label: string;
    count: number;
    correct: number;
    score: number;
    maxScore: number;
  }[];
  items: ResultItem[];
}

/** GET /api/learner/training: what this learner's occupation and level offers. */
export interface TrainingOffer {
  blueprints: {
    id: number;
    name: string;
    bankName: string;
    versionNumber: number;
    minutes: number;
    passScore: number;
    maxScore: number;
    sections: { type: QuestionType; label: string; count: number; score: number }[];
    /** Set when the bank cannot fill the blueprint: one sentence that names the short type. */
    shortage: string | null;
  }[];
  papers: { id: number; name: string; kind: 'past' | 'mock' }[];
  /** The attempt to go on with, if one is open. */
  open: { id: number; title: string; answeredCount: number; itemCount: number; startedAt: string } | null;
}

/** GET /api/learner/wrong-book?type=&page=&pageSize= */
export interface WrongBook {
  counts: { type: QuestionType; label: string; toTrain: number; mastered: number }[];
  data: {
    questionId: number;
    type: QuestionType;
    stem: string;
    options: Option[];
    answer: Answer;
    explanation: string;
    wrongCount: number;
    lastWrongAt: string;
    masteredAt: string | null;
  }[];
  total: number;
}
