import { refreshProfile } from './services/account';
import { agreementsDue } from './services/agreements';
import { session } from './services/api';
import { go, PAGES } from './services/jump';
import { sendWaiting } from './services/outbox';
import { watchPrivacy } from './services/privacy';
import { dropDrafts } from './services/registrations';
import { resumeUnsent } from './services/sync';

App({
  onLaunch() {
    watchPrivacy();
    dropDrafts({ all: false });
    if (session.token()) void this.askAgreements();
  },
  /** Once at each start; training asks again. Without a network it waits for the next one. */
  async askAgreements() {
    const learner = await refreshProfile().catch(() => undefined);
    if (learner && agreementsDue().length > 0) go(PAGES.consent!);
  },
  onShow() {
    resumeUnsent();
    sendWaiting();
  },
});
