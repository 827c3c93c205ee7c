/** A page outside the app. WeChat opens only domains that the owner has registered with it. */
Page({
  data: { url: '' },
  onLoad(query: { url?: string }) {
    this.setData({ url: decodeURIComponent(query.url ?? '') });
  },
});
