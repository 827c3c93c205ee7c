/** What all phones do, from the common start to the end. Open loop: requests go when due, not when others are done. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Reply } from '../support/wire.ts';
import { Agenda } from './agenda.ts';
import { Figures } from './figures.ts';
import { Phone } from './phone.ts';
import { type GeneratorPlan, type Outcome, PATIENCE_SECONDS, type Step } from './plan.ts';
import { Wires } from './wires.ts';

const RETRY_MS = 50;
/** A run is told in so many moments, each of some seconds at least. */
const MOMENTS = 24;
const SHORTEST_MOMENT_MS = 1_000;
const FAILURES_SHOWN = 5;

export async function simulate(plan: GeneratorPlan): Promise<Outcome> {
  const { scenario, origin, simulator, accounts } = plan;
  const { openWithin, answerEvery, syncEvery, submitWithin, length, speed } = scenario;
  const real = (seconds: number) => (seconds * 1000) / speed;
  const agenda = new Agenda();
  const api = new Wires(origin);
  const wechat = new Wires(simulator);
  const figures = new Figures();
  const failures: string[] = [];
  let underWay = 0;

  const note = (step: Step, failure: string) => {
    figures.fail(step);
    if (failures.length < FAILURES_SHOWN) failures.push(`${step}: ${failure}`);
  };
  /** Undefined when it failed. `due`: milliseconds since the start. */
  const ask = async (step: Step, due: number, request: Buffer, wires = api): Promise<Reply | undefined> => {
    figures.send(step);
    underWay++;
    const reply = await wires.exchange(request).catch((error) => ({ status: 599, start: String(error) }));
    underWay--;
    if (reply.status < 300) figures.answered(step, agenda.now() - due, agenda.now());
    else note(step, reply.start);
    return reply.status < 300 ? reply : undefined;
  };

  /** WeChat is not what is measured: it may close a connection that nobody has used for a while. */
  const codesFor = async (phone: Phone): Promise<Reply | undefined> => {
    for (let tries = 0; tries < 3; tries++) {
      const codes = await wechat.exchange(phone.askForCodes()).catch(() => undefined);
      if (codes) return codes;
    }
    note('log in', 'the simulated WeChat gave no codes');
    return undefined;
  };
  const begin = async (phone: Phone, due: number) => {
    if (phone.mustLogIn) {
      const codes = await codesFor(phone);
      const reply = codes && (await ask('log in', agenda.now(), phone.logIn(codes)));
      if (!reply) return;
      phone.loggedIn(reply);
      return open(phone, agenda.now());
    }
    return open(phone, due);
  };
  const open = async (phone: Phone, due: number) => {
    const reply = await ask('open', due, phone.open());
    if (!reply) return;
    phone.opened(reply);
    const first = agenda.now() + real(syncEvery) * Math.random();
    agenda.at(first, () => void sync(phone, first));
    if (phone.practises) return;
    const last = real(length - submitWithin * Math.random());
    agenda.at(last, () => void submit(phone, last));
  };
  const sync = async (phone: Phone, due: number) => {
    if (phone.handedIn) return;
    const next = due + real(syncEvery);
    agenda.at(next, () => void sync(phone, next));
    phone.think(syncEvery / answerEvery);
    // As the real one: what is still travelling goes again with the next.
    if (phone.isSending || !phone.hasUnsent) return;
    const reply = await ask('sync', due, phone.sync());
    phone.synced(reply);
  };
  const submit = async (phone: Phone, due: number): Promise<void> => {
    if (phone.isSending) return agenda.at(agenda.now() + RETRY_MS, () => void submit(phone, due));
    const reply = await ask('submit', due, phone.submit());
    phone.submitted(reply);
  };

  const phones = accounts.map((account, place) => new Phone(account, plan, place < scenario.practising));
  for (const phone of phones) {
    const due = real(openWithin * Math.random());
    agenda.at(due, () => void begin(phone, due));
  }
  const end = real(length);
  while (agenda.now() < end || (underWay > 0 && agenda.now() < end + PATIENCE_SECONDS * 1000))
    await sleep(RETRY_MS);
  agenda.stop();
  for (const wires of [api, wechat]) wires.close();
  return {
    steps: figures.all(),
    timeline: figures.timeline(Math.max(SHORTEST_MOMENT_MS, end / MOMENTS)),
    failures,
    generatorLag: agenda.lag,
    attemptIds: phones.map(({ attemptId }) => attemptId),
    sent: phones.map(({ sent }) => sent),
    acknowledged: phones.map(({ acknowledged }) => acknowledged),
  };
}
