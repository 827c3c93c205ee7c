/** The `wx` object. What it lacks is reported by name as soon as a script asks for it. */
import type { PageStack } from '../runtime/pageStack.ts';
import { reportMissing } from '../runtime/problems.ts';
import type { Route } from '../runtime/route.ts';
import type { TabBar } from '../runtime/tabs.ts';
import { eventMethods } from './events.ts';
import { fileMethods } from './files.ts';
import { loginMethods } from './login.ts';
import { mediaMethods } from './media.ts';
import { navigationMethods } from './navigation.ts';
import { networkMethods } from './network.ts';
import { paymentMethods } from './payment.ts';
import { privacyMethods } from './privacy.ts';
import { storageMethods } from './storage.ts';
import { subscribeMethods } from './subscribe.ts';
import { queryMethods, systemMethods } from './system.ts';
import { uiMethods } from './ui.ts';

export interface WxParts {
  stack: PageStack;
  tabs: TabBar;
  launch: Route;
}

export function createWx({ stack, tabs, launch }: WxParts): object {
  const wx: Record<string, unknown> = {
    ...networkMethods,
    ...storageMethods,
    ...loginMethods,
    ...privacyMethods,
    ...paymentMethods,
    ...subscribeMethods,
    ...navigationMethods(stack, tabs),
    ...uiMethods,
    ...systemMethods(launch),
    ...queryMethods(stack),
    ...mediaMethods,
    ...fileMethods,
    ...eventMethods,
    canIUse: (schema: string) => schema.split('.')[0]! in wx,
  };
  return new Proxy(wx, {
    get(target, name) {
      // Promises and consoles look for these on every object.
      if (typeof name === 'string' && !(name in target) && name !== 'then' && name !== 'toJSON')
        reportMissing(`wx.${name}`);
      return Reflect.get(target, name);
    },
  });
}
