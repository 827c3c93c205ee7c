/** Papers: what can be trained, opening, answering, handing in, results, wrong questions. */
import type {
  AttemptResult,
  AttemptView,
  OpenAttempt,
  QuestionType,
  QueuedResponse,
  RecordReply,
  SubmitReply,
  TrainingOffer,
  Turn,
  WrongBook,
} from '../typings/contracts';
import { request } from './api';
import { newKey } from './clientKey';

interface Data<T> {
  data: T;
}

export const training = async (): Promise<TrainingOffer> =>
  (await request<Data<TrainingOffer>>('GET', 'training')).data;

/** The key is added here, the rest says what to open. */
type WithoutKey<T> = T extends unknown ? Omit<T, 'clientKey'> : never;
export type Opening = WithoutKey<OpenAttempt>;

/** `clientKey` belongs to one tap: sending the same again opens no second paper. */
export const openAttempt = async (opening: Opening, clientKey = newKey()): Promise<AttemptView> =>
  (await request<Data<AttemptView>>('POST', 'attempts', { body: { ...opening, clientKey } })).data;

export const readAttempt = async (id: number): Promise<AttemptView> =>
  (await request<Data<AttemptView>>('GET', `attempts/${id}`)).data;

/** Practice that he does not want to go on with. */
export const dropAttempt = (id: number): Promise<void> => request('DELETE', `attempts/${id}`);

/** This phone goes on with the exam; any other is told. */
export const takeAttempt = async (id: number): Promise<AttemptView> =>
  (await request<Data<AttemptView>>('POST', `attempts/${id}/take`)).data;

/** Fails when another phone has taken the exam over, or when it is over. */
export const askTurn = async (id: number, turn: number): Promise<Turn> =>
  (await request<Data<Turn>>('GET', `attempts/${id}/turn`, { query: { turn } })).data;

export const sendResponses = async (
  id: number,
  responses: QueuedResponse[],
  turn?: number,
): Promise<RecordReply> =>
  (await request<Data<RecordReply>>('POST', `attempts/${id}/responses`, { body: { responses, turn } })).data;

export const submitAttempt = async (
  id: number,
  responses: QueuedResponse[],
  turn?: number,
): Promise<SubmitReply> =>
  (await request<Data<SubmitReply>>('POST', `attempts/${id}/submit`, { body: { responses, turn } })).data;

export const readResult = async (id: number): Promise<AttemptResult> =>
  (await request<Data<AttemptResult>>('GET', `attempts/${id}/result`)).data;

/** Questions still to train come first, mastered ones after them; or only the one or the other. */
export const wrongBook = (
  page: number,
  filter: { type?: QuestionType; mastered?: boolean } = {},
): Promise<WrongBook> => request('GET', 'wrong-book', { query: { page, pageSize: 20, ...filter } });
