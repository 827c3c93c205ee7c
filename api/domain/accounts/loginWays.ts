/** How learners come in, and what came of it: words of their login log. */
export const WAYS = { wechat: '微信手机号登录', password: '密码登录', reset: '重设密码' } as const;
export type Way = keyof typeof WAYS;

export const LEARNER_OUTCOMES = {
  success: '成功',
  password: '密码错误',
  code: '验证码错误',
  disabled: '账号已停用',
  locked: '错误次数过多，已锁定',
} as const;
export type LearnerOutcome = keyof typeof LEARNER_OUTCOMES;
