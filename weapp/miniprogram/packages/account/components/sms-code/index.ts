import { requestCode, requestOwnerCode } from '../../../../services/account';
import { messageOf } from '../../../../services/apiError';

/** As the server asks for it. */
const GAP_SECONDS = 60;

/** A phone number (not the present one, which the server knows) and the code that a text message brings to it. Emits `change` with both, empty while not complete. */
Component({
  properties: {
    /** password, phone or owner: what the code is for. */
    purpose: { type: String, value: 'password' },
    placeholder: { type: String, value: '手机号' },
  },
  data: { phone: '', smsCode: '', busy: false, seconds: 0, ticking: 0 },
  lifetimes: {
    detached() {
      clearInterval(this.data.ticking);
    },
  },
  methods: {
    onField(event: WechatMiniprogram.Input) {
      this.setData({ [String(event.currentTarget.dataset.field)]: event.detail.value.trim() });
      const { phone, smsCode, purpose } = this.data;
      const complete = (purpose === 'owner' || isPhone(phone)) && /^\d{6}$/.test(smsCode);
      this.triggerEvent('change', complete ? { phone, smsCode } : { phone: '', smsCode: '' });
    },
    async onSend() {
      const { phone, purpose, busy, seconds } = this.data;
      if (busy || seconds > 0) return;
      if (purpose !== 'owner' && !isPhone(phone)) {
        wx.showToast({ title: '请填写 11 位手机号', icon: 'none' });
        return;
      }
      this.setData({ busy: true });
      try {
        await (purpose === 'owner'
          ? requestOwnerCode()
          : requestCode(phone, purpose as 'password' | 'phone'));
        this.count();
        const title = purpose === 'password' ? '如果该号码有账号，短信马上就到' : '验证码已发送，请查看短信';
        wx.showToast({ title, icon: 'none' });
      } catch (error) {
        wx.showModal({ title: '验证码没有发出', content: messageOf(error), showCancel: false });
      } finally {
        this.setData({ busy: false });
      }
    },
    count() {
      const until = Date.now() + GAP_SECONDS * 1000;
      const tick = () => {
        const seconds = Math.max(0, Math.ceil((until - Date.now()) / 1000));
        this.setData({ seconds });
        if (seconds === 0) clearInterval(this.data.ticking);
      };
      clearInterval(this.data.ticking);
      this.setData({ ticking: setInterval(tick, 500) });
      tick();
    },
  },
});

const isPhone = (text: string) => /^1\d{10}$/.test(text);
