import { dateTime } from '../../../models/clock';
import { session } from '../../../services/api';
import { messageOf } from '../../../services/apiError';
import { go, PAGES } from '../../../services/jump';
import { readRegistrations } from '../../../services/registrations';
import type { RegistrationHead } from '../../../typings/contracts';

interface Row {
  id: number;
  name: string;
  exam: string;
  time: string;
  state: string;
  stateText: string;
  reason: string;
}

Page({
  data: { loading: true, error: '', rows: [] as Row[] },

  onShow() {
    if (session.token()) void this.load();
    else wx.redirectTo({ url: PAGES.login! });
  },
  async load() {
    try {
      const rows = (await readRegistrations()).map(rowOf);
      this.setData({ loading: false, error: '', rows });
    } catch (error) {
      this.setData({ loading: false, error: messageOf(error) });
    }
  },
  onRow(event: WechatMiniprogram.TouchEvent) {
    go(`/packages/account/registration/index?plan=${event.currentTarget.dataset.plan}`);
  },
});

function rowOf({
  examPlanId,
  examPlan,
  examStartsAt,
  opensAt,
  closesAt,
  open,
  registration,
}: RegistrationHead): Row {
  const { state, stateText, reason } = registration ?? {
    state: open ? 'open' : 'closed',
    stateText: open ? '去报名' : Date.parse(opensAt) > Date.now() ? '未开始' : '已截止',
    reason: null,
  };
  return {
    id: examPlanId,
    name: examPlan,
    exam: dateTime(examStartsAt),
    time: `${dateTime(opensAt)} 至 ${dateTime(closesAt)}`,
    state,
    stateText,
    reason: state === 'rejected' ? (reason ?? '') : '',
  };
}
