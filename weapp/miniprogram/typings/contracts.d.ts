/** What the API sends and takes, as the API itself declares it: types only, so nothing of it is shipped. */
export type { LearnerProfile, LearnerSession } from '../../../api/domain/accounts/contract.ts';
export type {
  AttemptResult,
  AttemptView,
  PaperItem,
  QueuedResponse,
  RecordReply,
  ResponseValue,
  ResultItem,
  TrainingOffer,
  WrongBook,
} from '../../../api/domain/attempts/contract.ts';

import type { Home } from '../../../api/domain/content/contract.ts';

export type Banner = Home['banners'][number];
export type NavItem = Home['navItems'][number];
export type NoticeHead = Home['notices'][number];
export type { Answer, Option, QuestionType } from '../../../api/domain/bank/question.ts';
export type { Home };
