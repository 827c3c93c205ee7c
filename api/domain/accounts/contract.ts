/** Logging in, and what a learner tells of his exam. */
import { z } from 'zod';

/** POST /api/learner/session/wechat: codes of `wx.login` and of the phone-number button. */
export const wechatLogin = z.object({
  loginCode: z.string().min(1).max(200),
  phoneCode: z.string().min(1).max(200),
  device: z.string().max(100).default(''),
});
export interface LearnerSession {
  token: string;
  learner: LearnerProfile;
}

/** GET /api/learner/me */
export interface LearnerProfile {
  id: number;
  /** 138****0001 */
  phoneMasked: string;
  name: string | null;
  examPlan: { id: number; name: string; examStartsAt: string; examEndsAt: string } | null;
  occupation: { id: number; name: string } | null;
  level: { id: number; name: string } | null;
  place: { id: number; name: string } | null;
  /** False until exam plan, occupation, level and place are all chosen. */
  examChosen: boolean;
}

/** PATCH /api/learner/me */
export const examChoice = z.object({
  examPlanId: z.int().positive(),
  occupationId: z.int().positive(),
  levelId: z.int().positive(),
  placeId: z.int().positive(),
});

/** POST /api/staff/session */
export const staffLogin = z.object({
  username: z.string().trim().min(1).max(64),
  password: z.string().min(1).max(128),
});
export interface StaffSession {
  token: string;
  staff: { id: number; name: string; username: string; role: string; roleName: string };
}
