/** Words of 成绩统计 and of the learner's own score query; the admin shows them as well. */

export const SCORES_BY = { learner: '学员', class: '班级', organisation: '合作机构' } as const;
export type ScoresBy = keyof typeof SCORES_BY;

/** What was trained: a fixed paper by its kind, anything else by where its questions come from. */
export const PAPER_KINDS = {
  training: '训练题库',
  past: '真题',
  mock: '模拟考试',
  smart: '智能练习',
  sequence: '顺序练习',
  wrong: '错题重练',
  favourite: '收藏重练',
} as const;
export type PaperKind = keyof typeof PAPER_KINDS;
