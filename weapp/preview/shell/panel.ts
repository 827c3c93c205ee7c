/** What a developer or tester sets from outside the phone; hidden where the phone fills the screen. */
import { device } from '../runtime/device.ts';
import { byId, h } from './dom.ts';

export interface PanelActions {
  restart(): void;
  clearStorage(): void;
}

const PHONE_NUMBER = /^1[3-9]\d{9}$/;

export function drawPanel({ restart, clearStorage }: PanelActions): void {
  byId('panel').replaceChildren(
    h('h2', {}, '手机预览'),
    phoneNumber(),
    toggle('network', '网络', device.state.network, (network) => device.set({ network })),
    toggle('dark', '深色模式', device.state.theme === 'dark', (on) =>
      device.set({ theme: on ? 'dark' : 'light' }),
    ),
    action('收回隐私授权', () => device.set({ privacyAgreed: false })),
    action('重新启动小程序', restart),
    action('清空本机缓存并重启', () => {
      clearStorage();
      restart();
    }),
    ...textMessages(),
    h('p', {}, '这里的微信登录、手机号和短信由本机模拟，仅供开发和测试。'),
  );
}

/** What would have arrived on phones: looked up when asked for. */
function textMessages(): HTMLElement[] {
  const list = h('ul', { id: 'panel-sms' });
  const show = async () => {
    const reply = await fetch('/__simulator/sms');
    const { data } = (await reply.json()) as { data: { phone: string; text: string }[] };
    const lines = data.slice(0, 5).map(({ phone, text }) => h('li', {}, `${phone} ${text}`));
    list.replaceChildren(...(lines.length > 0 ? lines : [h('li', {}, '还没有短信')]));
  };
  return [action('查看短信', () => void show()), list];
}

function phoneNumber(): HTMLElement {
  const field = h('input', {
    id: 'panel-phone',
    inputmode: 'numeric',
    maxlength: '11',
    value: device.state.phone,
  });
  field.addEventListener('change', () => {
    const valid = PHONE_NUMBER.test(field.value);
    field.setCustomValidity(valid ? '' : '请填写 11 位手机号');
    field.reportValidity();
    if (valid) device.set({ phone: field.value });
  });
  return h('label', { class: 'field' }, '微信绑定的手机号', field);
}

function toggle(id: string, text: string, on: boolean, set: (on: boolean) => void): HTMLElement {
  const box = h('input', { id: `panel-${id}`, type: 'checkbox', role: 'switch' });
  box.checked = on;
  box.addEventListener('change', () => set(box.checked));
  return h('label', { class: 'toggle' }, text, box);
}

function action(text: string, run: () => void): HTMLElement {
  const button = h('button', { type: 'button' }, text);
  button.addEventListener('click', run);
  return button;
}
