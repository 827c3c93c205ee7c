/** Grey shapes in the place of cards while a page loads. */
Component({
  properties: { cards: { type: Number, value: 3 } },
  data: { list: [] as number[] },
  observers: {
    cards(cards: number) {
      this.setData({ list: Array.from({ length: cards }, (_, index) => index) });
    },
  },
});
