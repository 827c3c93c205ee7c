import { noteOf } from '../../../../models/kept';
import { kept, reportQuestion, toggleFavourite, watchKept, writeNote } from '../../../../services/kept';

const KINDS = [
  { kind: 'answer', name: '答案有误' },
  { kind: 'stem', name: '题干有误' },
  { kind: 'picture', name: '图片看不清' },
  { kind: 'other', name: '其他' },
];

/** What a learner can do with any question: keep it, write a note to it, report an error in it. */
Component({
  properties: { questionId: { type: Number, value: 0 } },
  data: {
    favourite: false,
    note: '',
    sheet: '' as '' | 'note' | 'report',
    kinds: KINDS,
    kind: KINDS[0]!.kind,
    text: '',
  },
  observers: {
    questionId() {
      this.show();
    },
  },
  lifetimes: {
    attached() {
      this.stop = watchKept(() => this.show());
      this.show();
    },
    detached() {
      this.stop();
    },
  },
  methods: {
    stop: () => {},
    show() {
      const { questionId } = this.data;
      const all = kept();
      this.setData({ favourite: all.questions.includes(questionId), note: noteOf(all, questionId) });
    },
    onFavourite() {
      toggleFavourite('questions', this.data.questionId);
      wx.showToast({ title: this.data.favourite ? '已收藏' : '已取消收藏', icon: 'none' });
    },
    onNote() {
      this.setData({ sheet: 'note', text: this.data.note });
    },
    onReport() {
      this.setData({ sheet: 'report', text: '' });
    },
    onVisible(event: WechatMiniprogram.CustomEvent<{ visible: boolean }>) {
      if (!event.detail.visible) this.setData({ sheet: '' });
    },
    onText(event: WechatMiniprogram.Input) {
      this.data.text = event.detail.value;
    },
    onKind(event: WechatMiniprogram.TouchEvent) {
      this.setData({ kind: event.currentTarget.dataset.kind, text: this.data.text });
    },
    onSaveNote() {
      writeNote(this.data.questionId, this.data.text.trim());
      this.setData({ sheet: '' });
    },
    onSendReport() {
      const { questionId, kind, text } = this.data;
      reportQuestion(questionId, kind, text.trim());
      this.setData({ sheet: '' });
      wx.showToast({ title: '已记下，老师会尽快处理', icon: 'none' });
    },
  },
});
