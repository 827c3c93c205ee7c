/** Grey shapes in the place of cards while a page loads. */
Component({
  properties: { cards: { type: Number, value: 3 } },
  data: { rows: [{ width: '45%', height: '36rpx' }, { width: '100%' }, { width: '70%' }] },
});
