/** Logging in, and what a learner tells of his exam. */
import { z } from 'zod';
import { agreementHead, agreementIds } from '../agreements/contract.ts';
import { newPassword } from './passwordRule.ts';

/** Versions that he has agreed to: all that are in force and asked for. */
const agreements = agreementIds.default([]);

/** POST /api/learner/session/wechat: codes of `wx.login` and of the phone-number button. */
export const wechatLogin = z.object({
  loginCode: z.string().min(1).max(200),
  phoneCode: z.string().min(1).max(200),
  device: z.string().max(100).default(''),
  agreements,
});

const phone = z.string().regex(/^1\d{10}$/);

/** POST /api/learner/session/password */
export const passwordLogin = z.object({
  phone,
  password: z.string().min(1).max(128),
  device: z.string().max(100).default(''),
  agreements,
});

/** POST /api/learner/password-reset: the code of the phone-number button. */
export const passwordReset = z.object({ phoneCode: z.string().min(1).max(200), next: newPassword });

/** GET /api/learner/session/ways: what is offered beside WeChat's own button. */
export const loginWays = z.object({ sms: z.boolean() });

/** POST /api/learner/sms-codes: `password` for the own account, `phone` for a new number. */
export const smsCodeRequest = z.object({ phone, purpose: z.enum(['password', 'phone']) });

const smsCode = z.string().regex(/^\d{6}$/, '应为 6 位数字');

/** POST /api/learner/password-reset/sms */
export const smsPasswordReset = z.object({ phone, smsCode, next: newPassword });

/**
 * That the account is his, beside the session, which may be stolen: a code of `wx.login` in the WeChat that the
 * account was last logged in with, or of a text message to its present number.
 */
const ownerProof = z.object({ loginCode: z.string().min(1).max(200), presentCode: smsCode }).partial();
export type OwnerProof = z.infer<typeof ownerProof>;

/** PATCH /api/learner/me/phone/sms: of the new number. */
export const smsPhoneChange = ownerProof.extend({ phone, smsCode });

/** PATCH /api/learner/me/phone: the code for the new number. */
export const phoneChange = ownerProof.extend({ phoneCode: z.string().min(1).max(200) });

const named = z.object({ id: z.int(), name: z.string() });

/** GET /api/learner/me */
export const learnerProfile = z.object({
  id: z.int(),
  /** 138****0001 */
  phoneMasked: z.string(),
  name: z.string().nullable(),
  hasPassword: z.boolean(),
  examPlan: named.extend({ examStartsAt: z.string(), examEndsAt: z.string() }).nullable(),
  occupation: named.nullable(),
  level: named.nullable(),
  place: named.nullable(),
  /** Whether he may change it, and what he is told of the rules; null: no exam plan is chosen. */
  examChange: z.object({ allowed: z.boolean(), notice: z.string(), reasonNeeded: z.boolean() }).nullable(),
  /** False until exam plan, occupation, level and place are all chosen. */
  examChosen: z.boolean(),
  /** When the account will be cancelled as he has asked; null: it stays. */
  cancelAt: z.string().nullable(),
  unreadMessages: z.int().min(0),
  /** New versions that he has to accept before he goes on training. */
  agreementsDue: z.array(agreementHead),
});
export type LearnerProfile = z.infer<typeof learnerProfile>;

export const learnerSession = z.object({ token: z.string(), learner: learnerProfile });
export type LearnerSession = z.infer<typeof learnerSession>;

/** PATCH /api/learner/me */
export const examChoice = z.object({
  examPlanId: z.int().positive(),
  occupationId: z.int().positive(),
  levelId: z.int().positive(),
  placeId: z.int().positive(),
  /** Why he changes it, where the plan that he leaves asks for it. */
  reason: z.string().trim().max(200).optional(),
});

const code = z.string().regex(/^\d{6}$/);

/** POST /api/staff/session */
export const staffLogin = z.object({
  username: z.string().trim().min(1).max(64),
  password: z.string().min(1).max(128),
  /** Of the second factor; asked for by `auth.codeNeeded`. */
  code: code.optional(),
});

/** POST /api/staff/session/totp: the secret as text, and as the picture (SVG) that apps scan. */
export const totpBegun = z.object({ secret: z.string(), qr: z.string() });
export const totpCode = z.object({ code });
/** POST /api/staff/session/totp and …/end: the password again. */
export const totpPassword = z.object({ password: z.string().min(1).max(128) });

/** GET /api/learner/my-sessions, GET /api/staff/my-sessions */
export const mySession = z.object({
  id: z.int(),
  device: z.string(),
  address: z.string(),
  createdAt: z.string(),
  /** To the minute; of learners the login itself. */
  seenAt: z.string(),
  /** The one that asks. */
  current: z.boolean(),
});

/** GET /api/learner/my-logins: in vain too, by whomever they were tried. */
export const myLogin = z.object({
  id: z.int(),
  at: z.string(),
  /** In words, as `outcome` is. */
  way: z.string(),
  outcome: z.string(),
  failed: z.boolean(),
  address: z.string(),
  device: z.string(),
});

/** PATCH /api/staff/session/password, PATCH /api/learner/session/password */
export const passwordChange = z.object({ current: z.string().min(1).max(128), next: newPassword });

/** GET /api/staff/session */
export const staffProfile = z.object({
  id: z.int(),
  name: z.string(),
  username: z.string(),
  role: z.string(),
  roleName: z.string(),
  mustChangePassword: z.boolean(),
  totpEnabled: z.boolean(),
});

export const staffSession = z.object({ token: z.string(), staff: staffProfile });
export type StaffSession = z.infer<typeof staffSession>;
