/** Asks which messages WeChat may deliver; what is allowed the simulator counts. */
import { device } from '../runtime/device.ts';
import { showModal } from '../shell/overlays.ts';
import { method, WxFailure } from './api.ts';

interface Wish {
  tmplIds: string[];
}

async function ask({ tmplIds }: Wish): Promise<object> {
  if (!device.online()) throw new WxFailure('net::ERR_INTERNET_DISCONNECTED', { errCode: 10002 });
  const { confirm } = await showModal({
    title: '申请发送一次以下消息',
    content: `共 ${tmplIds.length} 类通知，发送到微信“服务通知”`,
    confirmText: '允许',
    cancelText: '取消',
  });
  if (!confirm) return Object.fromEntries(tmplIds.map((id) => [id, 'reject']));
  const reply = await fetch('/__simulator/subscribe', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ phone: device.state.phone, templateIds: tmplIds }),
  });
  const answer = (await reply.json()) as Record<string, string> & { errCode?: number };
  if (answer.errCode) throw new WxFailure('No template data return', { errCode: answer.errCode });
  return answer;
}

export const subscribeMethods = { requestSubscribeMessage: method('requestSubscribeMessage', ask) };
