/** Words of importing learners that the admin shows as well. */

/** What happens to phones that are known already. */
export const EXISTING_RULES = {
  fill: '只补空白',
  overwrite: '以文件为准',
  skip: '不动',
} as const;
export type ExistingRule = keyof typeof EXISTING_RULES;

export const ROW_FILTERS = { faults: '有错误', new: '新学员', known: '已有学员' } as const;
export type RowFilter = keyof typeof ROW_FILTERS;
