/** Why a call did not work, with a Chinese sentence that can be shown as it is. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
    /** HTTP status; 0 when no reply came. */
    readonly status: number,
    /** What is wrong with single fields of what was sent. */
    readonly details: readonly { field: string; message: string }[] = [],
  ) {
    super(message);
  }
}

/** What met something else that happened at the same moment, such as two transactions in each other's way. */
const COLLIDED = 'server.conflict';
/** Worth trying again later without changing anything: no network, or the server is in trouble. */
export const isPassing = (error: unknown): boolean =>
  error instanceof ApiError &&
  (error.status === 0 || error.status === 429 || error.status >= 500 || error.code === COLLIDED);

export const isOffline = (error: unknown): boolean => error instanceof ApiError && error.status === 0;

const CLOSED = new Set(['attempt.late', 'attempt.closed']);
/** The paper is closed at the server: there is a result to show instead. */
export const isClosed = (error: unknown): boolean => error instanceof ApiError && CLOSED.has(error.code);

export const messageOf = (error: unknown): string =>
  error instanceof ApiError ? error.message : '页面出了点问题，请返回后重试';

/** What a page shows that could not load. */
export const failure = (error: unknown) => ({
  loading: false,
  error: messageOf(error),
  offline: isOffline(error),
});
