import { submitQuestion } from '../../../models/answerCard';

/** Resolves to whether he does. @param blanks numbers of the questions that he has left blank */
export async function asksToHandIn(blanks: readonly number[]): Promise<boolean> {
  const { confirm } = await wx.showModal({
    title: '确认交卷',
    content: submitQuestion(blanks),
    confirmText: '交卷',
    cancelText: '再看看',
  });
  return confirm;
}
