/** What a bench is: ours and a yardstick, measured in one run on one machine, so the ratio means something. */
import type Koa from 'koa';
import type { Deps } from '../api/deps.ts';

export interface Figures {
  /** Median of the repetitions. More is better. */
  ours: number;
  yardstick: number;
  /** For example 'req/s'. */
  unit: string;
  /** What else was seen, in one line below the table. */
  also?: string;
}

/** Every other file `bench/*.ts` exports one as `bench`. */
export interface Bench {
  /** Says what is divided by what. */
  name: string;
  /** Smallest ratio of ours to the yardstick that we accept. */
  aim: number;
  run(context: BenchContext): Promise<Figures>;
}

export interface BenchContext {
  /** Its own migrated, empty database on a durable embedded PostgreSQL; memory store. */
  deps: Deps;
  databaseUrl: string;
  /** Listens on a free port until the bench ends; returns the origin. */
  serve(app: Koa): Promise<string>;
  /** Requests per second of a load made by a process of its own. Throws when a reply is no 2xx. */
  load(request: LoadRequest): Promise<number>;
  /** Repeats both in turn, so that a slow moment of the machine hits both; medians. */
  interleave(ours: () => Promise<number>, yardstick: () => Promise<number>): Promise<Omit<Figures, 'unit'>>;
}

export interface LoadRequest {
  url: string;
  method?: 'GET' | 'POST';
  headers?: Record<string, string>;
  /** Sent one after another, from the start again after the last. */
  bodies?: string[];
  /** Kept alive, one request at a time each. Default 32. */
  connections?: number;
  /** Default 3. */
  seconds?: number;
}
