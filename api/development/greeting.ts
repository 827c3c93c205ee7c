/** What the terminal shows when everything is up. */
import { DEMO_LEARNER_PHONE, DEMO_PASSWORD, DEMO_STAFF } from '../../seeds/demo/people.ts';

export interface Greeting {
  host: string;
  port: number;
  demo: boolean;
  /** Set when the first administrator has just been made. */
  firstPassword: string | undefined;
}

export function greeting({ host, port, demo, firstPassword }: Greeting): string {
  const origin = `http://${host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host}:${port}`;
  const lines = [
    '',
    '技能培训e考通已启动：',
    `  管理端    ${origin}/admin/`,
    `  手机预览  ${origin}/preview/`,
    `  接口文档  ${origin}/docs/`,
    '',
  ];
  if (demo) lines.push(`演示账号（密码都是 ${DEMO_PASSWORD}）：`, ...demoLogins());
  if (firstPassword) lines.push(`管理员 admin 的初始密码：${firstPassword}（只显示这一次，请登录后修改）`);
  lines.push('', '按 Ctrl-C 停止。');
  return lines.join('\n');
}

const demoLogins = () => [
  ...DEMO_STAFF.map(({ username, name }) => `  ${username.padEnd(9)}${name}`),
  `  手机预览里用手机号 ${DEMO_LEARNER_PHONE} 登录就是演示学员，别的手机号是新学员`,
];
