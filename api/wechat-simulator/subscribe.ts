/**
 * One-time subscribe messages: an accept is good for one message, and values keep to the form of their fields.
 * https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-message-management/subscribe-message/sendMessage.html
 */

interface Sent {
  openid: string;
  templateId: string;
  page: string;
  data: Record<string, string>;
}

export interface SubscribeMessages {
  /** Registers a template with its fields, as an administrator does in the console. */
  addTemplate(id: string, keys: readonly string[]): void;
  /** The learner taps 允许: `accept` for each, or the code with which the phone's call fails. */
  accept(openid: string, templateIds: readonly string[]): Record<string, 'accept'> | { errCode: number };
  /** As when he switches the message off in the settings of the mini program. */
  forget(openid: string): void;
  /** Everything that has reached a phone. */
  sent: readonly Sent[];
  /** Answers to the next messages, one each, instead of the ordinary one. */
  next: number[];
  send(body: Record<string, unknown>): { errcode: number; errmsg: string };
}

const OPENID = /^o[\w-]{27}$/;
/** More at once the phone refuses. */
const MOST_ASKED = 3;

const FORMS: Readonly<Record<string, RegExp>> = {
  thing: /^[^\n\r\t]{1,20}$/,
  number: /^(?=.{1,32}$)-?\d+(\.\d+)?$/,
  letter: /^[A-Za-z]{1,32}$/,
  symbol: /^[^\w\u4e00-\u9fff\n]{1,5}$/,
  character_string: /^[\x20-\x7e]{1,32}$/,
  time: /^(\d{4}(年\d{1,2}月\d{1,2}日|([-/.])\d{1,2}\3\d{1,2}) ?)?\d{1,2}:\d{2}(:\d{2})?$/,
  date: /^\d{4}(年\d{1,2}月(\d{1,2}日)?|([-/.])\d{1,2}\3\d{1,2})( ?\d{1,2}:\d{2})?$/,
  amount: /^[¥￥$]?\d{1,10}(\.\d{1,2})?元?$/,
  phone_number: /^[\d+() -]{1,17}$/,
  name: /^([\u4e00-\u9fff·]{1,10}|[A-Za-z ]{1,20})$/,
  phrase: /^[\u4e00-\u9fff]{1,5}$/,
};

export function subscribeMessages(): SubscribeMessages {
  const templates = new Map<string, readonly string[]>();
  const credits = new Map<string, number>();
  const sent: Sent[] = [];
  const next: number[] = [];
  const keyOf = (openid: string, templateId: string) => `${openid} ${templateId}`;
  return {
    sent,
    next,
    addTemplate: (id, keys) => void templates.set(id, keys),
    accept(openid, templateIds) {
      if (templateIds.length > MOST_ASKED) return { errCode: 20003 };
      if (templateIds.length === 0 || templateIds.some((id) => !templates.has(id))) return { errCode: 20001 };
      for (const id of templateIds) credits.set(keyOf(openid, id), (credits.get(keyOf(openid, id)) ?? 0) + 1);
      return Object.fromEntries(templateIds.map((id) => [id, 'accept' as const]));
    },
    forget(openid) {
      for (const key of credits.keys()) if (key.startsWith(`${openid} `)) credits.delete(key);
    },
    send({ touser, template_id, page = '', data = {} }) {
      const told = next.shift();
      if (told) return fail(told, 'told to fail');
      const [openid, templateId] = [String(touser), String(template_id)];
      if (!OPENID.test(openid)) return fail(40003, 'invalid openid');
      const keys = templates.get(templateId);
      if (!keys) return fail(40037, 'invalid template_id');
      const values = Object.fromEntries(
        Object.entries(data as Record<string, { value?: unknown }>).map(([key, one]) => [
          key,
          String(one?.value),
        ]),
      );
      const bad = badField(keys, values);
      if (bad) return fail(47003, `argument invalid! data.${bad}.value invalid`);
      if (String(page).startsWith('/')) return fail(41030, 'invalid page');
      const left = credits.get(keyOf(openid, templateId)) ?? 0;
      if (left === 0) return fail(43101, 'user refuse to accept the msg');
      credits.set(keyOf(openid, templateId), left - 1);
      sent.push({ openid, templateId, page: String(page), data: values });
      return { errcode: 0, errmsg: 'ok' };
    },
  };
}

const fail = (errcode: number, errmsg: string) => ({ errcode, errmsg });

/** One that is missing, is not in the template, or has not the form of its kind. */
function badField(keys: readonly string[], values: Record<string, string>): string | undefined {
  const fits = (key: string) => FORMS[key.replace(/\d+$/, '')]?.test(values[key] ?? '') ?? false;
  return keys.find((key) => !fits(key)) ?? Object.keys(values).find((key) => !keys.includes(key));
}
