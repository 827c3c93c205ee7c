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
export type { Answer, Option, QuestionType } from '../../../api/domain/bank/question.ts';
