/** The checked environment. Nothing else in the API reads `process.env`. */
import path from 'node:path';
import { z } from 'zod';
import { type PaymentConfig, paymentConfig } from './domain/payments/config.ts';
import type { OtherKeys } from './infra/secrets.ts';
import { type SmsConfig, smsConfig } from './infra/sms/smsConfig.ts';
import { StartupError } from './startupError.ts';

export interface Config {
  /** False under `npm start` and in tests. */
  production: boolean;
  host: string;
  port: number;
  /** Uploaded files, and under `npm start` the database; absolute. */
  dataDir: string;
  databaseUrl: string;
  /** Absent: cache, counters and bus stay in the memory of the one process. */
  redisUrl: string | undefined;
  /** 32 bytes; encrypts personal data and keys the blind indexes. Losing it loses that data. */
  secretKey: Buffer;
  /** While the key is being changed; read by, never written with. */
  otherKeys?: OtherKeys;
  wechat: { origin: string; appId: string; appSecret: string };
  /** Empty: nothing can be paid, all else works. */
  payment: PaymentConfig;
  /** What is missing or has expired for payment, in sentences for whoever starts the system. */
  paymentFaults: readonly string[];
  /** Undefined: no text messages are sent, and nothing is offered that needs them. */
  sms: SmsConfig | undefined;
  /** What is missing or wrong for text messages, likewise. */
  smsFaults: readonly string[];
  /** How many reverse proxies stand before us: whose X-Forwarded-For is believed. */
  trustedProxies: number;
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
}

/** In production nothing but WeChat itself answers for WeChat; it cannot be set. */
export const WECHAT_ORIGIN = 'https://api.weixin.qq.com';

const url = (protocols: string[], rule: string) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), rule);

const secretKeyText = z
  .string()
  .regex(/^[0-9a-f]{64}$/i, '应为 64 位十六进制密钥，可用 openssl rand -hex 32 生成，并妥善备份');

/** Rules read on after "环境变量 X ": each says what the value should be. */
const variables = {
  HOST: z.string().min(1, '不能为空，应为监听地址，例如 127.0.0.1').optional(),
  PORT: z.coerce
    .number('应为 0 到 65535 的整数')
    .int('应为 0 到 65535 的整数')
    .min(0, '应为 0 到 65535 的整数')
    .max(65_535, '应为 0 到 65535 的整数')
    .default(3000),
  DATA_DIR: z.string().min(1, '不能为空，应为存放数据的文件夹').default('.data'),
  DATABASE_URL: url(
    ['postgres:', 'postgresql:'],
    '应为 PostgreSQL 地址，例如 postgres://用户:密码@主机:5432/库名',
  ),
  APP_DATABASE_URL: url(
    ['postgres:', 'postgresql:'],
    '应为应用程序所用数据库用户的 PostgreSQL 地址，例如 postgres://用户:密码@主机:5432/库名',
  ).optional(),
  REDIS_URL: url(['redis:', 'rediss:'], '应为 Redis 地址，例如 redis://主机:6379').optional(),
  SECRET_KEY: secretKeyText,
  OLD_SECRET_KEY: secretKeyText.optional(),
  NEXT_SECRET_KEY: secretKeyText.optional(),
  WECHAT_APP_ID: z.string().regex(/^wx[0-9a-f]{16}$/, '应为小程序的 AppID（wx 开头，共 18 位）'),
  WECHAT_APP_SECRET: z.string().regex(/^[0-9a-f]{32}$/, '应为小程序的 AppSecret（32 位十六进制）'),
  TRUSTED_PROXIES: z.coerce
    .number('应为前置反向代理的层数，例如 1')
    .int('应为前置反向代理的层数，例如 1')
    .min(0, '应为前置反向代理的层数，例如 1')
    .max(9, '应为前置反向代理的层数，例如 1')
    .default(0),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], '应为 debug、info、warn、error 或 silent')
    .default('info'),
};
const production = z.object(variables);
const development = production.partial({
  DATABASE_URL: true,
  SECRET_KEY: true,
  WECHAT_APP_ID: true,
  WECHAT_APP_SECRET: true,
});

export type Environment = Record<string, string | undefined>;

/** Settings of a production process. Throws one StartupError that names every bad variable. */
export function productionConfig(env: Environment): Config {
  const checked = check(production, env);
  const { payment, faults } = paymentConfig(env, { appId: checked.WECHAT_APP_ID }, new Date());
  const { sms, faults: smsFaults } = smsConfig(env);
  return {
    ...common(checked),
    production: true,
    host: checked.HOST ?? '0.0.0.0',
    databaseUrl: checked.DATABASE_URL,
    secretKey: Buffer.from(checked.SECRET_KEY, 'hex'),
    wechat: {
      origin: WECHAT_ORIGIN,
      appId: checked.WECHAT_APP_ID,
      appSecret: checked.WECHAT_APP_SECRET,
    },
    payment,
    paymentFaults: faults,
    sms,
    smsFaults,
  };
}

/** What `npm start` may be told; the rest it provides itself (embedded database, key, simulator). */
export function developmentSettings(env: Environment) {
  const checked = check(development, env);
  return {
    ...common(checked),
    production: false,
    host: checked.HOST ?? '127.0.0.1',
    databaseUrl: checked.DATABASE_URL,
    secretKey: checked.SECRET_KEY ? Buffer.from(checked.SECRET_KEY, 'hex') : undefined,
  };
}

export interface ToolSettings {
  databaseUrl: string;
  secretKey: Buffer | undefined;
  otherKeys: OtherKeys | undefined;
  /** The database user of the application, where it is not the owner of the tables. */
  appRole: { name: string; password: string | undefined } | undefined;
}

/** What migrations and tools need; the key only to be compared, when it is there. */
export function toolSettings(env: Environment): ToolSettings {
  const tools = production
    .pick({
      DATABASE_URL: true,
      SECRET_KEY: true,
      OLD_SECRET_KEY: true,
      NEXT_SECRET_KEY: true,
      APP_DATABASE_URL: true,
    })
    .partial({ SECRET_KEY: true });
  const checked = check(tools, env);
  const app = checked.APP_DATABASE_URL ? new URL(checked.APP_DATABASE_URL) : undefined;
  return {
    databaseUrl: checked.DATABASE_URL,
    appRole: app && {
      name: decodeURIComponent(app.username),
      password: app.password ? decodeURIComponent(app.password) : undefined,
    },
    secretKey: checked.SECRET_KEY ? Buffer.from(checked.SECRET_KEY, 'hex') : undefined,
    otherKeys: otherKeys(checked),
  };
}

/** What changing the key needs. */
export function rotationSettings(env: Environment): {
  databaseUrl: string;
  keys: { before: Buffer; after: Buffer };
} {
  const checked = check(production.pick({ DATABASE_URL: true, SECRET_KEY: true }), env);
  const old = check(z.object({ OLD_SECRET_KEY: secretKeyText }), env);
  return {
    databaseUrl: checked.DATABASE_URL,
    keys: { before: Buffer.from(old.OLD_SECRET_KEY, 'hex'), after: Buffer.from(checked.SECRET_KEY, 'hex') },
  };
}

function otherKeys({
  OLD_SECRET_KEY: old,
  NEXT_SECRET_KEY: next,
}: {
  OLD_SECRET_KEY?: string;
  NEXT_SECRET_KEY?: string;
}): OtherKeys | undefined {
  if (!old && !next) return undefined;
  return { ...(old && { old: Buffer.from(old, 'hex') }), ...(next && { next: Buffer.from(next, 'hex') }) };
}

const common = (checked: z.infer<typeof development>) => ({
  port: checked.PORT,
  dataDir: path.resolve(checked.DATA_DIR),
  otherKeys: otherKeys(checked),
  redisUrl: checked.REDIS_URL,
  trustedProxies: checked.TRUSTED_PROXIES,
  logLevel: checked.LOG_LEVEL,
});

function check<T>(schema: z.ZodType<T>, env: Environment): T {
  // An empty value in a .env file means "not set".
  const present = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const result = schema.safeParse(present);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => {
    const name = String(issue.path[0]);
    return present[name] === undefined
      ? `${name} 未设置，${ruleOf(name)}`
      : `${name} 的值不对，${issue.message}`;
  });
  throw new StartupError(`环境变量有误，请改正后重新启动：${[...new Set(faults)].join('；')}。`);
}

/** The sentence that a variable's schema gives for a value that is certainly wrong. */
function ruleOf(name: string): string {
  const rule = variables[name.replace(/^OLD_/, '') as keyof typeof variables].safeParse('\u0000');
  return rule.error?.issues[0]?.message ?? '请设置';
}
