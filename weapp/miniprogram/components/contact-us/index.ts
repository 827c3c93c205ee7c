/** WeChat's chat with the customer service, and its phone: where learners look after themselves, and where things go wrong. */
import { session } from '../../services/api';
import { readContact } from '../../services/contact';

Component({
  properties: {
    /** Which page he comes from: whoever answers sees it. */
    from: { type: String, value: '' },
    /** Nothing follows in its card. */
    last: { type: Boolean, value: false },
  },
  data: { chat: true, phone: '', hours: '', sessionFrom: '' },
  lifetimes: {
    attached() {
      const learner = session.learner()?.id ?? null;
      this.setData({ sessionFrom: JSON.stringify({ from: this.data.from, learner }) });
      void this.load();
    },
  },
  methods: {
    /** Offline the chat is offered all the same: WeChat itself says when it cannot be reached. */
    async load() {
      const contact = await readContact().catch(() => undefined);
      if (contact) this.setData({ chat: contact.chat, phone: contact.phone, hours: contact.hours });
    },
    onCall() {
      // He may think better of it.
      void wx.makePhoneCall({ phoneNumber: this.data.phone }).catch(() => undefined);
    },
  },
});
