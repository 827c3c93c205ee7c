/** What may become of a registration, and by whom. Pure. */

export const STATES = {
  submitted: '已提交',
  reviewing: '审核中',
  approved: '已通过',
  rejected: '已驳回',
  cancelled: '已取消',
} as const;
export type State = keyof typeof STATES;

/** By staff, and by the learner: he submits anew what was rejected, cancelled or not yet decided. */
export type Decision = 'review' | 'approve' | 'reject';
export type Move = Decision | 'submit' | 'cancel';

const MOVES: Record<Move, { from: readonly State[]; to: State }> = {
  submit: { from: ['submitted', 'rejected', 'cancelled'], to: 'submitted' },
  cancel: { from: ['submitted', 'reviewing', 'approved', 'rejected'], to: 'cancelled' },
  review: { from: ['submitted'], to: 'reviewing' },
  approve: { from: ['submitted', 'reviewing'], to: 'approved' },
  // What was approved by mistake is taken back by rejecting it.
  reject: { from: ['submitted', 'reviewing', 'approved'], to: 'rejected' },
};

/** Undefined: not from there. */
export const moved = (state: State, move: Move): State | undefined =>
  MOVES[move].from.includes(state) ? MOVES[move].to : undefined;
