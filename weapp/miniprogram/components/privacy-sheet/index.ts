/** On every page that uses a personal interface: WeChat's privacy guide, to be agreed to before the first of them. */
import { decide, dropSheet, useSheet } from '../../services/privacy';

const BUTTON = 'agree-privacy';

Component({
  data: { open: false, contract: '《小程序隐私保护指引》', button: BUTTON },
  lifetimes: {
    attached() {
      useSheet(this);
      wx.getPrivacySetting({
        success: ({ privacyContractName }) => this.setData({ contract: privacyContractName }),
      });
    },
    detached() {
      dropSheet(this);
    },
  },
  pageLifetimes: {
    show() {
      useSheet(this);
    },
  },
  methods: {
    ask() {
      this.setData({ open: true });
    },
    onContract() {
      wx.openPrivacyContract({
        fail: () => wx.showToast({ title: '没有打开，请稍后再试', icon: 'none' }),
      });
    },
    onAgree() {
      this.setData({ open: false });
      decide({ event: 'agree', buttonId: BUTTON });
    },
    onRefuse() {
      this.setData({ open: false });
      decide({ event: 'disagree' });
    },
    /** Nothing behind the sheet is to be tapped or scrolled. */
    onNothing() {},
  },
});
