import { sendWaiting } from './services/outbox';
import { resumeUnsent } from './services/sync';

App({
  onShow() {
    resumeUnsent();
    sendWaiting();
  },
});
