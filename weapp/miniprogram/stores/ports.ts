/** What stores and services need from a phone; `platform.ts` gives them WeChat's, tests their own. */

/** What the app keeps; `forms.ts` says in which form. */
export type StoredName =
  | 'session'
  | 'reading'
  | 'readerNight'
  | 'terminal'
  | 'held'
  | 'kept'
  | 'outbox'
  | 'paper'
  | 'practical'
  | 'registration'
  | 'messages'
  | 'answers';
/** Those of one learner go on with a colon and his id. */
export type StoredKey = StoredName | `${StoredName}:${string}`;

export interface Storage<Key extends string = StoredKey> {
  /** undefined when nothing was stored or the phone cannot read it. */
  read(key: Key): unknown;
  write(key: Key, value: unknown): void;
  remove(key: Key): void;
  keys(): string[];
}

export interface HttpRequest {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  url: string;
  header: Record<string, string>;
  body?: object;
  timeoutMs: number;
}
export interface UploadRequest extends Omit<HttpRequest, 'method' | 'body'> {
  /** Of a file on the phone. */
  path: string;
}
export interface HttpReply {
  status: number;
  body: unknown;
}

/** Files of this app on the phone, by name. */
export interface Files {
  /** @returns bytes; rejects when it could not be fetched whole */
  download(url: string, name: string): Promise<number>;
  /** Rejects when there is no such file. */
  readText(name: string): Promise<string>;
  remove(name: string): Promise<void>;
  names(): Promise<string[]>;
  /** As an image takes it. */
  path(name: string): string;
}

export interface Platform {
  storage: Storage;
  files: Files;
  /** Rejects when no reply came: no network, time-out, unreachable server. */
  http(request: HttpRequest): Promise<HttpReply>;
  /** The same for a file as part `file` of a form. */
  upload(request: UploadRequest): Promise<HttpReply>;
  onNetworkChange(listener: (connected: boolean) => void): void;
  now(): number;
  /** Runs once after `ms`; the returned function calls it off. */
  later(ms: number, run: () => void): () => void;
}
