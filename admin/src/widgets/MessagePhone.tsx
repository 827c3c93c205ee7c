/** A message as the mini program lists it. */
import type { PreviewProps } from './previews.tsx';
import './questionPhone.css';

export function MessagePhone({ values }: PreviewProps) {
  return (
    <div className="phone-preview">
      <div className="phone-switches" />
      <section className="phone" aria-label="学员看到的样子">
        <div className="phone-bar">消息</div>
        <div className="phone-screen">
          <div className="phone-card">
            <div className="phone-message-title">{String(values.title || '（标题）')}</div>
            <div className="phone-message-text">{String(values.text || '（内容）')}</div>
          </div>
        </div>
      </section>
    </div>
  );
}
