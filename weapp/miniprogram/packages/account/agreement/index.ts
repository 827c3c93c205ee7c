import { AGREEMENTS } from './texts';

Page({
  data: { agreement: AGREEMENTS.service },

  onLoad(query: { text?: string }) {
    const agreement = query.text === 'privacy' ? AGREEMENTS.privacy : AGREEMENTS.service;
    this.setData({ agreement });
    wx.setNavigationBarTitle({ title: agreement.title });
  },
});
