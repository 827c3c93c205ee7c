/** One learner's phone: the bytes that it sends and what it learns from the replies. */
import { randomUUID } from 'node:crypto';
import { jsonRequest, type Reply } from '../support/wire.ts';
import { type Account, type GeneratorPlan, letterOf } from './plan.ts';

type Trained = Pick<GeneratorPlan, 'paperId' | 'blueprintId' | 'itemIds'>;

export class Phone {
  attemptId = 0;
  /** The highest number of an answer given, sent and acknowledged: answers go in the order of the paper. */
  given = 0;
  sent = 0;
  acknowledged = 0;
  isSending = false;
  handedIn = false;
  readonly practises: boolean;
  private readonly account: Account;
  private readonly trained: Trained;
  private headers: Record<string, string>;

  constructor(account: Account, trained: Trained, practises: boolean) {
    this.account = account;
    this.trained = trained;
    this.practises = practises;
    this.headers =
      'token' in account ? authorized(account.token) : { 'x-forwarded-for': addressOf(account.phone) };
  }

  get mustLogIn(): boolean {
    return 'phone' in this.account;
  }

  get hasUnsent(): boolean {
    return this.given > this.acknowledged;
  }

  askForCodes(): Buffer {
    return jsonRequest('/__simulator/login', JSON.stringify(this.account), {});
  }

  logIn(codes: Reply): Buffer {
    return jsonRequest('/api/learner/session/wechat', bodyOf(codes), this.headers);
  }

  loggedIn({ start }: Reply): void {
    this.headers = authorized(/"token":"([\w-]+)"/.exec(start)?.[1] ?? '');
  }

  open(): Buffer {
    const { paperId, blueprintId } = this.trained;
    const wish = this.practises ? { source: 'training', blueprintId } : { source: 'paper', paperId };
    const body = { ...wish, clientKey: randomUUID() };
    return jsonRequest('/api/learner/attempts', JSON.stringify(body), this.headers);
  }

  opened({ start }: Reply): void {
    this.attemptId = Number(/"data":\{"id":(\d+)/.exec(start)?.[1]);
  }

  /** Some answers more, as many on average as told. */
  think(mean: number): void {
    this.given = Math.min(this.trained.itemIds.length, this.given + poisson(mean));
  }

  sync(): Buffer {
    this.isSending = true;
    return jsonRequest(`/api/learner/attempts/${this.attemptId}/responses`, this.unsent(), this.headers);
  }

  /** With what the server has acknowledged, or undefined when it has answered nothing good. */
  synced(reply: Reply | undefined): void {
    this.isSending = false;
    const acknowledged = /"acknowledged":\[([\d,]+)\],"refused":\[\]/.exec(reply?.start ?? '')?.[1];
    if (acknowledged) this.acknowledged = Math.max(...acknowledged.split(',').map(Number));
  }

  submit(): Buffer {
    this.isSending = true;
    this.handedIn = true;
    return jsonRequest(`/api/learner/attempts/${this.attemptId}/submit`, this.unsent(), this.headers);
  }

  submitted(reply: Reply | undefined): void {
    this.isSending = false;
    if (reply) this.acknowledged = this.sent;
  }

  private unsent(): string {
    this.sent = this.given;
    const answeredAt = new Date().toISOString();
    const explained = this.practises ? ',"explained":true' : '';
    const responses: string[] = [];
    for (let seq = this.acknowledged + 1; seq <= this.given; seq++)
      responses.push(
        `{"itemId":${this.trained.itemIds[seq - 1]},"seq":${seq},"response":{"keys":["${letterOf(seq)}"]},"answeredAt":"${answeredAt}"${explained}}`,
      );
    return `{"responses":[${responses}],"turn":0}`;
  }
}

const authorized = (token: string) => ({ authorization: `Bearer ${token}` });
const bodyOf = ({ start }: Reply): string => start.slice(start.indexOf('\r\n\r\n') + 4);

/** Every phone comes from an address of its own, told by the reverse proxy. */
const addressOf = (phone: string): string =>
  `10.${[Number(phone) >> 16, Number(phone) >> 8, Number(phone)].map((part) => part & 255).join('.')}`;

/** Knuth's way, good for small means. */
function poisson(mean: number): number {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = Math.random(); product > limit; product *= Math.random()) count++;
  return count;
}
