import type { NotificationProvider } from '@refinedev/core';
import { App } from 'antd';

/** Refine's notifications as one line at the top; errors in the server's own words, a little longer. */
export function useNotifications(): NotificationProvider {
  const { message } = App.useApp();
  return {
    open({ key, type, message: text, description }) {
      if (type === 'error') message.open({ key, type, content: description ?? text, duration: 6 });
      else message.open({ key, type: 'success', content: text });
    },
    close: (key) => message.destroy(key),
  };
}
