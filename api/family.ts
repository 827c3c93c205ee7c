/**
 * What screens and endpoints of staff name and list, and what it is part of. A role's row scope is on resources; here
 * stands how it reaches what is part of their rows: on the screens of other resources, and where there is none, such
 * as items. See rest/bounds.ts and http/rowScope.ts.
 */
import type { Bounds, Family } from './rest/bounds.ts';

export const FAMILY = {
  agreements: { resource: 'agreements' },
  broadcasts: { resource: 'broadcasts' },
  'broadcast-templates': { resource: 'broadcast-templates' },
  coupons: { resource: 'coupons' },
  'data-exports': { resource: 'data-exports' },
  jobs: { resource: 'jobs' },
  'material-files': { resource: 'material-files' },
  roles: { resource: 'roles' },
  sessions: { resource: 'sessions', of: { 'learner_id?': 'learners' } },

  occupations: { resource: 'occupations' },
  levels: { resource: 'levels' },
  'exam-plans': { resource: 'exam-plans' },
  organisations: { resource: 'organisations', organisation: 'id' },
  classes: { resource: 'classes', organisation: 'organisation_id' },
  'registration-forms': { resource: 'registration-forms' },

  banks: { resource: 'banks' },
  'bank-versions': { resource: 'bank-versions', of: { bank_id: 'banks' } },
  questions: { resource: 'questions', of: { bank_id: 'banks' } },
  items: { table: 'items', of: { version_id: 'bank-versions', question_id: 'questions' } },
  'regrade-previews': { table: 'regrade_previews', of: { item_id: 'items' } },
  'knowledge-points': { resource: 'knowledge-points' },
  'import-files': { resource: 'import-files', of: { bank_id: 'banks' } },
  'question-pairs': { table: 'question_pairs', of: { bank_id: 'banks', 'import_id?': 'import-files' } },
  blueprints: { resource: 'blueprints', of: { bank_id: 'banks' } },
  papers: { resource: 'papers', of: { version_id: 'bank-versions' } },
  'practical-papers': { resource: 'practical-papers' },
  'practical-versions': { resource: 'practical-versions', of: { paper_id: 'practical-papers' } },
  regradings: { resource: 'regradings', of: { question_id: 'questions' } },

  learners: { resource: 'learners', organisation: 'organisation_id' },
  'learner-days': { table: 'learner_days', of: { learner_id: 'learners' } },
  'learner-imports': { table: 'learner_imports', organisation: 'organisation_id' },
  'practical-runs': { resource: 'practical-runs', of: { learner_id: 'learners' } },
  registrations: { resource: 'registrations', of: { learner_id: 'learners' } },
  'agreement-acceptances': { resource: 'agreement-acceptances', of: { learner_id: 'learners' } },
  'exam-changes': { resource: 'exam-changes', of: { learner_id: 'learners' } },
  // Where nobody has the phone it is for whoever sees all learners.
  'learner-logins': { resource: 'learner-logins', of: { learner_id: 'learners' } },
  'question-reports': {
    resource: 'question-reports',
    of: { learner_id: 'learners', question_id: 'questions' },
  },
  readings: { resource: 'readings', of: { learner_id: 'learners' } },
  'terminal-changes': { resource: 'terminal-changes', of: { learner_id: 'learners' } },
  'wechat-deliveries': { resource: 'wechat-deliveries', of: { learner_id: 'learners' } },
  'reading-terminals': { resource: 'reading-terminals', of: { learner_id: 'learners' } },
  // Of questions of several banks, as wrong questions are, it is there only for whoever sees all banks.
  attempts: { resource: 'attempts', of: { learner_id: 'learners', version_id: 'bank-versions' } },
  gradings: { table: 'gradings', of: { attempt_id: 'attempts', item_id: 'items' } },

  orders: { resource: 'orders', of: { learner_id: 'learners' } },
  payments: { resource: 'payments', of: { order_id: 'orders' } },
  refunds: { resource: 'refunds', of: { order_id: 'orders' } },
  'refund-vouchers': { resource: 'refund-vouchers', of: { refund_id: 'refunds' } },
  'payment-differences': { resource: 'payment-differences', of: { 'order_id?': 'orders' } },
  entitlements: { resource: 'entitlements', of: { learner_id: 'learners' } },
  invoices: { resource: 'invoices', of: { learner_id: 'learners', order_id: 'orders' } },
} as const satisfies Family;

export type ThingName = keyof typeof FAMILY;

/** What one member of staff may see of it. */
export type Seen = Bounds<ThingName>;
