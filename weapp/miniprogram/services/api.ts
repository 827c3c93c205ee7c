/** The app's one connection to the server, with its session and network state. */
import { platform } from '../platform';
import { createNetwork } from '../stores/network';
import { createSession } from '../stores/session';
import { PAGES } from './jump';
import { createRequest, createUpload } from './request';

export const session = createSession(platform.storage);
export const network = createNetwork();
platform.onNetworkChange(network.set);

const ports = {
  token: session.token,
  onExpired: session.signOut,
  onAgreementDue: () => wx.navigateTo({ url: PAGES.consent! }),
  onReach: network.set,
};
export const request = createRequest({ http: platform.http, ...ports });
export const upload = createUpload({ upload: platform.upload, ...ports });
