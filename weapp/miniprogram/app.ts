import { resumeUnsent } from './services/sync';

App({
  onShow() {
    resumeUnsent();
  },
});
